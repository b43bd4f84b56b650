CREATE TABLE casework.ministry_check (
    name           text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9_]{2,62}$'),
    act            text NOT NULL CONSTRAINT ministry_check_act_check CHECK (repatriation.act_guarded(act)),
    function_name  text NOT NULL CHECK (function_name ~ '^[a-z_][a-z0-9_]*[.][a-z_][a-z0-9_]*$'),
    mode           text NOT NULL CHECK (mode IN ('block', 'warn')),
    message        text NOT NULL CHECK (message ~ '\S'),
    remedy         text NOT NULL CHECK (remedy ~ '\S'),
    source         text NOT NULL CHECK (source ~ '\S'),
    is_active      boolean NOT NULL DEFAULT true
);
CREATE INDEX ministry_check_act_idx ON casework.ministry_check (act);
COMMENT ON TABLE casework.ministry_check IS 'Checks of national law that a ministry adds to an act: a function of the case that says whether the act may be done. They come on top of the safeguards and take none of them away; no override and no emergency lets an act pass them, unless the check says so itself.';
COMMENT ON COLUMN casework.ministry_check.name IS 'Primary key; the CONSTRAINT of a refusal, whose SQLSTATE is RP463.';
COMMENT ON COLUMN casework.ministry_check.act IS 'Guarded act, as in repatriation.act_catalogue().';
COMMENT ON COLUMN casework.ministry_check.function_name IS 'Function, as schema.name: takes a case_ref, answers boolean, is STABLE or IMMUTABLE and not SECURITY DEFINER, and pins its search_path or is parsed when made. True lets the act pass; false and NULL do not. It runs as the role that owns it, whoever writes, with that role''s privileges and row security; that role must not have the rights of the register''s owner, and is granted to read what the check looks at: SELECT on those tables and a policy FOR SELECT. It runs in every transaction that does the act, cannot write, and what it raises refuses the act.';
COMMENT ON COLUMN casework.ministry_check.mode IS 'block refuses the act; warn stores a warning with it, as number 63.';
COMMENT ON COLUMN casework.ministry_check.message IS 'What the record lacks, a phrase; names no person.';
COMMENT ON COLUMN casework.ministry_check.remedy IS 'What to do next, full sentences.';
COMMENT ON COLUMN casework.ministry_check.source IS 'National law that asks for it.';
COMMENT ON COLUMN casework.ministry_check.is_active IS 'Whether it is asked. Checks are switched off, not deleted.';
