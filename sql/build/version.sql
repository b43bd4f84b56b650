-- The library and the extension say the same version.
SELECT repatriation.version() = extversion AS same, repatriation.full_version() LIKE 'repatriation ' || extversion || ',%' AS full
FROM pg_extension WHERE extname = 'repatriation';
