WITH visits AS (
    SELECT DISTINCT
        a.authority, a.pfos_arrangement_id AS arrangement_id, a.pfos_notified_date AS notified_on,
        a.pfos_end_date AS ended_on, v.pfvi_visit_date AS visited_on
    FROM local_private_fostering a
    JOIN local_private_fostering_visits v
        ON v.authority = a.authority AND v.pfvi_arrangement_id = a.pfos_arrangement_id
        AND v.pfvi_visit_date >= a.pfos_notified_date
    WHERE a.pfos_person_id IS NOT NULL
), due AS (
    SELECT
        authority, arrangement_id, ended_on,
        visited_on + CASE WHEN visited_on < notified_on + INTERVAL 12 MONTH THEN 42 ELSE 84 END AS due_on,
        lead(visited_on) OVER (PARTITION BY authority, arrangement_id ORDER BY visited_on) AS answered_on
    FROM visits
    UNION ALL
    SELECT
        a.authority, a.pfos_arrangement_id, a.pfos_end_date, c.due_on,
        (SELECT min(v.visited_on) FROM visits v
         WHERE v.authority = a.authority AND v.arrangement_id = a.pfos_arrangement_id)
    FROM local_private_fostering a
    JOIN working_calendar c ON c.day = a.pfos_notified_date AND c.n = 7
    WHERE a.pfos_person_id IS NOT NULL
), arrangements AS (
    SELECT
        d.authority, d.arrangement_id, q.quarter_index,
        bool_and(d.due_on >= q.first_day AND coalesce(d.answered_on <= d.due_on, false)) AS is_met
    FROM due d
    JOIN quarters q ON (d.due_on BETWEEN q.first_day AND q.last_day
            AND (d.ended_on IS NULL OR d.due_on <= d.ended_on))
        OR (d.due_on < q.first_day AND (d.answered_on IS NULL OR d.answered_on >= q.first_day)
            AND (d.ended_on IS NULL OR d.ended_on >= q.first_day))
    GROUP BY ALL
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM arrangements
GROUP BY ALL
