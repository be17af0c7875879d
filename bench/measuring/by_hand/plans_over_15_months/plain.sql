WITH on_a_plan AS (
    SELECT p.authority, q.quarter_index, q.last_day, min(p.cppl_cp_plan_start_date) AS started_on
    FROM ssd_cp_plans p
    JOIN quarters q ON p.cppl_cp_plan_start_date <= q.last_day
        AND (p.cppl_cp_plan_end_date IS NULL OR p.cppl_cp_plan_end_date > q.last_day)
    WHERE p.cppl_person_id IS NOT NULL AND upper(coalesce(p.cppl_cp_plan_ola, 'N')) <> 'Y'
    GROUP BY p.authority, p.cppl_person_id, q.quarter_index, q.last_day
)
SELECT authority, NULL::VARCHAR AS team_id, quarter_index, count(*) AS met, count(*) AS counted
FROM on_a_plan
WHERE started_on + INTERVAL 15 MONTH < last_day
GROUP BY ALL
