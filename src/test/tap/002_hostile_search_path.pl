# 002_hostile_search_path.pl
#   Whatever somebody plants in a schema that a search path names first, nothing of
#   the extension or of a register runs it; and a schema that somebody made in
#   advance is not taken for ours.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $node = start_node('main');
my @mallory = ('-U', 'mallory');

# A copy in schema public of every function, operator, table and type name of
# pg_catalog that a role may make one of: each counts the calls and raises.
my $plant = q{
SET search_path = pg_catalog;
CREATE SEQUENCE public.hits;
DO $plant$
DECLARE
	o record;
	body CONSTANT text := ' LANGUAGE plpgsql AS $$BEGIN PERFORM pg_catalog.nextval(''public.hits''); RAISE EXCEPTION ''planted''; END$$';
	made int := 0;
BEGIN
	EXECUTE 'CREATE FUNCTION public.planted() RETURNS boolean' || body;
	FOR o IN
		SELECT p.proname, oidvectortypes(p.proargtypes) AS args, format_type(p.prorettype, NULL) AS result
		FROM pg_proc p JOIN pg_type r ON r.oid = p.prorettype
		WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f' AND p.provariadic = 0 AND r.typtype <> 'p'
		AND NOT EXISTS (SELECT FROM unnest(p.proargtypes) a JOIN pg_type t ON t.oid = a
			WHERE t.typtype = 'p' AND t.typname !~ '^any(element|array|nonarray)$')
	LOOP
		EXECUTE format('CREATE FUNCTION public.%I(%s) RETURNS %s', o.proname, o.args, o.result) || body;
		made := made + 1;
	END LOOP;
	FOR o IN SELECT * FROM (VALUES ('text, text'), ('text, text, text'), ('text, text, text, text'),
			('text, name'), ('text, name, name'), ('text, name, text'), ('text, name, name, text')) AS v (args)
	LOOP
		EXECUTE format('CREATE FUNCTION public.format(%s) RETURNS text', o.args) || body;
	END LOOP;
	FOR o IN
		SELECT p.oprname, format_type(p.oprleft, NULL) AS l, format_type(p.oprright, NULL) AS r, p.oprresult::regtype AS result,
			row_number() OVER () AS n
		FROM pg_operator p JOIN pg_type l ON l.oid = p.oprleft JOIN pg_type r ON r.oid = p.oprright
		WHERE p.oprnamespace = 'pg_catalog'::regnamespace AND l.typtype <> 'p' AND r.typtype <> 'p' AND p.oprkind = 'b'
	LOOP
		EXECUTE format('CREATE FUNCTION public.operator_%s(%s, %s) RETURNS %s', o.n, o.l, o.r, o.result) || body;
		EXECUTE format('CREATE OPERATOR public.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = public.operator_%s)', o.oprname, o.l, o.r, o.n);
		made := made + 1;
	END LOOP;
	FOR o IN
		SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
			AND a.atttypid NOT IN ('anyarray'::regtype, 'pg_statistic[]'::regtype)
		WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v') GROUP BY 1
	LOOP
		EXECUTE format('CREATE VIEW public.%I AS SELECT %s FROM pg_catalog.%I WHERE public.planted()', o.relname, o.columns, o.relname);
		made := made + 1;
	END LOOP;
	FOR o IN SELECT * FROM unnest(ARRAY['register', 'norm', 'setting', 'agency', 'professional', 'child_case', 'person', 'views',
			'determination', 'movement', 'ledger', 'ledger_head', 'workflow_version', 'workflow_state', 'workflow_transition',
			'case_counter', 'numbering_key', 'case_facts', 'guarded_tables', 'expected_triggers']) AS v (name)
	LOOP
		EXECUTE format('CREATE VIEW public.%I AS SELECT public.planted() AS case_ref', o.name);
		EXECUTE format('CREATE FUNCTION public.%I() RETURNS boolean', o.name) || body;
	END LOOP;
	-- The operators, aggregates and casts of a type of mallory's own.
	CREATE FUNCTION public.step(int8) RETURNS int8 LANGUAGE sql AS 'SELECT CASE WHEN public.planted() THEN 1 END';
	CREATE FUNCTION public.step(int8, int8) RETURNS int8 LANGUAGE sql AS 'SELECT CASE WHEN public.planted() THEN 1 END';
	CREATE AGGREGATE public.count(*) (SFUNC = public.step, STYPE = int8);
	CREATE AGGREGATE public.count(int8) (SFUNC = public.step, STYPE = int8);
	CREATE AGGREGATE public.sum(int8) (SFUNC = public.step, STYPE = int8);
	CREATE AGGREGATE public.min(int8) (SFUNC = public.step, STYPE = int8);
	CREATE AGGREGATE public.max(int8) (SFUNC = public.step, STYPE = int8);
	CREATE TYPE public.evil AS (x int4);
	CREATE FUNCTION public.evil_text(public.evil) RETURNS text LANGUAGE sql AS 'SELECT CASE WHEN public.planted() THEN '''' END';
	CREATE CAST (public.evil AS text) WITH FUNCTION public.evil_text(public.evil) AS IMPLICIT;
	-- Last, because from here on these names are wrong ones for an unpinned path.
	FOR o IN SELECT * FROM unnest(ARRAY['text', 'int4', 'int8', 'bool', 'date', 'timestamptz', 'bytea', 'name', 'oid',
			'regclass', 'regnamespace', 'record', 'country_code', 'case_ref', 'partial_date', 'mrz']) AS v (name)
	LOOP
		EXECUTE format('CREATE DOMAIN public.%I AS pg_catalog.int4 CHECK (public.planted())', o.name);
	END LOOP;
	IF made < 2500 THEN
		RAISE EXCEPTION 'planted no more than % objects', made;
	END IF;
END $plant$;
};

# The same for what the extension's own types are compared with.
my $plant_more = q{
SET search_path = pg_catalog;
DO $plant$
DECLARE
	o record;
BEGIN
	FOR o IN
		SELECT p.oprname, format_type(p.oprleft, NULL) AS l, format_type(p.oprright, NULL) AS r, p.oprresult::regtype AS result,
			row_number() OVER () AS n
		FROM pg_operator p WHERE p.oprnamespace = 'repatriation'::regnamespace AND p.oprleft <> 0
	LOOP
		EXECUTE format('CREATE FUNCTION public.our_operator_%s(%s, %s) RETURNS %s LANGUAGE plpgsql AS $$BEGIN PERFORM pg_catalog.nextval(''public.hits''); RAISE EXCEPTION ''planted''; END$$', o.n, o.l, o.r, o.result);
		EXECUTE format('CREATE OPERATOR public.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = public.our_operator_%s)', o.oprname, o.l, o.r, o.n);
	END LOOP;
END $plant$;
};

$node->safe_psql('postgres', q{
	CREATE ROLE mallory LOGIN;
	CREATE DATABASE hostile;
	ALTER DATABASE hostile SET search_path = public, pg_catalog, repatriation});
# pgcrypto stands apart: it would be made in schema public, where its names are taken.
$node->safe_psql('hostile', q{
	GRANT ALL ON SCHEMA public TO mallory;
	CREATE SCHEMA crypto;
	CREATE EXTENSION pgcrypto SCHEMA crypto});
$node->safe_psql('hostile', $plant, extra_params => \@mallory);

# From here on the superuser works with mallory's schema first.
sub untouched_ok
{
	my ($sql, $name) = @_;

	is(state_of($node, 'hostile', $sql), 'ok', $name);
	return;
}

untouched_ok('CREATE EXTENSION repatriation', 'install');
$node->safe_psql('hostile', $plant_more, extra_params => \@mallory);
untouched_ok(q{SELECT repatriation.create_register(country => 'UTO', authority => 'Demo', demo => true)}, 'create_register');
untouched_ok(q{SELECT repatriation.drop_register('Demo')}, 'drop_register');
$node->safe_psql('hostile', 'SET search_path = pg_catalog; ' . PostgreSQL::Test::Utils::slurp_file("$Register::tree/src/test/fixture.sql"));
untouched_ok('SELECT fixture.register()', 'create_register again');
untouched_ok(q{SELECT fixture.child('handed_over')}, 'a child taken through a whole return');
untouched_ok(q{
	INSERT INTO casework.child_case (case_ref, identified_on) VALUES (repatriation.next_case_ref('UTO', 2025), '2025-01-02');
	INSERT INTO casework.person (case_ref, is_subject, birth, sex) SELECT c.case_ref, true, '2015', 'F' FROM casework.child_case c
	WHERE NOT EXISTS (SELECT FROM casework.person p WHERE p.case_ref OPERATOR(repatriation.=) c.case_ref)},
	'numbering, and rows written straight into the tables');
untouched_ok(q{UPDATE casework.person SET birth_basis = 'document'; UPDATE casework.setting SET source = 'another'},
	'rows changed straight in the tables');
untouched_ok(q{INSERT INTO casework.document_claim (case_ref, person_id, kind, sex, source)
	SELECT p.case_ref, p.person_id, 'passport', 'M', 'consulate' FROM casework.person p
	WHERE NOT EXISTS (SELECT FROM casework.movement m WHERE m.case_ref OPERATOR(repatriation.=) p.case_ref)}, 'a write that stores a warning');
untouched_ok(q{INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('bid', 2, 'draft')}, 'a workflow');
is(state_of($node, 'hostile', q{UPDATE casework.workflow_version SET title = 'another'}), 'RP203', 'a published workflow is refused');
is(state_of($node, 'hostile', q{UPDATE casework.movement SET state = 'requested'}), 'RP201', 'an edge is refused');
is(state_of($node, 'hostile', q{UPDATE casework.guardian_appointment SET valid_until = '2024-01-04'}), 'RP409', 'a safeguard refuses');
is(state_of($node, 'hostile', q{DELETE FROM casework.person}), 'RP501', 'a deletion is refused');
is(state_of($node, 'hostile', q{DROP EXTENSION repatriation CASCADE}), 'RP901', 'the register is protected');
untouched_ok(q{SELECT l.safeguard FROM casework.child_case c, LATERAL casework.checklist(c.case_ref, 'movement:departed') l}, 'checklist');
untouched_ok('SELECT f.value FROM casework.child_case c, LATERAL repatriation.case_facts(ARRAY[c.case_ref], NULL) f', 'case_facts');
untouched_ok('SELECT * FROM repatriation.safeguard_catalogue(), repatriation.expected_triggers()', 'catalogues');
untouched_ok('SELECT * FROM repatriation.verify_ledger()', 'verify_ledger');
untouched_ok('SELECT * FROM repatriation.verify_register()', 'verify_register');
untouched_ok('SELECT repatriation.upgrade_register()', 'upgrade_register');
my $paper = unpack('H*', PostgreSQL::Test::Utils::slurp_file("$Register::tree/docs/examples/passport-teo-td3.xml"));
untouched_ok(qq{INSERT INTO casework.document_inbox (case_ref, document, source) SELECT c.case_ref, '\\x$paper', 'registry' FROM casework.child_case c}, 'the inbox');
untouched_ok(q{INSERT INTO casework.document_inbox (case_ref) VALUES ('x')}, 'something wrong in the inbox');
untouched_ok('CALL casework.import_documents(1)', 'import_documents, which cannot pin its path');
untouched_ok('SELECT * FROM casework.import_progress, casework.import_summary, casework.document_conflict', 'views of the intake');
is($node->safe_psql('hostile', q{SET search_path = pg_catalog; SELECT pg_catalog.string_agg(state, ' ' ORDER BY state) FROM casework.document_inbox}),
	'received received rejected', 'what was imported');
is($node->safe_psql('hostile', 'SET search_path = pg_catalog; SELECT is_called FROM public.hits'), 'f', 'nothing planted was called');

# And that which was planted would have been: the test is able to fail.
my @shadowed = (
	'1 = 1 operator' => 'SELECT 1 = 1',
	'function' => q{SELECT lower('A'::pg_catalog.text)},
	'function without arguments' => 'SELECT now()',
	'aggregate' => 'SELECT count(*) FROM (VALUES (1)) v',
	'view' => 'SELECT * FROM pg_class',
	'type' => 'SELECT 1::text',
	'operator on our types' => 'SELECT c.case_ref = c.case_ref FROM casework.child_case c');
while (my ($what, $sql) = splice(@shadowed, 0, 2))
{
	is(state_of($node, 'hostile', $sql), 'P0001', "control: a planted $what is called");
}
is($node->safe_psql('hostile', 'SET search_path = pg_catalog; SELECT last_value FROM public.hits'), 7, 'control: each was counted');

# Nobody but its owner puts anything into our schemas.
for my $schema ('repatriation', 'casework')
{
	is(state_of($node, 'hostile', "CREATE TABLE $schema.planted (x pg_catalog.int4)", @mallory), '42501', "schema $schema is closed to others");
}

# --- squatters
$node->safe_psql('postgres', q{CREATE DATABASE squatted; GRANT CREATE ON DATABASE squatted TO mallory});
$node->safe_psql('squatted', 'CREATE SCHEMA repatriation', extra_params => \@mallory);
is(state_of($node, 'squatted', 'CREATE EXTENSION repatriation CASCADE'), '42P06', 'a schema of our name that was there before: no installation');
$node->safe_psql('squatted', 'DROP SCHEMA repatriation; CREATE SCHEMA casework', extra_params => \@mallory);
is(state_of($node, 'squatted', 'CREATE EXTENSION repatriation CASCADE'), 'ok', 'the squatter gone: installed');
is(state_of($node, 'squatted', q{SELECT repatriation.create_register('UTO', 'Demo')}), 'RP901', "a schema of the register's name: no register");
is(state_of($node, 'squatted', q{SELECT repatriation.create_register('UTO', 'Demo')}, @mallory), '42501', 'nor may just anybody make one');

$node->stop;
done_testing();
