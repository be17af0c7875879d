WITH asked AS (
    SELECT
        d.authority, q.quarter_index,
        EXISTS (
            FROM local_initial_health_requests r
            WHERE r.authority = d.authority AND r.person_id = d.person_id
                AND r.requested_on BETWEEN d.entered_on - 28 AND d.request_due_on
        ) AS is_met
    FROM entries_to_care d
    JOIN quarters q ON q.quarter_index = 4 * year(d.request_due_on) + quarter(d.request_due_on) - 2
    WHERE NOT d.is_short_break AND NOT d.has_left_by_request
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM asked
GROUP BY ALL
