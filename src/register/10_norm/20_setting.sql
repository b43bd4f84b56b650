CREATE TABLE casework.setting (
    setting    pg_catalog.text NOT NULL,
    value      pg_catalog.int4 NOT NULL,
    default_value pg_catalog.int4 NOT NULL,
    source     pg_catalog.text,
    changed_at pg_catalog.timestamptz,
    changed_by pg_catalog.text,
    CONSTRAINT setting_pkey PRIMARY KEY (setting),
    CONSTRAINT setting_allowed_check CHECK (repatriation.setting_allowed(setting, value)),
    CONSTRAINT setting_default_allowed_check CHECK (repatriation.setting_allowed(setting, default_value)),
    CONSTRAINT setting_changed_check CHECK (value = default_value OR changed_at IS NOT NULL)
);
COMMENT ON TABLE casework.setting IS
    'The register''s own numbers. Units, bounds and directions stand in repatriation.setting_catalogue(); a value that protects less than the bound is refused.';
COMMENT ON COLUMN casework.setting.setting IS 'Name of the setting, as in repatriation.setting_catalogue().';
COMMENT ON COLUMN casework.setting.value IS 'The value in the unit of the catalogue; a flag is 0 or 1.';
COMMENT ON COLUMN casework.setting.default_value IS 'The value as shipped: it judges what was done before changed_at.';
COMMENT ON COLUMN casework.setting.source IS 'Where the value comes from: the norm of the catalogue, or the national act that set it.';
COMMENT ON COLUMN casework.setting.changed_at IS 'When the value was changed last; NULL while it is the default.';
COMMENT ON COLUMN casework.setting.changed_by IS 'Who changed it last; NULL while it is the default.';

INSERT INTO casework.setting (setting, value, default_value, source)
SELECT c.setting, c.default_value, c.default_value, c.source
FROM repatriation.setting_catalogue() AS c;
