WITH plans AS (
    SELECT
        authority, cppl_cp_plan_start_date AS started_on,
        min(cppl_cp_plan_start_date) OVER (PARTITION BY authority, cppl_person_id) AS first_started_on
    FROM ssd_cp_plans
    WHERE cppl_person_id IS NOT NULL AND upper(coalesce(cppl_cp_plan_ola, 'N')) <> 'Y'
)
SELECT
    p.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    count(*) FILTER (p.first_started_on < p.started_on) AS met, count(*) AS counted
FROM plans p
JOIN quarters q ON p.started_on BETWEEN q.year_began_on AND q.last_day
GROUP BY ALL
