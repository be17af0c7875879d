WITH planned AS (
    SELECT *, worked((day + 20 + pick(row_number, 'conference', 40))::DATE, row_number) AS started_on
    FROM incidents WHERE pick(row_number, 'plan', 1000) < 92
)
SELECT
    authority,
    format('C{}', referral_id[2:]) AS cppl_cp_plan_id,
    person_id AS cppl_person_id,
    referral_id AS cppl_referral_id,
    started_on AS cppl_cp_plan_start_date,
    CASE WHEN pick(row_number, 'on a plan', 100) < 95
        THEN nullif(least(started_on + 30 + delay(row_number, 'plan ends', 250),
                          getvariable('last_day')::DATE + 1), getvariable('last_day')::DATE + 1)::DATE
    END AS cppl_cp_plan_end_date,
    CASE WHEN pick(row_number, 'ola', 1000) < 15 THEN 'Y' ELSE 'N' END AS cppl_cp_plan_ola,
    ['NEG', 'EMO', 'PHY', 'SAB', 'MUL'][1 + pick(row_number, 'category', 5)] AS cppl_cp_plan_initial_category
FROM planned
ORDER BY authority, cppl_cp_plan_id
