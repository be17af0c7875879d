WITH due AS (
    SELECT e.authority, e.person_id, e.entered_on, e.entered_on + 2 AS due_on, q.quarter_index, q.last_day
    FROM entries_to_care e
    JOIN quarters q ON e.entered_on + 2 BETWEEN q.first_day AND q.last_day
    WHERE NOT e.is_short_break
), asked AS (
    SELECT
        d.authority, d.quarter_index,
        EXISTS (
            FROM local_initial_health_requests r
            WHERE r.authority = d.authority AND r.person_id = d.person_id
                AND r.requested_on BETWEEN d.entered_on - 28 AND d.due_on
        ) AS is_met
    FROM due d
    LEFT JOIN stays_in_care s
        ON s.authority = d.authority AND s.person_id = d.person_id AND s.entered_on = d.entered_on
        AND (s.known_from IS NULL OR s.known_from <= d.last_day)
        AND (s.known_until IS NULL OR s.known_until > d.last_day)
    WHERE s.left_on IS NULL OR s.left_on >= d.due_on
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM asked
GROUP BY ALL
