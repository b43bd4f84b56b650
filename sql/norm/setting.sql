-- What a register may set, and that it can only tighten.
SELECT setting, unit, default_value, direction, bound, ours FROM repatriation.setting_catalogue();

-- Defaults are allowed; no value on the weak side of a bound is.
SELECT count(*) AS settings, bool_and(repatriation.setting_allowed(setting, default_value)) AS defaults,
       bool_and(repatriation.setting_allowed(setting, bound)) AS bounds,
       bool_or(repatriation.setting_allowed(setting, -1)) AS negative,
       bool_or(repatriation.setting_allowed(setting, 2147483647)) AS huge
FROM repatriation.setting_catalogue();
SELECT setting FROM repatriation.setting_catalogue()
WHERE CASE direction
      WHEN 'at_least' THEN repatriation.setting_allowed(setting, bound - 1) OR NOT repatriation.setting_allowed(setting, bound + 1)
      WHEN 'at_most' THEN repatriation.setting_allowed(setting, bound + 1) OR NOT repatriation.setting_allowed(setting, bound - 1)
      WHEN 'fixed' THEN repatriation.setting_allowed(setting, bound - 1) OR repatriation.setting_allowed(setting, bound + 1)
      WHEN 'free' THEN NOT repatriation.setting_allowed(setting, bound - 1) OR NOT repatriation.setting_allowed(setting, bound + 1)
      WHEN 'rising' THEN NOT repatriation.setting_allowed(setting, bound - 1) OR NOT repatriation.setting_allowed(setting, bound + 1)
      ELSE true END;

-- Never NULL, which a CHECK would let pass.
SELECT repatriation.setting_allowed(NULL, 3) AS no_name, repatriation.setting_allowed('panel_quorum', NULL) AS no_value,
       repatriation.setting_allowed(NULL, NULL) AS nothing, repatriation.setting_allowed('', 0) AS empty,
       repatriation.setting_allowed('panel_quorums', 3) AS unknown, repatriation.setting_allowed('PANEL_QUORUM', 3) AS other_case;

-- In a CHECK, as the register uses it.
CREATE TEMPORARY TABLE probe (
    setting text PRIMARY KEY, value int4,
    CONSTRAINT probe_allowed_check CHECK (repatriation.setting_allowed(setting, value)));
INSERT INTO probe SELECT setting, default_value FROM repatriation.setting_catalogue();
\set VERBOSITY sqlstate
UPDATE probe SET value = 2 WHERE setting = 'panel_quorum';
UPDATE probe SET value = 25 WHERE setting = 'liberty_authority_hours';
UPDATE probe SET value = NULL WHERE setting = 'feedback_days';
UPDATE probe SET value = 0 WHERE setting = 'migration_detention_refused';
INSERT INTO probe VALUES ('my_setting', 1);
UPDATE probe SET value = 5 WHERE setting = 'panel_quorum';
UPDATE probe SET value = 12 WHERE setting = 'liberty_authority_hours';
\set VERBOSITY default
SELECT setting, value FROM probe WHERE setting IN ('panel_quorum', 'liberty_authority_hours', 'feedback_days') ORDER BY setting COLLATE "C";

-- Where each number comes from.
\pset format unaligned
\pset tuples_only on
SELECT setting, CASE WHEN ours THEN 'deployment setting' ELSE 'in the text' END, source FROM repatriation.setting_catalogue();
