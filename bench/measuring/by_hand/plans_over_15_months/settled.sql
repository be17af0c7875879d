SELECT p.authority, NULL::VARCHAR AS team_id, q.quarter_index, count(*) AS met, count(*) AS counted
FROM ssd_cp_plans p
JOIN quarters q ON p.stands_from <= q.last_day AND (p.ended_on IS NULL OR p.ended_on > q.last_day)
WHERE p.person_id IS NOT NULL AND NOT coalesce(p.is_of_another_authority, false)
    AND p.started_on + INTERVAL 15 MONTH < q.last_day
GROUP BY ALL
