WITH asked AS (
    SELECT
        d.authority, q.quarter_index,
        EXISTS (
            FROM ssd_cla_health h
            WHERE h.authority = d.authority AND h.person_id = d.person_id
                AND lower(h.check_type) IN ('initial health assessment', 'iha')
                AND coalesce(lower(h.status), 'completed')
                    IN ('completed', 'complete', 'approved', 'attended')
                AND h.checked_on BETWEEN d.entered_on AND d.assessment_due_on
        ) AS is_met
    FROM entries_to_care d
    JOIN quarters q ON q.quarter_index = 4 * year(d.assessment_due_on) + quarter(d.assessment_due_on) - 2
    WHERE NOT d.is_short_break AND NOT d.has_left_by_assessment
)
SELECT
    authority, NULL::VARCHAR AS team_id, quarter_index,
    count(*) FILTER (is_met) AS met, count(*) AS counted
FROM asked
GROUP BY ALL
