CREATE TABLE casework.child_case (
    case_ref                repatriation.case_ref PRIMARY KEY,
    identified_on           date NOT NULL,
    identification_source   text CHECK (identification_source IN ('self', 'family', 'community_member', 'media',
                                'other_provider', 'un_or_ngo', 'consulate', 'camp_administration', 'border_police',
                                'prison_authority')),
    separation_status       text NOT NULL DEFAULT 'unknown' CHECK (separation_status IN
                                ('with_both_parents', 'with_one_parent', 'separated', 'unaccompanied', 'unknown')),
    separation_since        date NOT NULL DEFAULT '-infinity',
    separation_cause        text CHECK (separation_cause IN ('conflict', 'death_of_family_member', 'illness_of_family_member',
                                'family_abuse', 'lack_of_services', 'recruitment', 'entrusted_to_individual',
                                'entrusted_to_institution', 'arrest_or_detention', 'abandonment', 'repatriation',
                                'population_movement', 'migration', 'poverty', 'natural_disaster', 'persecution',
                                'divorce_or_remarriage', 'search_for_work', 'search_for_education',
                                'abduction_or_trafficking', 'other')),
    located_in              repatriation.country_code,
    arrived_on              date,
    languages               text[] CHECK (pg_catalog.array_to_string(languages, ' ', '?') ~ '^([a-z]{2,3}( [a-z]{2,3})*)?$'),
    displacement_status     text CHECK (displacement_status IN ('resident', 'internally_displaced', 'refugee', 'stateless',
                                'returnee', 'foreign_national', 'asylum_seeker')),
    nationality_status      text NOT NULL DEFAULT 'unknown' CHECK (nationality_status IN
                                ('national', 'other_nationality', 'stateless', 'unknown')),
    non_national_since      date,
    non_national_until      date,
    victim_status           text NOT NULL DEFAULT 'not_recorded' CHECK (victim_status IN ('not_recorded', 'pending', 'recognised')),
    victim_status_since     date,
    victim_status_by        bigint REFERENCES casework.professional,
    justice_status          text CHECK (justice_status IN ('no_contact', 'victim', 'witness', 'in_conflict_with_law',
                                'detained', 'victim_and_alleged')),
    specific_needs          text[] CHECK (pg_catalog.array_to_string(specific_needs, ' ', '?') ~
                                '^((CR|SC|DS|SM|FU|LP|TR|SV)(-[A-Z]{2})?( (CR|SC|DS|SM|FU|LP|TR|SV)(-[A-Z]{2})?)*)?$'),
    owner_id                bigint REFERENCES casework.professional,
    treated_as_adult_since  date,
    asylum_checked_on       date,
    asylum_claimed_on       date,
    asylum_decided_on       date,
    custody_disputed_on     date,
    custody_settled_on      date,
    opened_at               timestamptz NOT NULL DEFAULT pg_catalog.now(),
    last_contact_on         date,
    workflow_version        integer NOT NULL DEFAULT 1,
    state                   text NOT NULL DEFAULT 'identified',
    state_reason            text,
    closed_at               timestamptz,
    closure_reason          text CHECK (closure_reason IN ('goal_met', 'turned_18', 'support_declined', 'relocated_no_agency',
                                'durable_solution_no_agency', 'unreachable', 'death', 'no_further_action', 'opened_in_error', 'other')),
    reopen_reason           text CHECK (reopen_reason <> ''),
    duplicate_of            repatriation.case_ref REFERENCES casework.child_case,
    duplicate_found_by      bigint REFERENCES casework.professional,
    duplicate_confirmed_by  bigint REFERENCES casework.professional,
    is_duplicate            boolean NOT NULL GENERATED ALWAYS AS (duplicate_of IS NOT NULL) STORED,
    kept_is_duplicate       boolean GENERATED ALWAYS AS (CASE WHEN duplicate_of IS NOT NULL THEN false END) STORED,
    transferred_to          bigint REFERENCES casework.agency,
    transfer_accepted_on    date,
    transfer_agreement      text CHECK (transfer_agreement ~ '\S'),
    suspended_at            timestamptz,
    suspended_until         date,
    suspension_reason       text,
    CONSTRAINT child_case_opened_check CHECK (opened_at <= pg_catalog.clock_timestamp()),
    -- A day for the zones.
    CONSTRAINT child_case_closed_check CHECK ((closed_at AT TIME ZONE 'UTC')::date + 1 >= identified_on
        AND closed_at <= pg_catalog.clock_timestamp() + interval '1 day'),
    CONSTRAINT child_case_suspension_check CHECK (pg_catalog.num_nulls(suspended_at, suspended_until, suspension_reason) IN (0, 3)),
    CONSTRAINT child_case_duplicate_check CHECK (duplicate_of OPERATOR(repatriation.<>) case_ref),
    CONSTRAINT child_case_duplicate_four_eyes_check CHECK (duplicate_confirmed_by <> duplicate_found_by),
    -- The case that goes on is no duplicate, and as long as others point to it becomes none: no circles.
    CONSTRAINT child_case_duplicate_key UNIQUE (case_ref, is_duplicate),
    CONSTRAINT child_case_duplicate_kept_fkey FOREIGN KEY (duplicate_of, kept_is_duplicate) REFERENCES casework.child_case (case_ref, is_duplicate),
    -- A day for the zones.
    CONSTRAINT child_case_transfer_check CHECK (transfer_accepted_on BETWEEN identified_on
        AND (pg_catalog.clock_timestamp() AT TIME ZONE 'UTC')::date + 1),
    CONSTRAINT child_case_adult_check CHECK (closure_reason <> 'turned_18' OR treated_as_adult_since IS NOT NULL),
    CONSTRAINT child_case_milestone_check CHECK (CASE state
        WHEN 'closed' THEN closed_at IS NOT NULL AND closure_reason IS NOT NULL
        WHEN 'reopened' THEN reopen_reason IS NOT NULL
        WHEN 'duplicate' THEN pg_catalog.num_nulls(duplicate_of, duplicate_found_by, duplicate_confirmed_by) = 0
        WHEN 'transferred' THEN pg_catalog.num_nulls(transferred_to, transfer_accepted_on, transfer_agreement) = 0
        ELSE true END),
    CONSTRAINT child_case_victim_recognised_check CHECK (pg_catalog.num_nulls(victim_status_since, victim_status_by)
        = CASE victim_status WHEN 'recognised' THEN 0 ELSE 2 END),
    CONSTRAINT child_case_not_national_check CHECK (non_national_since IS NULL OR non_national_until IS NOT NULL
        OR nationality_status <> 'national'),
    CONSTRAINT child_case_not_national_until_check CHECK (non_national_until >= non_national_since),
    CONSTRAINT child_case_asylum_check CHECK (asylum_decided_on >= asylum_claimed_on),
    CONSTRAINT child_case_custody_check CHECK (custody_settled_on >= custody_disputed_on)
);
CREATE INDEX child_case_owner_id_idx ON casework.child_case (owner_id);
CREATE INDEX child_case_duplicate_of_idx ON casework.child_case (duplicate_of, kept_is_duplicate);
CREATE INDEX child_case_duplicate_found_by_idx ON casework.child_case (duplicate_found_by);
CREATE INDEX child_case_duplicate_confirmed_by_idx ON casework.child_case (duplicate_confirmed_by);
CREATE INDEX child_case_transferred_to_idx ON casework.child_case (transferred_to);
CREATE INDEX child_case_victim_status_by_idx ON casework.child_case (victim_status_by);
COMMENT ON TABLE casework.child_case IS 'One child''s case. The child''s person row carries is_subject.';
COMMENT ON COLUMN casework.child_case.case_ref IS 'Primary key: the reference, from repatriation.next_case_ref().';
COMMENT ON COLUMN casework.child_case.identified_on IS 'Day on which the child was identified.';
COMMENT ON COLUMN casework.child_case.identification_source IS 'Who brought the child to notice, code system identification_source; NULL: not known.';
COMMENT ON COLUMN casework.child_case.separation_status IS 'Whether the child was with parents when the case was opened; it stays, and what changes is a row of separation_period. Separated and unaccompanied children need a guardian (safeguard 9).';
COMMENT ON COLUMN casework.child_case.separation_since IS 'First day of that separation status; it stays.';
COMMENT ON COLUMN casework.child_case.separation_cause IS 'Why the child was separated from parents, code system separation_cause; NULL: not separated, or not known.';
COMMENT ON COLUMN casework.child_case.located_in IS 'State where the child is.';
COMMENT ON COLUMN casework.child_case.arrived_on IS 'Day on which the child came to the State that has to register it; NULL: not known, then the day of identification counts (safeguard 30).';
COMMENT ON COLUMN casework.child_case.languages IS 'Languages that the child speaks, ISO 639 codes in lower case, the best one first.';
COMMENT ON COLUMN casework.child_case.displacement_status IS 'Displacement, code system displacement_status; NULL: not known.';
COMMENT ON COLUMN casework.child_case.nationality_status IS 'What is known of the child''s nationality, code system nationality_status. The claims stand in nationality_claim.';
COMMENT ON COLUMN casework.child_case.non_national_since IS 'Day from which an authority finally treats the child as no national; NULL: no such finding. Refused while a claim by descent is open or none was looked at (safeguard 30).';
COMMENT ON COLUMN casework.child_case.non_national_until IS 'Day on which that finding was set aside; NULL: it stands.';
COMMENT ON COLUMN casework.child_case.victim_status IS 'Whether the child''s legal status as primarily a victim is recognised. Once it is, it stays (safeguard 5); a criminal file does not remove it.';
COMMENT ON COLUMN casework.child_case.victim_status_since IS 'Day of the recognition; given with recognised alone.';
COMMENT ON COLUMN casework.child_case.victim_status_by IS 'References professional: who recorded the recognition.';
COMMENT ON COLUMN casework.child_case.justice_status IS 'Contact with justice, code system justice_status; NULL: not known. A child may be victim and alleged offender at once.';
COMMENT ON COLUMN casework.child_case.specific_needs IS 'Specific needs, by the letters of UNHCR''s codes: a category (SC) or a code of it (SC-UC); code system specific_needs.';
COMMENT ON COLUMN casework.child_case.owner_id IS 'References professional: the caseworker.';
COMMENT ON COLUMN casework.child_case.treated_as_adult_since IS 'Day from which an authority treats the person as an adult; NULL: as a child. Refused while the record allows an age under 18 (safeguard 1).';
COMMENT ON COLUMN casework.child_case.asylum_checked_on IS 'Last day on which somebody checked whether the child has claimed asylum; NULL: never, and travel waits.';
COMMENT ON COLUMN casework.child_case.asylum_claimed_on IS 'Day of an asylum claim; an open claim stops travel (safeguard 25).';
COMMENT ON COLUMN casework.child_case.asylum_decided_on IS 'Day on which that claim was finally decided or withdrawn.';
COMMENT ON COLUMN casework.child_case.custody_disputed_on IS 'Day since which custody is disputed; NULL: it is not.';
COMMENT ON COLUMN casework.child_case.custody_settled_on IS 'Day on which the dispute ended.';
COMMENT ON COLUMN casework.child_case.opened_at IS 'When the case was opened, and its separation status recorded; it stays.';
COMMENT ON COLUMN casework.child_case.last_contact_on IS 'Day on which anybody last had contact with the child or the family; NULL: not recorded. Hearings, interviews and reviews count beside it.';
COMMENT ON COLUMN casework.child_case.workflow_version IS 'Version of the workflow case that this case follows.';
COMMENT ON COLUMN casework.child_case.state IS 'State in the workflow case.';
COMMENT ON COLUMN casework.child_case.state_reason IS 'Reason given for the last step that was given one.';
COMMENT ON COLUMN casework.child_case.closed_at IS 'When the case was closed; set on entering closed.';
COMMENT ON COLUMN casework.child_case.closure_reason IS 'Why the case was closed; set on entering closed. That a child travelled is no reason: the case passes to the receiving authority (safeguard 44). turned_18 needs treated_as_adult_since, which safeguard 1 guards.';
COMMENT ON COLUMN casework.child_case.reopen_reason IS 'Why the case was opened again; set on entering reopened.';
COMMENT ON COLUMN casework.child_case.duplicate_of IS 'References child_case: the case of the same child that goes on, itself no duplicate; set on entering duplicate. Nothing is merged.';
COMMENT ON COLUMN casework.child_case.duplicate_found_by IS 'References professional: who found that both are of one child; set on entering duplicate.';
COMMENT ON COLUMN casework.child_case.duplicate_confirmed_by IS 'References professional: who confirmed it, another person; set on entering duplicate.';
COMMENT ON COLUMN casework.child_case.is_duplicate IS 'Whether the case is a duplicate; computed, so that no case points to one.';
COMMENT ON COLUMN casework.child_case.kept_is_duplicate IS 'False in a duplicate: what is_duplicate has to be in the case that goes on; computed.';
COMMENT ON COLUMN casework.child_case.transferred_to IS 'References agency: who takes the case over; set on entering transferred.';
COMMENT ON COLUMN casework.child_case.transfer_accepted_on IS 'Day on which that agency accepted; set on entering transferred.';
COMMENT ON COLUMN casework.child_case.transfer_agreement IS 'File reference of the hand-over agreed with that agency, what is still open and its clocks among it; set on entering transferred.';
COMMENT ON COLUMN casework.child_case.suspended_at IS 'Since when the case is suspended; NULL: it is not. Clocks that may pause stand still, and no step is taken.';
COMMENT ON COLUMN casework.child_case.suspended_until IS 'Day on which the suspension is looked at again; given with suspended_at.';
COMMENT ON COLUMN casework.child_case.suspension_reason IS 'Why the case is suspended; given with suspended_at.';
