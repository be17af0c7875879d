SELECT
    a.authority, a.team_id, q.quarter_index,
    count(*) FILTER (a.first_seen_on BETWEEN a.started_on AND a.due_on) AS met,
    count(*) AS counted
FROM assessed_children a
JOIN quarters q ON q.quarter_index = 4 * year(a.due_on) + quarter(a.due_on) - 2
WHERE NOT a.is_unborn
GROUP BY ALL
