WITH stays AS (
    SELECT
        authority, person_id, referral_id, row_number, unnest(range(1 + pick(row_number, 'episodes', 4)))::INTEGER AS nth,
        1 + pick(row_number, 'episodes', 4) AS episodes,
        (day + 5 + pick(row_number, 'entry', 90))::DATE AS entered_on,
        10 + delay(row_number, 'episode', 120) AS each_lasts
    FROM incidents WHERE pick(row_number, 'care', 1000) < 51
), episodes AS (
    SELECT *, (entered_on + (nth * each_lasts))::DATE AS started_on, nth = episodes - 1 AS is_last FROM stays
), ended AS (
    SELECT *, CASE WHEN NOT is_last OR pick(row_number, 'in care', 100) < 70
        THEN (started_on + CASE WHEN nth = 0 AND pick(row_number, 'brief', 100) < 6
              THEN pick(row_number, 'days', 25) ELSE each_lasts END)::DATE END AS ended_on
    FROM episodes
)
SELECT
    authority,
    format('L{}{}', referral_id[2:], nth) AS clae_cla_episode_id,
    person_id AS clae_person_id,
    format('K{}', referral_id[2:]) AS clae_cla_id,
    CASE WHEN pick(row_number, 'undated', 100) > 1 THEN entered_on END AS clae_entered_care_date,
    started_on AS clae_cla_episode_start_date,
    CASE WHEN ended_on <= getvariable('last_day')::DATE THEN ended_on END AS clae_cla_episode_ceased_date,
    CASE WHEN ended_on > getvariable('last_day')::DATE OR ended_on IS NULL THEN NULL
        WHEN is_last THEN 'E4A' ELSE 'X1' END AS clae_cla_episode_ceased_reason
FROM ended
WHERE started_on <= getvariable('last_day')::DATE
ORDER BY authority, clae_cla_episode_id
