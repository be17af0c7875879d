WITH arranged AS (
    SELECT *, unnest(range(1 + pick(row_number, 'visits', 14)))::INTEGER AS nth
    FROM incidents WHERE pick(row_number, 'fostering', 10_000) < 46
)
SELECT
    authority,
    format('F{}', referral_id[2:]) AS pfvi_arrangement_id,
    (day + 3 + pick(row_number * 20 + nth, 'slip', 12) + (nth * 38))::DATE AS pfvi_visit_date
FROM arranged
ORDER BY authority, pfvi_arrangement_id, pfvi_visit_date
