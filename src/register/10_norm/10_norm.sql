-- The shipped rows are those of this version's catalogue; a ministry adds its own
-- law from norm_order 1000 on, so that no later version's rows collide with them.
CREATE TABLE casework.norm (
    safeguard   pg_catalog.int4 NOT NULL CONSTRAINT norm_safeguard_check CHECK (safeguard >= 0),
    norm_order  pg_catalog.int4 NOT NULL CONSTRAINT norm_order_check CHECK (norm_order > 0),
    topic       pg_catalog.text NOT NULL,
    instrument  pg_catalog.text,
    locator     pg_catalog.text,
    verified    pg_catalog.text NOT NULL CONSTRAINT norm_verified_check CHECK (verified IN ('yes', 'partly', 'no')),
    citation    pg_catalog.text NOT NULL,
    requirement pg_catalog.text NOT NULL,
    numbers     pg_catalog.text,
    source_copy pg_catalog.text,
    is_shipped  pg_catalog.bool NOT NULL DEFAULT false,
    CONSTRAINT norm_pkey PRIMARY KEY (safeguard, norm_order),
    CONSTRAINT norm_shipped_order_check CHECK (is_shipped = (norm_order < 1000)),
    CONSTRAINT norm_unread_locator_check CHECK (
        verified = 'yes' OR locator IS NULL OR pg_catalog.strpos(citation, locator) = 0)
);
COMMENT ON TABLE casework.norm IS
    'The norms behind the safeguards: the shipped rows of repatriation.norm_catalogue(), and rows of national law that the ministry adds.';
COMMENT ON COLUMN casework.norm.safeguard IS 'Number of the safeguard; 0 for a topic in reserve.';
COMMENT ON COLUMN casework.norm.norm_order IS 'Order within the safeguard: below 1000 shipped, from 1000 on the ministry''s own.';
COMMENT ON COLUMN casework.norm.topic IS 'Slug of the safeguard, or of the topic in reserve.';
COMMENT ON COLUMN casework.norm.instrument IS 'Full names of the treaty, comment, resolution or law; NULL for a design rule of this register.';
COMMENT ON COLUMN casework.norm.locator IS 'Article, paragraph or section. Not for printing: see citation.';
COMMENT ON COLUMN casework.norm.verified IS 'Whether the paragraph itself was read: yes, partly (a summary or extract) or no.';
COMMENT ON COLUMN casework.norm.citation IS 'The citation to print; it names a paragraph only where that was read.';
COMMENT ON COLUMN casework.norm.requirement IS 'What the norm asks for, in our own words.';
COMMENT ON COLUMN casework.norm.numbers IS 'Numbers that stand in the text; what is called a setting there is a number of the register.';
COMMENT ON COLUMN casework.norm.source_copy IS 'Key of the copy that was read; NULL if none was.';
COMMENT ON COLUMN casework.norm.is_shipped IS 'Whether the row comes with the extension; an upgrade of the register replaces these and no others.';

INSERT INTO casework.norm (safeguard, norm_order, topic, instrument, locator, verified, citation,
                           requirement, numbers, source_copy, is_shipped)
SELECT c.safeguard, c.norm_order, c.topic, c.instrument, c.locator, c.verified, c.citation,
       c.requirement, c.numbers, c.source_copy, true
FROM repatriation.norm_catalogue() AS c;
