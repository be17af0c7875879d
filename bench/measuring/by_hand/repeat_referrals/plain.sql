WITH of_day AS (
    SELECT
        authority, cine_person_id AS person_id, cine_referral_date AS received_on,
        cine_referral_team AS team_id
    FROM ssd_cin_episodes
    WHERE cine_person_id IS NOT NULL AND cine_referral_date IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY authority, cine_person_id, cine_referral_date ORDER BY cine_referral_id) = 1
), with_previous AS (
    SELECT
        authority, team_id, received_on,
        lag(received_on) OVER (PARTITION BY authority, person_id ORDER BY received_on) AS previous_on
    FROM of_day
)
SELECT
    r.authority, r.team_id, q.quarter_index,
    count(*) FILTER (r.previous_on + INTERVAL 12 MONTH >= r.received_on) AS met, count(*) AS counted
FROM with_previous r
JOIN quarters q ON r.received_on BETWEEN q.twelve_months_began_on AND q.last_day
GROUP BY ALL
