CREATE TABLE casework.child_case (
    case_ref                repatriation.case_ref PRIMARY KEY,
    identified_on           date NOT NULL,
    separation_status       text NOT NULL DEFAULT 'unknown' CHECK (separation_status IN
                                ('with_both_parents', 'with_one_parent', 'separated', 'unaccompanied', 'unknown')),
    separation_since        date NOT NULL DEFAULT '-infinity',
    located_in              repatriation.country_code,
    owner_id                bigint REFERENCES casework.professional,
    treated_as_adult_since  date,
    asylum_checked_on       date,
    asylum_claimed_on       date,
    asylum_decided_on       date,
    custody_disputed_on     date,
    custody_settled_on      date,
    opened_at               timestamptz NOT NULL DEFAULT pg_catalog.now(),
    suspended_at            timestamptz,
    suspended_until         date,
    suspension_reason       text,
    CONSTRAINT child_case_opened_check CHECK (opened_at <= pg_catalog.clock_timestamp()),
    CONSTRAINT child_case_suspension_check CHECK (pg_catalog.num_nulls(suspended_at, suspended_until, suspension_reason) IN (0, 3)),
    CONSTRAINT child_case_asylum_check CHECK (asylum_decided_on >= asylum_claimed_on),
    CONSTRAINT child_case_custody_check CHECK (custody_settled_on >= custody_disputed_on)
);
CREATE INDEX child_case_owner_id_idx ON casework.child_case (owner_id);
COMMENT ON TABLE casework.child_case IS 'One child''s case. The child''s person row carries is_subject.';
COMMENT ON COLUMN casework.child_case.case_ref IS 'Primary key: the reference, from repatriation.next_case_ref().';
COMMENT ON COLUMN casework.child_case.identified_on IS 'Day on which the child was identified.';
COMMENT ON COLUMN casework.child_case.separation_status IS 'Whether the child was with parents when the case was opened; it stays, and what changes is a row of separation_period. Separated and unaccompanied children need a guardian (safeguard 9).';
COMMENT ON COLUMN casework.child_case.separation_since IS 'First day of that separation status; it stays.';
COMMENT ON COLUMN casework.child_case.located_in IS 'State where the child is.';
COMMENT ON COLUMN casework.child_case.owner_id IS 'References professional: the caseworker.';
COMMENT ON COLUMN casework.child_case.treated_as_adult_since IS 'Day from which an authority treats the person as an adult; NULL: as a child. Refused while the record allows an age under 18 (safeguard 1).';
COMMENT ON COLUMN casework.child_case.asylum_checked_on IS 'Last day on which somebody checked whether the child has claimed asylum; NULL: never, and travel waits.';
COMMENT ON COLUMN casework.child_case.asylum_claimed_on IS 'Day of an asylum claim; an open claim stops travel (safeguard 25).';
COMMENT ON COLUMN casework.child_case.asylum_decided_on IS 'Day on which that claim was finally decided or withdrawn.';
COMMENT ON COLUMN casework.child_case.custody_disputed_on IS 'Day since which custody is disputed; NULL: it is not.';
COMMENT ON COLUMN casework.child_case.custody_settled_on IS 'Day on which the dispute ended.';
COMMENT ON COLUMN casework.child_case.opened_at IS 'When the case was opened, and its separation status recorded; it stays.';
COMMENT ON COLUMN casework.child_case.suspended_at IS 'Since when the case is suspended; NULL: it is not. Clocks that may pause stand still.';
COMMENT ON COLUMN casework.child_case.suspended_until IS 'Day on which the suspension is looked at again; given with suspended_at.';
COMMENT ON COLUMN casework.child_case.suspension_reason IS 'Why the case is suspended; given with suspended_at.';
