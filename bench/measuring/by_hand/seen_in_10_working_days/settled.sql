SELECT
    a.authority, a.team_id, q.quarter_index,
    count(*) FILTER (a.first_seen_on BETWEEN a.started_on AND c.due_on) AS met,
    count(*) AS counted
FROM assessed_children a
JOIN working_calendar c ON c.day = a.started_on AND c.n = 10
JOIN quarters q ON c.due_on BETWEEN q.first_day AND q.last_day
WHERE a.person_id IS NOT NULL AND NOT coalesce(a.born_on > c.due_on, a.expected_on IS NOT NULL)
GROUP BY ALL
