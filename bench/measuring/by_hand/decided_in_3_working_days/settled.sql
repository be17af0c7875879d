SELECT
    d.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    count(*) FILTER (d.decided_on <= c.due_on) AS met, count(*) AS counted
FROM local_early_help_decisions d
JOIN quarters q ON q.quarter_index = 4 * year(d.decided_on) + quarter(d.decided_on) - 2
JOIN working_calendar c ON c.day = d.received_on AND c.n = 3
WHERE d.person_id IS NOT NULL
GROUP BY ALL
