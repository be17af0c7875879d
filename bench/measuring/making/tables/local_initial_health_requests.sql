SELECT
    authority,
    person_id AS ihar_person_id,
    (day + 5 + pick(row_number, 'entry', 90)
        + delay(row_number, 'asked', 2) - pick(row_number, 'early', 4))::DATE AS ihar_requested_date
FROM incidents
WHERE pick(row_number, 'care', 1000) < 51 AND pick(row_number, 'request', 100) < 93 AND person_id IS NOT NULL
ORDER BY authority, ihar_requested_date, ihar_person_id
