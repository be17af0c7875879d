WITH with_previous AS (
    SELECT
        authority, cine_referral_team AS team_id, cine_referral_date AS received_on,
        lag(cine_referral_date) OVER (
            PARTITION BY authority, cine_person_id ORDER BY cine_referral_date, cine_referral_id
        ) AS previous_on
    FROM ssd_cin_episodes
    WHERE cine_person_id IS NOT NULL AND cine_referral_date IS NOT NULL
), by_quarter AS (
    SELECT
        authority, team_id, 4 * year(received_on) + quarter(received_on) - 2 AS received_in,
        count(*) FILTER (previous_on + INTERVAL 12 MONTH >= received_on) AS met,
        count(*) AS counted
    FROM with_previous
    WHERE previous_on IS DISTINCT FROM received_on
    GROUP BY ALL
)
SELECT
    b.authority, b.team_id, q.quarter_index,
    sum(b.met)::BIGINT AS met, sum(b.counted)::BIGINT AS counted
FROM by_quarter b
JOIN quarters q ON b.received_in BETWEEN q.quarter_index - 3 AND q.quarter_index
GROUP BY ALL
