-- Names of two to four syllables, for want of a list: 8,000 different ones.
SELECT setseed(0.25);
INSERT INTO word
SELECT DISTINCT string_agg((ARRAY['ka', 'ri', 'mo', 'sha', 'khe', 'da', 'bou', 'li', 'na', 'zar', 'had', 'yo', 'ser', 'gui', 'tsa', 'fi', 'ham', 'wa', 'jen', 'pe'])
    [1 + floor(random() * 20)::int], '' ORDER BY s)
FROM generate_series(1, 9000) AS i CROSS JOIN generate_series(1, 4) AS s
WHERE s <= 2 + i % 3 GROUP BY i LIMIT 8000;
