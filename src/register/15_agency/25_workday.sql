-- Working days: weeks as they hold by law from a day on, holidays as they are entered year by year. No calendar is shipped.
CREATE TABLE casework.workday_calendar (
    calendar    text PRIMARY KEY CHECK (calendar ~ '^[a-z0-9_]{1,63}$'),
    state_code  repatriation.country_code,
    title       text NOT NULL CHECK (title ~ '\S')
);
COMMENT ON TABLE casework.workday_calendar IS 'Calendars of working days: of a State, a province, a court. repatriation.add_working_days() and working_days_between() count by them.';
COMMENT ON COLUMN casework.workday_calendar.calendar IS 'Primary key: name of the calendar.';
COMMENT ON COLUMN casework.workday_calendar.state_code IS 'State whose calendar it is; NULL: of an international body.';
COMMENT ON COLUMN casework.workday_calendar.title IS 'What it is the calendar of.';

CREATE TABLE casework.workday_week (
    calendar      text NOT NULL REFERENCES casework.workday_calendar,
    valid_from    date NOT NULL CHECK (valid_from >= '1900-01-01' AND valid_from < '2200-01-01'),
    working_days  integer[] NOT NULL,
    source        text NOT NULL CHECK (source ~ '\S'),
    PRIMARY KEY (calendar, valid_from),
    CONSTRAINT workday_week_working_days_check CHECK (working_days <@ '{1,2,3,4,5,6,7}'
        AND pg_catalog.cardinality(working_days) > 0 AND pg_catalog.array_position(working_days, NULL) IS NULL)
);
COMMENT ON TABLE casework.workday_week IS 'Which days of the week are worked, from a day on until the next row. Before the first row a calendar answers nothing.';
COMMENT ON COLUMN casework.workday_week.calendar IS 'References workday_calendar.';
COMMENT ON COLUMN casework.workday_week.valid_from IS 'First day of this week''s validity.';
COMMENT ON COLUMN casework.workday_week.working_days IS 'Working days of the week, ISO: 1 is Monday, 7 Sunday.';
COMMENT ON COLUMN casework.workday_week.source IS 'Law or publication that says so.';

CREATE TABLE casework.holiday (
    calendar    text NOT NULL REFERENCES casework.workday_calendar,
    day         date NOT NULL CHECK (day >= '1900-01-01' AND day < '2200-01-01'),
    is_working  boolean NOT NULL DEFAULT false,
    title       text NOT NULL CHECK (title ~ '\S'),
    PRIMARY KEY (calendar, day)
);
COMMENT ON TABLE casework.holiday IS 'Days that are not as the week says. Movable feasts are entered year by year; a day entered by mistake is set to what the week says.';
COMMENT ON COLUMN casework.holiday.calendar IS 'References workday_calendar.';
COMMENT ON COLUMN casework.holiday.day IS 'The day.';
COMMENT ON COLUMN casework.holiday.is_working IS 'False: nobody works, a holiday. True: worked although the week says otherwise, as a day made up for.';
COMMENT ON COLUMN casework.holiday.title IS 'Name of the day.';

CREATE TABLE casework.holiday_year (
    calendar  text NOT NULL REFERENCES casework.workday_calendar,
    year      integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    source    text NOT NULL CHECK (source ~ '\S'),
    PRIMARY KEY (calendar, year)
);
COMMENT ON TABLE casework.holiday_year IS 'Years whose holidays have all been entered. A year that is not here counts as one without holidays, and repatriation.working_days_known() says so.';
COMMENT ON COLUMN casework.holiday_year.calendar IS 'References workday_calendar.';
COMMENT ON COLUMN casework.holiday_year.year IS 'The year.';
COMMENT ON COLUMN casework.holiday_year.source IS 'Decree or publication that lists them.';
