SELECT
    authority,
    referral_id AS cine_referral_id,
    person_id AS cine_person_id,
    day AS cine_referral_date,
    format('N{}', 1 + pick(row_number, 'need', 9)) AS cine_cin_primary_need_code,
    ['1A', '2A', '3B', '5B', '6', '7', '9'][1 + pick(row_number, 'source', 7)] AS cine_referral_source_code,
    CASE WHEN pick(row_number, 'action', 100) < 15 THEN 'Y' ELSE 'N' END AS cine_referral_nfa,
    CASE WHEN pick(row_number, 'closed', 100) < 85 THEN (day + 10 + delay(row_number, 'open', 90))::DATE END AS cine_close_date,
    CASE WHEN pick(row_number, 'closed', 100) < 85 THEN format('RC{}', 1 + pick(row_number, 'reason', 7)) END AS cine_close_reason,
    team_id AS cine_referral_team
FROM incidents
ORDER BY authority, cine_referral_id
