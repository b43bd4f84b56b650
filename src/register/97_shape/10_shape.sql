-- The last step: all the rest is made.
INSERT INTO casework.shape (object, definition, server_version)
    SELECT s.object, s.definition, pg_catalog.current_setting('server_version_num')::integer / 10000
    FROM repatriation.register_shape() AS s;
