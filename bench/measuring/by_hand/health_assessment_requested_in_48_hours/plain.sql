WITH episodes AS (
    SELECT
        authority, clae_person_id AS person_id,
        clae_cla_episode_start_date AS started_on, clae_cla_episode_ceased_date AS ended_on,
        coalesce(clae_entered_care_date, min(clae_cla_episode_start_date)
            OVER (PARTITION BY authority, clae_person_id, clae_cla_id)) AS entered_on
    FROM ssd_cla_episodes
    WHERE clae_person_id IS NOT NULL
), entries AS (
    SELECT e.authority, e.person_id, e.entered_on, e.entered_on + 2 AS due_on, q.quarter_index
    FROM episodes e
    JOIN quarters q ON q.quarter_index = 4 * year(e.entered_on + 2) + quarter(e.entered_on + 2) - 2
    GROUP BY e.authority, e.person_id, e.entered_on, q.quarter_index
    HAVING bool_or(e.started_on <= q.last_day AND (e.ended_on IS NULL OR e.ended_on >= e.entered_on + 2))
        OR NOT bool_or(e.started_on <= q.last_day)
), asked AS (
    SELECT
        e.authority, e.quarter_index,
        EXISTS (
            FROM local_initial_health_requests r
            WHERE r.authority = e.authority AND r.ihar_person_id = e.person_id
                AND r.ihar_requested_date BETWEEN e.entered_on - 28 AND e.due_on
        ) AS is_met
    FROM entries e
    WHERE NOT EXISTS (
        FROM ssd_legal_status l
        WHERE l.authority = e.authority AND l.lega_person_id = e.person_id
            AND upper(l.lega_legal_status) IN ('V3', 'V4')
            AND l.lega_legal_status_start_date <= e.entered_on
            AND (l.lega_legal_status_end_date IS NULL OR l.lega_legal_status_end_date >= e.entered_on)
    )
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM asked
GROUP BY ALL
