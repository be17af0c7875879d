SELECT
    d.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    count(*) FILTER (d.ehbd_decision_date <= c.due_on) AS met, count(*) AS counted
FROM local_early_help_decisions d
JOIN quarters q ON q.quarter_index = 4 * year(d.ehbd_decision_date) + quarter(d.ehbd_decision_date) - 2
JOIN working_calendar c ON c.day = d.ehbd_received_date AND c.n = 3
WHERE d.ehbd_person_id IS NOT NULL
GROUP BY ALL
