-- What report.sql reads.
CREATE TEMP TABLE line (
    position  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id        text NOT NULL UNIQUE,
    what      text NOT NULL,
    unit      text NOT NULL,
    target    double precision
);
CREATE TEMP TABLE measured (
    id       text NOT NULL REFERENCES line (id),
    variant  text NOT NULL CHECK (variant IN ('ours', 'baseline', 'floor')),
    rep      integer NOT NULL,
    value    double precision NOT NULL,
    PRIMARY KEY (id, variant, rep)
);
