SELECT
    authority,
    format('F{}', referral_id[2:]) AS pfos_arrangement_id,
    person_id AS pfos_person_id,
    day AS pfos_notified_date,
    (day - pick(row_number, 'began', 20))::DATE AS pfos_start_date,
    CASE WHEN pick(row_number, 'fostered', 100) < 85
        THEN (day + 20 + delay(row_number, 'fostering ends', 240))::DATE END AS pfos_end_date
FROM incidents
WHERE pick(row_number, 'fostering', 10_000) < 46
ORDER BY authority, pfos_arrangement_id
