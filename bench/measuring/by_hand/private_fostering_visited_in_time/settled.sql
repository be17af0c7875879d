WITH arrangements AS (
    SELECT
        d.authority, d.arrangement_id, q.quarter_index,
        bool_and(d.due_on >= q.first_day AND coalesce(d.answered_on <= d.due_on, false)) AS is_met
    FROM private_fostering_visits_due d
    JOIN quarters q ON (d.due_on BETWEEN q.first_day AND q.last_day
            AND (d.ended_on IS NULL OR d.due_on <= d.ended_on))
        OR (d.due_on < q.first_day AND (d.answered_on IS NULL OR d.answered_on >= q.first_day)
            AND (d.ended_on IS NULL OR d.ended_on >= q.first_day))
    WHERE d.person_id IS NOT NULL
    GROUP BY ALL
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM arrangements
GROUP BY ALL
