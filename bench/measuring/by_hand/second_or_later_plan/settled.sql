SELECT
    p.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    count(*) FILTER (p.first_started_on < p.started_on) AS met, count(*) AS counted
FROM ssd_cp_plans p
JOIN quarters q ON p.started_on BETWEEN q.year_began_on AND q.last_day
WHERE p.person_id IS NOT NULL AND NOT coalesce(p.is_of_another_authority, false)
GROUP BY ALL
