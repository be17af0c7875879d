-- Audits of children's files: some 90 a quarter, in the three services.
SELECT
    authority,
    format('U{}', referral_id[2:]) AS audit_id,
    person_id,
    'Practice audits' AS stream,
    ['front_door', 'cin_cp', 'cared_for'][1 + pick(row_number, 'service', 3)] AS service,
    CASE WHEN pick(row_number, 'dip', 20) = 0 THEN 'dip_sample' ELSE 'practice' END AS audit_type,
    strftime(day, '%Y-%m') AS audit_month,
    format('{}-{:02d} Q{}', year(day) - (month(day) < 4)::INTEGER, (year(day) - (month(day) < 4)::INTEGER + 1) % 100,
        (quarter(day) + 2) % 4 + 1) AS quarter,
    day AS completed_on,
    ['completed', 'moderated', 'draft'][1 + pick(row_number, 'status', 21) // 10] AS status,
    ['outstanding', 'good', 'requires_improvement', 'inadequate'][1 + pick(row_number, 'judged', 4)] AS judgement,
    'random' AS selection
FROM incidents
WHERE pick(row_number, 'audited', 1000) < 84
ORDER BY authority, audit_id
