WITH children AS (
    SELECT authority, person_id, min(row_number) AS row_number, min(day) AS day
    FROM incidents WHERE person_id IS NOT NULL GROUP BY ALL
)
SELECT
    authority,
    person_id AS pers_person_id,
    ['F', 'M', 'U'][1 + pick(row_number, 'sex', 41) // 20] AS pers_sex,
    ['WBRI', 'ABAN', 'MWBC', 'BCRB', 'AOTH', 'NOBT'][1 + pick(row_number, 'ethnicity', 6)] AS pers_ethnicity,
    CASE WHEN pick(row_number, 'unborn', 100) > 1
        THEN (day + 200 - pick(row_number, 'age', 6570))::DATE END AS pers_dob,
    CASE WHEN pick(row_number, 'unborn', 100) < 2
        THEN (day + pick(row_number, 'expected', 200))::DATE END AS pers_expected_dob
FROM children
ORDER BY authority, pers_person_id
