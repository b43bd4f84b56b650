-- Transliteration: every row of ICAO Doc 9303-3, section 6, as its tables have them, and back.
SET search_path = repatriation, public;
CREATE TEMP TABLE latin (codes text, letters text, small text[]);
INSERT INTO latin VALUES
('A', 'ÀÁÂÃĀĂĄ', '{à,á,â,ã,ā,ă,ą}'),
('AE|A', 'Ä', '{ä}'),
('AA|A', 'Å', '{å}'),
('AE', 'Æ', '{æ}'),
('C', 'ÇĆĈĊČ', '{ç,ć,ĉ,ċ,č}'),
('E', 'ÈÉÊËĒĔĖĘĚ', '{è,é,ê,ë,ē,ĕ,ė,ę,ě}'),
('I', 'ÌÍÎÏĨĪĬĮİı', '{ì,í,î,ï,ĩ,ī,ĭ,į,i̇,ı}'),
('D', 'ÐĎĐ', '{ð,ď,đ}'),
('N|NXX', 'Ñ', '{ñ}'),
('O', 'ÒÓÔÕŌŎŐ', '{ò,ó,ô,õ,ō,ŏ,ő}'),
('OE|O', 'Ö', '{ö}'),
('OE', 'ØŒ', '{ø,œ}'),
('U', 'ÙÚÛŨŪŬŮŰŲ', '{ù,ú,û,ũ,ū,ŭ,ů,ű,ų}'),
('UE|UXX|U', 'Ü', '{ü}'),
('Y', 'ÝŶŸ', '{ý,ŷ,ÿ}'),
('TH', 'Þ', '{þ}'),
('G', 'ĜĞĠĢ', '{ĝ,ğ,ġ,ģ}'),
('H', 'ĤĦ', '{ĥ,ħ}'),
('IJ', 'Ĳ', '{ĳ}'),
('J', 'Ĵ', '{ĵ}'),
('K', 'Ķ', '{ķ}'),
('L', 'ĹĻĽĿŁ', '{ĺ,ļ,ľ,ŀ,ł}'),
('N', 'ŃŅŇŊ', '{ń,ņ,ň,ŋ}'),
('R', 'ŔŖŘ', '{ŕ,ŗ,ř}'),
('S', 'ŚŜŞŠ', '{ś,ŝ,ş,š}'),
('T', 'ŢŤŦ', '{ţ,ť,ŧ}'),
('W', 'Ŵ', '{ŵ}'),
('Z', 'ŹŻŽ', '{ź,ż,ž}'),
('SS', 'ẞ', '{ß}');
SELECT count(*) AS rows, string_agg(letter || ' ' || icao_transliterate(letter), ' ' ORDER BY letter COLLATE "C") AS table_a,
    bool_and(icao_transliterate(letter) = split_part(codes, '|', 1)) AS first_choice,
    bool_and(icao_transliterate(letter) = icao_transliterate(small[n])) AS small_letters
FROM latin, regexp_split_to_table(letters, '') WITH ORDINALITY l(letter, n);
CREATE TEMP TABLE cyrillic (letter text, small text, code text);
INSERT INTO cyrillic VALUES
('Ё', 'ё', 'E'), ('Ђ', 'ђ', 'D'), ('Є', 'є', 'IE'), ('Ѕ', 'ѕ', 'DZ'), ('І', 'і', 'I'), ('Ї', 'ї', 'I'), ('Ј', 'ј', 'J'), ('Љ', 'љ', 'LJ'), ('Њ', 'њ', 'NJ'), ('Ќ', 'ќ', 'K'), ('Ў', 'ў', 'U'), ('Џ', 'џ', 'DZ'),
('А', 'а', 'A'), ('Б', 'б', 'B'), ('В', 'в', 'V'), ('Г', 'г', 'G'), ('Д', 'д', 'D'), ('Е', 'е', 'E'), ('Ж', 'ж', 'ZH'), ('З', 'з', 'Z'), ('И', 'и', 'I'), ('Й', 'й', 'I'), ('К', 'к', 'K'), ('Л', 'л', 'L'),
('М', 'м', 'M'), ('Н', 'н', 'N'), ('О', 'о', 'O'), ('П', 'п', 'P'), ('Р', 'р', 'R'), ('С', 'с', 'S'), ('Т', 'т', 'T'), ('У', 'у', 'U'), ('Ф', 'ф', 'F'), ('Х', 'х', 'KH'), ('Ц', 'ц', 'TS'), ('Ч', 'ч', 'CH'),
('Ш', 'ш', 'SH'), ('Щ', 'щ', 'SHCH'), ('Ъ', 'ъ', 'IE'), ('Ы', 'ы', 'Y'), ('Э', 'э', 'E'), ('Ю', 'ю', 'IU'), ('Я', 'я', 'IA'), ('Ѫ', 'ѫ', 'U'), ('Ѵ', 'ѵ', 'Y'), ('Ґ', 'ґ', 'G'), ('Ғ', 'ғ', 'G'), ('Һ', 'һ', 'C');
SELECT count(*) AS rows, string_agg(letter || ' ' || icao_transliterate(letter), ' ' ORDER BY letter COLLATE "C") AS table_b,
    bool_and(icao_transliterate(letter) = code) AS as_printed,
    bool_and(icao_transliterate(small) = code) AS small_letters FROM cyrillic;
-- The exceptions of languages: within a word and at its start; where a language has none, the table's.
CREATE TEMP TABLE by_language (lang text, letter text, within text, start text);
INSERT INTO by_language VALUES
('uk', 'Г', 'H', 'H'), ('uk', 'И', 'Y', 'Y'), ('uk', 'Є', 'IE', 'YE'), ('uk', 'Ї', 'I', 'YI'), ('uk', 'Й', 'I', 'Y'), ('uk', 'Ю', 'IU', 'YU'),
('uk', 'Я', 'IA', 'YA'), ('be', 'Г', 'H', 'H'), ('be', 'Ё', 'IO', 'IO'), ('sr', 'Ж', 'Z', 'Z'), ('sr', 'Х', 'H', 'H'), ('sr', 'Ц', 'C', 'C'),
('sr', 'Ч', 'C', 'C'), ('sr', 'Ш', 'S', 'S'), ('sr-icao', 'Г', 'H', 'H'), ('mk', 'Х', 'H', 'H'), ('mk', 'Ц', 'C', 'C'), ('mk', 'Ќ', 'KJ', 'KJ'),
('mk', 'Џ', 'DJ', 'DJ'), ('mk', 'Ғ', 'GJ', 'GJ'), ('mk', 'Ѓ', 'GJ', 'GJ'), ('bg', 'Щ', 'SHT', 'SHT');
SELECT lang, count(*) AS rows, string_agg(icao_transliterate(letter || 'А', lang) || ' ' || icao_transliterate('А' || letter, lang), ', ' ORDER BY letter COLLATE "C") AS exceptions,
    bool_and(icao_transliterate('А' || letter, lang) = 'A' || within AND icao_transliterate(letter || 'А', lang) = start || 'A') AS as_printed
FROM by_language GROUP BY lang ORDER BY lang COLLATE "C";
SELECT lang, bool_and(icao_transliterate(letter, lang) = code) AS rest_as_the_table FROM cyrillic c, unnest('{uk,be,sr,mk,bg,ru,de}'::text[]) lang
WHERE NOT EXISTS (SELECT FROM by_language b WHERE b.lang = lang.lang AND b.letter = c.letter) GROUP BY lang ORDER BY lang COLLATE "C";
CREATE TEMP TABLE arabic (point text, code text);
INSERT INTO arabic VALUES
('0621', 'XE'), ('0622', 'XAA'), ('0623', 'XAE'), ('0624', 'U'), ('0625', 'I'), ('0626', 'XI'), ('0627', 'A'), ('0628', 'B'),
('0629', 'XTA'), ('062A', 'T'), ('062B', 'XTH'), ('062C', 'J'), ('062D', 'XH'), ('062E', 'XKH'), ('062F', 'D'), ('0630', 'XDH'),
('0631', 'R'), ('0632', 'Z'), ('0633', 'S'), ('0634', 'XSH'), ('0635', 'XSS'), ('0636', 'XDZ'), ('0637', 'XTT'), ('0638', 'XZZ'),
('0639', 'E'), ('063A', 'G'), ('0641', 'F'), ('0642', 'Q'), ('0643', 'K'), ('0644', 'L'), ('0645', 'M'), ('0646', 'N'),
('0647', 'H'), ('0648', 'W'), ('0649', 'XAY'), ('064A', 'Y'), ('0671', 'XXA'), ('0679', 'XXT'), ('067C', 'XRT'), ('067E', 'P'),
('0681', 'XKE'), ('0685', 'XXH'), ('0686', 'XC'), ('0688', 'XXD'), ('0689', 'XDR'), ('0691', 'XXR'), ('0693', 'XRR'), ('0696', 'XRX'),
('0698', 'XJ'), ('069A', 'XXS'), ('06A4', 'V'), ('06A5', 'XF'), ('06A9', 'XKK'), ('06AB', 'XXK'), ('06AD', 'XNG'), ('06AF', 'XGG'),
('06BA', 'XNN'), ('06BC', 'XXN'), ('06BE', 'XDO'), ('06C0', 'XYH'), ('06C1', 'XXG'), ('06C2', 'XGE'), ('06C3', 'XTG'), ('06CC', 'XYA'),
('06CD', 'XXY'), ('06D0', 'Y'), ('06D2', 'XYB'), ('06D3', 'XBE');
CREATE FUNCTION pg_temp.letter(point text) RETURNS text LANGUAGE sql AS $$ SELECT chr(('x' || lpad(point, 8, '0'))::bit(32)::int) $$;
-- Each row followed by a letter, so that 0629 is not at an end; then at an end; then with shadda.
SELECT count(*) AS rows, string_agg(point || ' ' || left(icao_transliterate(pg_temp.letter(point) || 'ب'), -1), ' ' ORDER BY point) AS table_c,
    bool_and(icao_transliterate(pg_temp.letter(point) || 'ب') = code || 'B') AS as_printed,
    string_agg(point, ' ') FILTER (WHERE icao_transliterate(pg_temp.letter(point)) <> code) AS other_at_an_end,
    bool_and(icao_transliterate(pg_temp.letter(point) || E'\u0651ب') = code || CASE WHEN length(code) > 1 THEN substr(code, 2) ELSE code END || 'B') AS with_shadda
FROM arabic;
-- What falls away: tatweel, vowel marks, and four obsolete letters.
SELECT count(*) AS rows, bool_and(icao_transliterate('ب' || pg_temp.letter(point) || 'ر') = 'BR') AS dropped
FROM unnest('{0640,064B,064C,064D,064E,064F,0650,0652,0670,069C,06A2,06A7,06A8}'::text[]) point;
-- The printed examples: shadda, teh marbuta at an end; and names of several components.
SELECT name, icao_transliterate(name) FROM unnest(ARRAY[E'\u0639\u0628\u0651\u0627\u0633', E'\u0641\u0636\u0651\u0629', E'\u0639\u0628\u064E\u0651\u0627\u0633',
    E'\u0641\u0627\u0637\u0645\u0629 \u0646\u0648\u0631', 'O''Connor', 'O’Connor', 'Müller-Lüdenscheidt', 'Weiß', 'Ștefan', 'Nguyễn Thị', 'Ærø', 'Ñandú', 'Þórr', 'Щербакова', 'Игорь',
    'Є Ї', 'İnci ıssız', 'van der Muster, Noor 2.', '']) WITH ORDINALITY n(name, i) ORDER BY i;
SELECT name, lang, icao_transliterate(name, lang) FROM (VALUES ('Єва-Юлія Київ''ян', 'uk'), ('Гога', 'be'), ('Хаџи', 'mk'), ('Ѓорѓи', 'mk'), ('Ѓорѓи', ''), ('Георги', 'sr'), ('Георги', 'sr-icao'), ('Щастие', 'bg')) v(name, lang);
-- A letter and a mark behind it are the letter with the mark, where that has a row of its own.
SELECT bool_and(icao_transliterate(normalize(letter, NFD)) = icao_transliterate(letter)) AS taken_apart FROM (
    SELECT letter FROM latin, regexp_split_to_table(letters, '') letter UNION ALL SELECT letter FROM cyrillic
    UNION ALL SELECT pg_temp.letter(point) FROM arabic) every;
-- Refusals: no row, another form of language, and nothing of the name in any message.
CREATE FUNCTION pg_temp.refusal(name text, lang text DEFAULT '') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text; hint text;
BEGIN
    RETURN repatriation.icao_transliterate(name, lang);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', SQLSTATE, SQLERRM, nullif(detail, ''), nullif(hint, ''));
END $$;
SELECT n, pg_temp.refusal(name, lang) FROM (VALUES (1, 'Noor 王', ''), (2, 'Ћ', ''), (3, 'Əli', ''), (4, 'Noor', 'UK'), (5, 'Noor', 'ukr'), (6, E'No\tor', ''), (7, 'Қожа', '')) v(n, name, lang) ORDER BY n;
-- Back: every Arabic row reads as itself among its readings; a doubled code in two ways.
SELECT count(*) AS rows, bool_and(EXISTS (SELECT FROM icao_reverse(code || 'B') r WHERE r.reading = pg_temp.letter(point) || 'ب')) AS read_back,
    string_agg(point || ' ' || (SELECT count(*) FROM icao_reverse(code)), ' ' ORDER BY point) FILTER (WHERE (SELECT count(*) FROM icao_reverse(code)) <> 1) AS readings_but_one
FROM arabic;
SELECT bool_and(EXISTS (SELECT FROM icao_reverse(code, 'cyrillic') r WHERE r.reading = letter)) AS read_back FROM cyrillic;
SELECT name, reading, complete FROM unnest(ARRAY['EBBAS', 'XKHKH', 'FATMXAH', 'ALLXH', 'MXHMD NWR', 'MXHM<X', 'JOB', '']) WITH ORDINALITY n(name, i), icao_reverse(name) r ORDER BY i, reading COLLATE "C";
SELECT count(*) AS readings, bool_and(complete) AS complete FROM icao_reverse(repeat('Y', 20), 'arabic', 500);
SELECT count(*) AS readings, bool_and(complete) AS complete FROM icao_reverse(repeat('B', 11), 'arabic', 500);
SELECT count(*) AS readings FROM icao_reverse(repeat('D', 118) || 'O');
SELECT reading FROM icao_reverse('KHAN', 'cyrillic') ORDER BY reading COLLATE "C";
-- Whatever is read spells as what was read, its choices aside.
SELECT bool_and(icao_transliterate(reading) = 'EBBAS') AS spells FROM icao_reverse('EBBAS');
SELECT count(*) FROM (SELECT icao_reverse('Y') LIMIT 2) l;
\set VERBOSITY terse
SELECT * FROM icao_reverse('noor');
SELECT * FROM icao_reverse(repeat('B', 121));
SELECT * FROM icao_reverse('B', 'greek');
SELECT * FROM icao_reverse('B', 'arabic', 0);
SELECT p.proname, provolatile, proparallel, proisstrict, proleakproof FROM pg_proc p
WHERE pronamespace = 'repatriation'::regnamespace AND proname LIKE 'icao%' ORDER BY p.proname;
