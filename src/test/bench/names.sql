-- Pairs of names of one part, of whole names, and a table to search: from table word.
SELECT setseed(0.5);
CREATE TABLE numbered AS SELECT name, row_number() OVER (ORDER BY name COLLATE "C") - 1 AS n FROM word WHERE name <> '';
CREATE UNIQUE INDEX ON numbered (n);
CREATE TABLE size AS SELECT count(*)::float8 AS n FROM numbered;
-- One in ten of neighbours in the alphabet, which are alike; the others of chance.
CREATE TABLE word_pair AS
SELECT a.name AS a, b.name AS b
FROM (SELECT i, floor(random() * (n - 3))::bigint AS x, floor(random() * n)::bigint AS y, ceil(random() * 3)::bigint AS near
      FROM size, generate_series(1, 500000) AS i) AS r
JOIN numbered AS a ON a.n = r.x
JOIN numbered AS b ON b.n = CASE WHEN r.i % 10 = 0 THEN r.x + r.near ELSE r.y END;
CREATE TABLE person AS
SELECT a.name || ' ' || b.name || CASE WHEN r.i % 3 = 0 THEN ' ' || c.name ELSE '' END AS name
FROM (SELECT i, floor(random() * n)::bigint AS x, floor(random() * n)::bigint AS y, floor(random() * n)::bigint AS z
      FROM size, generate_series(1, 200000) AS i) AS r
JOIN numbered AS a ON a.n = r.x JOIN numbered AS b ON b.n = r.y JOIN numbered AS c ON c.n = r.z;
CREATE TABLE whole_pair AS
SELECT a.name AS a, lead(a.name) OVER () AS b FROM person AS a;
DELETE FROM whole_pair WHERE b IS NULL;
CREATE TABLE sought AS SELECT name FROM person ORDER BY hashtext(name) LIMIT 100;
VACUUM ANALYZE;
