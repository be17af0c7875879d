WITH by_quarter AS (
    SELECT
        authority, team_id, 4 * year(received_on) + quarter(received_on) - 2 AS received_in,
        count(*) FILTER (previous_received_on + INTERVAL 12 MONTH >= received_on) AS met,
        count(*) AS counted
    FROM ssd_cin_episodes
    WHERE is_first_of_day
    GROUP BY ALL
)
SELECT
    b.authority, b.team_id, q.quarter_index,
    sum(b.met)::BIGINT AS met, sum(b.counted)::BIGINT AS counted
FROM by_quarter b
JOIN quarters q ON b.received_in BETWEEN q.quarter_index - 3 AND q.quarter_index
GROUP BY ALL
