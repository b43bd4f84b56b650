-- Who might be a child is treated as one: is_child is false only when adulthood is certain.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';

SELECT birth, on_date, is_child(birth, on_date), child_status(birth, on_date),
    is_child(birth, on_date, margin => 'none') AS without_margin, child_status(birth, on_date, margin => 'none') AS status_without
FROM (VALUES (partial_date '2006-05-12', date '2024-05-11'), ('2006-05-12', '2024-05-12'), ('2006', '2023-12-31'), ('2006', '2024-12-30'),
    ('2006', '2024-12-31'), ('2007~', '2026-01-01'), ('2007~', '2026-12-30'), ('2007~', '2026-12-31'), ('2007%', '2027-12-31'),
    ('2007%', '2028-01-01'), ('2006-~05-12', '2024-05-20'), ('2006-~05-12', '2024-06-12'), ('2006-05-?12', '2024-05-12'),
    ('2006-05-?12', '2024-05-13'), ('[2004..2006?]', '2025-06-01'), ('[2004?..2006]', '2025-06-01'), ('2030', '2024-01-01'),
    ('1950/', '2024-01-01'), ('../1950', '2024-01-01'), (NULL, '2024-01-01'), ('1950', NULL), (NULL, NULL),
    ('1950', 'infinity'), ('1950', '-infinity')) v (birth, on_date);

-- Never NULL, whatever is NULL; a NULL rule is its default.
SELECT count(*) AS asked, count(is_child(birth, on_date, majority, rule, margin)) AS answered,
    count(child_status(birth, on_date, majority, rule, margin)) AS answered_in_words,
    bool_and(is_child(birth, on_date, majority, rule, margin)
        = is_child(birth, on_date, coalesce(majority, 18), coalesce(rule, 'mar1'), coalesce(margin, 'standard'))) AS defaults,
    bool_and(is_child(birth, on_date, majority, rule, margin) = (child_status(birth, on_date, majority, rule, margin) <> 'adult')) AS agree
FROM unnest(ARRAY['2007~', '2006-02-28', '1950', '2008-02-29?', NULL]::partial_date[]) birth, unnest(ARRAY['2026-02-28', '2024-02-29', NULL]::date[]) on_date,
    unnest(ARRAY[18, 21, NULL]) majority, unnest(ARRAY['mar1', 'feb28', 'eve', NULL]) rule, unnest(ARRAY['none', 'standard', NULL]) margin;
SELECT proname, proisstrict, provolatile FROM pg_proc WHERE proname IN ('is_child', 'child_status') AND pronamespace = 'repatriation'::regnamespace ORDER BY 1;

-- In CHECK and in WHEN a NULL would let everything through: a birth that is not known does not.
CREATE TABLE decision (birth partial_date, decided_on date, treated_as_adult boolean NOT NULL,
    CHECK (NOT (treated_as_adult AND is_child(birth, decided_on))),
    -- What a strict function does in the same place:
    CONSTRAINT strict_check CHECK (NOT (treated_as_adult AND possibly_under(birth, decided_on, 18))));
INSERT INTO decision VALUES ('1990', '2024-01-01', true);
INSERT INTO decision VALUES (NULL, '2024-01-01', true);
INSERT INTO decision VALUES ('1990', NULL, true);
INSERT INTO decision VALUES ('2007~', '2026-01-01', true);
ALTER TABLE decision DROP CONSTRAINT decision_check;
INSERT INTO decision VALUES (NULL, '2024-01-01', true) RETURNING 'a NULL switched the strict check off' AS trap;
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused by the trigger'; END $$;
CREATE TRIGGER protect BEFORE INSERT ON decision FOR EACH ROW
    WHEN (NEW.treated_as_adult AND is_child(NEW.birth, NEW.decided_on)) EXECUTE FUNCTION refuse();
INSERT INTO decision VALUES ('1990', '2024-01-01', true);
INSERT INTO decision VALUES (NULL, '2024-01-01', true);
INSERT INTO decision VALUES ('1990', NULL, true);
DROP TABLE decision;
DROP FUNCTION refuse;

-- Protection never ends and begins again: status only goes forward as days pass.
SELECT birth, rule, bool_and(NOT is_child OR before) AS once_adult_always_adult, min(d) FILTER (WHERE NOT is_child) AS adult_from
FROM (SELECT birth, rule, d, is_child(birth, d, leap_rule => rule), lag(is_child(birth, d, leap_rule => rule), 1, true)
        OVER (PARTITION BY birth, rule ORDER BY d) AS before
    FROM unnest(ARRAY['2006-02-28', '2008-02-29', '2004-02', '2006?', '2006-05-12~']::partial_date[]) birth, unnest(ARRAY['mar1', 'feb28', 'eve']) rule,
        (SELECT date '2020-01-01' + n AS d FROM generate_series(0, 3000) n) x) y GROUP BY 1, 2 ORDER BY 1, 2;

SELECT is_child('2006', '2024-01-01', leap_rule => 'mars');
SELECT is_child(NULL, NULL, margin => 'wide');
SELECT child_status('2006', '2024-01-01', majority => -1);
