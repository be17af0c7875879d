WITH checked AS (
    SELECT *, unnest(range(3))::INTEGER AS nth, (day + 5 + pick(row_number, 'entry', 90))::DATE AS entered_on
    FROM incidents WHERE pick(row_number, 'care', 1000) < 51
)
SELECT
    authority,
    format('H{}{}', referral_id[2:], nth) AS clah_health_check_id,
    person_id AS clah_person_id,
    CASE nth WHEN 0 THEN ['Initial Health Assessment', 'IHA', 'iha'][1 + pick(row_number, 'words', 3)]
        WHEN 1 THEN 'Dental check' ELSE 'Review Health Assessment' END AS clah_health_check_type,
    (entered_on + CASE nth WHEN 0 THEN 8 + delay(row_number, 'health', 16)
        ELSE 20 + delay(row_number * 3 + nth, 'check', 150) END)::DATE AS clah_health_check_date,
    ['Completed', 'completed', 'Approved', NULL, 'Did not attend', 'Completed', 'Attended', 'Completed']
        [1 + pick(row_number * 3 + nth, 'done', 8)] AS clah_health_check_status
FROM checked
ORDER BY authority, clah_health_check_id
