SELECT
    authority,
    format('A{}', referral_id[2:]) AS asee_assessment_id,
    worked((day + delay(row_number, 'seen', 7))::DATE, row_number) AS asee_first_seen_date
FROM incidents
WHERE pick(row_number, 'action', 100) >= 15 AND pick(row_number, 'unseen', 100) < 92
ORDER BY authority, asee_assessment_id
