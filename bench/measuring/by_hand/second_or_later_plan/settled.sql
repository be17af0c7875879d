WITH by_quarter AS (
    SELECT
        authority, 4 * year(started_on) + quarter(started_on) - 2 AS started_in,
        count(*) FILTER (first_started_on < started_on) AS met, count(*) AS counted
    FROM ssd_cp_plans
    WHERE person_id IS NOT NULL AND NOT coalesce(is_of_another_authority, false)
    GROUP BY ALL
)
SELECT
    b.authority, NULL::VARCHAR AS team_id, q.quarter_index,
    sum(b.met)::BIGINT AS met, sum(b.counted)::BIGINT AS counted
FROM by_quarter b
JOIN quarters q ON b.started_in BETWEEN q.quarter_index - q.quarter_index % 4 AND q.quarter_index
GROUP BY ALL
