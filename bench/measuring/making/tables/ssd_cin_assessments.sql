SELECT
    authority,
    format('A{}', referral_id[2:]) AS cina_assessment_id,
    person_id AS cina_person_id,
    referral_id AS cina_referral_id,
    worked((day + pick(row_number, 'assessed', 5))::DATE, row_number) AS cina_assessment_start_date,
    CASE WHEN pick(row_number, 'authorised', 100) < 93
        THEN (day + 10 + delay(row_number, 'assessing', 25))::DATE END AS cina_assessment_auth_date,
    team_id AS cina_assessment_team
FROM incidents
WHERE pick(row_number, 'action', 100) >= 15
ORDER BY authority, cina_assessment_id
