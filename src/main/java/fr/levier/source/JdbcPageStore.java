package fr.levier.source;

import fr.levier.sql.JdbcSession;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Pages in PostgreSQL, bodies compressed, each content once however many pages and versions have it. Each page is kept by itself: a run
 * that is killed loses none that it had.
 */
public final class JdbcPageStore implements PageStore {
    /** Shared by all that keep, taken alone by what forgets: a content that nobody needs may be needed again a moment later. */
    private static final long LOCK = 0x6c65_7669_6572_7067L;

    private static final String VERSIONS = """
            select p.key, p.url, s.final_url, s.content_type, null as etag, null as last_modified, s.fetched_at, c.body
            from snapshot s join page p on p.key = s.key join page_content c on c.sha256 = s.sha256
            where s.key = ?\s""";

    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcPageStore(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<StoredPage> find(PageKey key) {
        return one(
                "select p.*, c.body from page p join page_content c on c.sha256 = p.sha256 where key = ?", key.value());
    }

    @Override
    public Optional<StoredPage> version(PageKey key, int age) {
        return one(VERSIONS + "order by s.id desc offset ? limit 1", key.value(), age);
    }

    @Override
    public Optional<StoredPage> asOf(PageKey key, Instant at) {
        return one(VERSIONS + "and s.fetched_at <= ? order by s.id desc limit 1", key.value(), at);
    }

    @Override
    public void keep(StoredPage page) {
        JdbcSession.transact(database, session -> {
            String sha256 = PageKey.sha256(page.body());
            session.query("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
            content(session, sha256, page.body());
            session.update(
                    """
                    insert into page (key, url, final_url, content_type, etag, last_modified, fetched_at, sha256)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (key) do update set final_url = excluded.final_url, content_type = excluded.content_type,
                        etag = excluded.etag, last_modified = excluded.last_modified, fetched_at = excluded.fetched_at,
                        sha256 = excluded.sha256
                    """,
                    page.key().value(),
                    page.requested().toString(),
                    page.url().toString(),
                    page.contentType(),
                    page.etag(),
                    page.lastModified(),
                    page.fetchedAt(),
                    sha256);
            return session.update("""
                    insert into snapshot (key, final_url, content_type, fetched_at, sha256)
                    select key, final_url, content_type, fetched_at, sha256 from page p
                    where key = ? and sha256 is distinct from
                        (select sha256 from snapshot s where s.key = p.key order by id desc limit 1)
                    """, page.key().value());
        });
    }

    /** Most pages are as they were: they are not compressed again only to be dropped. */
    private static void content(JdbcSession session, String sha256, byte[] body) {
        if (session.first("select 1 from page_content where sha256 = ?", row -> true, sha256)
                .isEmpty()) {
            session.update(
                    "insert into page_content (sha256, body) values (?, ?) on conflict do nothing",
                    sha256,
                    Gzip.compress(body));
        }
    }

    @Override
    public int forget(Instant replacedBefore) {
        return JdbcSession.transact(database, session -> {
            session.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
            int forgotten = session.update("""
                    delete from snapshot s where exists
                        (select 1 from snapshot n where n.key = s.key and n.id > s.id and n.fetched_at < ?)
                    """, replacedBefore);
            session.update("""
                    delete from page_content c where not exists (select 1 from snapshot s where s.sha256 = c.sha256)
                        and not exists (select 1 from page p where p.sha256 = c.sha256)
                    """);
            return forgotten;
        });
    }

    private Optional<StoredPage> one(String sql, Object... arguments) {
        return JdbcSession.transact(database, session -> session.first(sql, JdbcPageStore::page, arguments));
    }

    private static StoredPage page(ResultSet row) throws SQLException {
        return new StoredPage(
                new PageKey(row.getString("key")),
                URI.create(row.getString("url")),
                URI.create(row.getString("final_url")),
                row.getString("content_type"),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")),
                row.getObject("fetched_at", OffsetDateTime.class).toInstant(),
                Gzip.expand(row.getBytes("body")));
    }
}
