SELECT
    authority,
    format('S{}', referral_id[2:]) AS lega_legal_status_id,
    person_id AS lega_person_id,
    CASE WHEN pick(row_number, 'status', 100) < 4 THEN 'V4' WHEN pick(row_number, 'status', 100) < 6 THEN 'V3'
        WHEN pick(row_number, 'status', 100) < 60 THEN 'C1' ELSE 'V2' END AS lega_legal_status,
    (day + 5 + pick(row_number, 'entry', 90))::DATE AS lega_legal_status_start_date,
    CASE WHEN pick(row_number, 'in care', 100) < 70
        THEN (day + 100 + delay(row_number, 'status ends', 200))::DATE END AS lega_legal_status_end_date
FROM incidents
WHERE pick(row_number, 'care', 1000) < 51
ORDER BY authority, lega_legal_status_id
