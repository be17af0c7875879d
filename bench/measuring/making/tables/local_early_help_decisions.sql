SELECT
    authority,
    format('D{}', referral_id[2:]) AS ehbd_decision_id,
    person_id AS ehbd_person_id,
    (day - 30 + pick(row_number, 'help', 60))::DATE AS ehbd_received_date,
    CASE WHEN pick(row_number, 'decided', 100) < 97
        THEN worked((day - 30 + pick(row_number, 'help', 60) + delay(row_number, 'deciding', 3))::DATE, row_number)
    END AS ehbd_decision_date
FROM incidents
WHERE pick(row_number, 'early help', 1000) < 180
ORDER BY authority, ehbd_decision_id
