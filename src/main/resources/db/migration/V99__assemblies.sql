-- Assemblies were typed file by file; they are facts of the authority now. What was typed last becomes what an authority says that
-- says nothing yet; files keep what they say themselves.
UPDATE authority a
SET description = a.description || jsonb_build_object('assemblies', kept.days)
FROM (
    SELECT siren, jsonb_agg(DISTINCT day::text ORDER BY day::text) AS days
    FROM (
        SELECT d.siren,
               make_date(coalesce(m[1], m[6])::int, coalesce(m[2], m[5])::int, coalesce(m[3], m[4])::int) AS day
        FROM (
            SELECT DISTINCT ON (siren) siren, document::jsonb ->> 'seances' AS typed
            FROM dossier
            WHERE document::jsonb ->> 'seances' <> ''
            ORDER BY siren, changed_at DESC
        ) d,
        regexp_matches(d.typed, '(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4})', 'g') m
    ) read
    WHERE day BETWEEN DATE '2020-01-01' AND DATE '2035-12-31'
    GROUP BY siren
    HAVING count(DISTINCT day) <= 60
) kept
WHERE kept.siren = a.siren AND NOT a.description ? 'assemblies';
