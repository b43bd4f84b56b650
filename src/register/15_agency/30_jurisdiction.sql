-- No law is shipped: a ministry enters that of the States it deals with, with its source.
CREATE TABLE casework.jurisdiction (
    state_code         repatriation.country_code PRIMARY KEY,
    majority_years     integer NOT NULL CHECK (majority_years BETWEEN 1 AND 30),
    macr_years         integer CHECK (macr_years BETWEEN 0 AND 30),
    leap_birthday      text NOT NULL CHECK (leap_birthday IN ('feb28', 'mar1')),
    calendar           text REFERENCES casework.workday_calendar,
    source             text NOT NULL CHECK (source ~ '\S'),
    as_of              date NOT NULL
);
CREATE INDEX jurisdiction_calendar_idx ON casework.jurisdiction (calendar);
COMMENT ON TABLE casework.jurisdiction IS 'What the law of a State says of age and days, as a source said it on a day. It informs: in this register every person under 18 is a child whatever stands here (safeguard 28).';
COMMENT ON COLUMN casework.jurisdiction.state_code IS 'Primary key: the State, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN casework.jurisdiction.majority_years IS 'Age of majority in years.';
COMMENT ON COLUMN casework.jurisdiction.macr_years IS 'Minimum age of criminal responsibility in years; NULL: the law names none. Never lowered once it stands here (CRC General Comment 24).';
COMMENT ON COLUMN casework.jurisdiction.leap_birthday IS 'Day that counts as the birthday of who was born on 29 February, in years without one.';
COMMENT ON COLUMN casework.jurisdiction.calendar IS 'References workday_calendar: working days of the State''s authorities; NULL: not entered.';
COMMENT ON COLUMN casework.jurisdiction.source IS 'Law or publication that says so.';
COMMENT ON COLUMN casework.jurisdiction.as_of IS 'Day on which the source was looked at.';
