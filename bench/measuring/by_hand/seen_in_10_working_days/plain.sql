SELECT
    a.authority, a.cina_assessment_team AS team_id, q.quarter_index,
    count(*) FILTER (s.asee_first_seen_date BETWEEN a.cina_assessment_start_date AND c.due_on) AS met,
    count(*) AS counted
FROM ssd_cin_assessments a
JOIN working_calendar c ON c.day = a.cina_assessment_start_date AND c.n = 10
JOIN quarters q ON q.quarter_index = 4 * year(c.due_on) + quarter(c.due_on) - 2
LEFT JOIN local_assessment_seen s
    ON s.authority = a.authority AND s.asee_assessment_id = a.cina_assessment_id
LEFT JOIN ssd_person p ON p.authority = a.authority AND p.pers_person_id = a.cina_person_id
WHERE a.cina_person_id IS NOT NULL
    AND NOT coalesce(p.pers_dob > c.due_on, p.pers_expected_dob IS NOT NULL)
GROUP BY ALL
