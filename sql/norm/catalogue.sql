-- The norms behind the safeguards, and what of them is printed.
SELECT count(*) AS rows, count(DISTINCT safeguard) FILTER (WHERE safeguard > 0) AS safeguards,
       count(*) FILTER (WHERE verified = 'yes') AS yes,
       count(*) FILTER (WHERE verified = 'partly') AS partly,
       count(*) FILTER (WHERE verified = 'no') AS no
FROM repatriation.norm_catalogue();

-- The safeguard and the order are a key, and the rows come in its order, reserve last.
SELECT count(*) AS double_keys FROM (
    SELECT FROM repatriation.norm_catalogue() GROUP BY safeguard, norm_order HAVING count(*) > 1) AS d;

-- No paragraph that was not read reaches a citation.
SELECT safeguard, norm_order, citation FROM repatriation.norm_catalogue()
WHERE verified <> 'yes' AND (strpos(citation, locator) > 0 OR citation <> coalesce(instrument, 'design rule of this register'));
SELECT safeguard, norm_order FROM repatriation.norm_catalogue() WHERE verified = 'yes' AND locator IS NULL;

-- Every text is plain ASCII, so that it is the same in a database of any encoding.
SELECT count(*) AS not_ascii FROM repatriation.norm_catalogue() AS n WHERE n::text ~ '[^ -~]';

-- What is missing is NULL, never an empty text.
SELECT count(*) FILTER (WHERE instrument IS NULL) AS own_rules, count(*) FILTER (WHERE locator IS NULL) AS no_locator,
       count(*) FILTER (WHERE source_copy IS NULL) AS no_copy,
       count(*) FILTER (WHERE '' IN (topic, instrument, locator, citation, requirement, numbers, source_copy)) AS empty
FROM repatriation.norm_catalogue();

-- All that is printed.
\pset format unaligned
\pset tuples_only on
SELECT safeguard || '.' || norm_order AS norm, topic, verified, citation FROM repatriation.norm_catalogue();
