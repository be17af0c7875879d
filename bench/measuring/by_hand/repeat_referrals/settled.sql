WITH by_quarter AS (
    SELECT
        r.authority, r.team_id, d.quarter_index,
        count(*) FILTER (r.previous_received_on + INTERVAL 12 MONTH >= r.received_on) AS met,
        count(*) AS counted
    FROM ssd_cin_episodes r
    JOIN all_quarters d ON r.received_on BETWEEN d.first_day AND d.last_day
    WHERE r.is_first_of_day
    GROUP BY ALL
)
SELECT b.authority, b.team_id, q.quarter_index, sum(b.met)::BIGINT AS met, sum(b.counted)::BIGINT AS counted
FROM by_quarter b
JOIN quarters q ON b.quarter_index BETWEEN q.quarter_index - 3 AND q.quarter_index
GROUP BY ALL
