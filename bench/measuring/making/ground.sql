-- What every table is made from: authorities, their sizes, and the referrals from which all else follows.
-- Nothing is random: a pick depends on the number of its row and a word alone.

CREATE MACRO pick(row_number, word, n) AS (hash(row_number, word) % n::UBIGINT)::INTEGER;

-- A delay: many are short, few are long.
CREATE MACRO delay(row_number, word, typical) AS
    (-ln((1 + pick(row_number, word, 1000)) / 1001.0) * typical)::INTEGER;

-- Little is recorded at weekends.
CREATE MACRO worked(day, row_number) AS
    (day + CASE WHEN isodow(day) > 5 AND pick(row_number, 'weekend', 6) > 0 THEN 8 - isodow(day) ELSE 0 END::INTEGER);

CREATE TABLE authorities AS
WITH weighed AS (
    SELECT a, 40 + pick(a, 'size', 220) AS weight FROM range(getvariable('authorities')::BIGINT) AS r(a)
)
SELECT
    a,
    format('E{:04d}', (getvariable('part') * getvariable('authorities') + a + 1)::BIGINT) AS authority,
    (getvariable('referrals')::BIGINT * weight // sum(weight) OVER ())::BIGINT AS referrals
FROM weighed;

-- Every 50th referral is of the child, and on the day, of the one before it.
CREATE TABLE incidents AS
WITH counted AS (
    SELECT a, authority, referrals, unnest(range(referrals)) AS k FROM authorities
), numbered AS (
    SELECT
        authority, referrals,
        (getvariable('part') * 10_000_000_000 + a * 10_000_000 + k)::BIGINT AS row_number,
        (getvariable('part') * 10_000_000_000 + a * 10_000_000 + k - (k % 50 = 49)::INTEGER)::BIGINT AS whose
    FROM counted
), dated AS (
    SELECT
        authority, row_number,
        pick(whose, 'child', getvariable('children_to_100') * referrals // 100 + 1) AS child,
        worked(getvariable('first_day')::DATE + pick(whose, 'day', getvariable('days')), whose) AS day
    FROM numbered
)
SELECT
    authority, row_number, day,
    format('R{:07d}', row_number() OVER (PARTITION BY authority ORDER BY day, row_number)) AS referral_id,
    CASE WHEN pick(row_number, 'nobody', 2000) > 0 THEN format('P{:06d}', child) END AS person_id,
    CASE WHEN pick(row_number, 'no team', 1000) > 0 THEN format('T{:02d}', 1 + pick(row_number, 'team', 12)) END AS team_id
FROM dated;
