WITH asked AS (
    SELECT authority, referral_id, row_number, unnest(getvariable('questions')) AS question
    FROM incidents WHERE pick(row_number, 'audited', 1000) < 84
)
SELECT
    authority,
    format('U{}', referral_id[2:]) AS audit_id,
    question,
    ['Y', 'Y', 'Y', 'Y', 'N', 'NA'][1 + pick(row_number, question, 6)] AS answer
FROM asked
ORDER BY authority, audit_id, question
