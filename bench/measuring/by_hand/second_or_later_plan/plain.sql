WITH own AS (
    SELECT
        authority, cppl_person_id AS person_id, cppl_cp_plan_start_date AS started_on,
        4 * year(cppl_cp_plan_start_date) + quarter(cppl_cp_plan_start_date) - 2 AS started_in
    FROM ssd_cp_plans
    WHERE cppl_person_id IS NOT NULL AND upper(coalesce(cppl_cp_plan_ola, 'N')) <> 'Y'
), firsts AS (
    SELECT authority, person_id, min(started_on) AS first_started_on FROM own GROUP BY ALL
), by_quarter AS (
    SELECT
        p.authority, p.started_in,
        count(*) FILTER (f.first_started_on < p.started_on) AS met, count(*) AS counted
    FROM own p
    JOIN firsts f USING (authority, person_id)
    GROUP BY ALL
)
SELECT
    b.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    sum(b.met)::BIGINT AS met, sum(b.counted)::BIGINT AS counted
FROM by_quarter b
JOIN quarters q ON b.started_in BETWEEN q.quarter_index - q.quarter_index % 4 AND q.quarter_index
GROUP BY ALL
