-- Search: one row for each call, written in the transaction that writes the call. What is found is its words in French and in English,
-- without accents, and its codes (theme:water), so that a synonym of the vocabulary needs no new row.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TEXT SEARCH CONFIGURATION levier_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION levier_fr ALTER MAPPING FOR word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION levier_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION levier_en ALTER MAPPING FOR word WITH unaccent, english_stem;

-- Words apart, so that hyphens, points of addresses and apostrophes of either kind hide none.
CREATE FUNCTION search_words_apart(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT translate(left(said, 60000), '-’''_/.:@', '        ') $$;

CREATE FUNCTION search_vector(said text, weight "char") RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT setweight(to_tsvector('levier_fr', search_words_apart(said)) || to_tsvector('levier_en', search_words_apart(said)), weight)
$$;

-- One word or phrase that somebody typed; nothing when either language takes it for no word at all, such as « de » and « the ».
CREATE FUNCTION search_phrase(said text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN numnode(fr) = 0 OR numnode(en) = 0 THEN ''::tsquery ELSE fr || en END
    FROM (SELECT phraseto_tsquery('levier_fr', search_words_apart(said)) AS fr,
                 phraseto_tsquery('levier_en', search_words_apart(said)) AS en) AS both_languages
$$;

CREATE FUNCTION search_code(code text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ('''' || replace(replace(code, '\', '\\'), '''', '''''') || '''')::tsquery $$;

CREATE FUNCTION call_codes(content jsonb, field text, prefix text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(coalesce(array_agg(prefix || left(code, 200)), '{}'))
    FROM jsonb_array_elements_text(CASE jsonb_typeof(content #> ARRAY[field, 'value'])
        WHEN 'array' THEN content #> ARRAY[field, 'value']
        WHEN 'string' THEN jsonb_build_array(content #> ARRAY[field, 'value'])
        ELSE '[]'::jsonb END) AS codes (code)
$$;

CREATE TABLE call_search (
    number  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call_id text     NOT NULL UNIQUE REFERENCES call (id),
    version bigint   NOT NULL,
    title   tsvector NOT NULL,
    words   tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX call_search_title ON call_search USING gin (title) WITH (fastupdate = off);
CREATE INDEX call_search_words ON call_search USING gin (words) WITH (fastupdate = off);
CREATE INDEX call_search_version ON call_search (version);
COMMENT ON COLUMN call_search.version IS 'greater in every later transaction: who keeps the rows in memory asks for those beyond';
CREATE SEQUENCE call_search_versions;

-- Every word that stands in some call, without accents: what was mistyped is looked for here.
CREATE TABLE call_word (word text PRIMARY KEY);
CREATE INDEX call_word_alike ON call_word USING gin (word gin_trgm_ops);

CREATE FUNCTION index_calls(ids text[]) RETURNS void LANGUAGE sql AS $$
    WITH version AS MATERIALIZED (SELECT nextval('call_search_versions') AS next),
    indexing AS MATERIALIZED (
        SELECT id AS call_id, next, heading, heading
                || search_vector(concat_ws(' ', id, content #>> '{programme,value}', content #>> '{funder,value}',
                    content #>> '{scheme,value}', content #>> '{edition,value}'), 'B')
                || search_vector(coalesce(content #>> '{description,value}', ''), 'D')
                || call_codes(content, 'themes', 'theme:') || call_codes(content, 'countries', 'country:')
                || call_codes(content, 'funder', 'funder:') || call_codes(content, 'scheme', 'scheme:') AS words,
            concat_ws(' ', content #>> '{title,value}', left(content #>> '{description,value}', 60000)) AS said
        FROM version, call
        CROSS JOIN LATERAL (SELECT search_vector(coalesce(content #>> '{title,value}', ''), 'A') AS heading) AS titles
        WHERE id = ANY (ids)),
    changed AS (
        UPDATE call_search s SET version = next, title = heading, words = i.words
        FROM indexing i WHERE s.call_id = i.call_id),
    added AS (
        INSERT INTO call_search (call_id, version, title, words)
        SELECT call_id, next, heading, words FROM indexing i
        WHERE NOT EXISTS (SELECT FROM call_search s WHERE s.call_id = i.call_id))
    INSERT INTO call_word
    SELECT DISTINCT word FROM indexing, regexp_split_to_table(lower(unaccent(said)), '[^a-z]+') AS word
    WHERE length(word) BETWEEN 4 AND 40
    ON CONFLICT DO NOTHING
$$;

SELECT index_calls(array(SELECT id FROM call));
