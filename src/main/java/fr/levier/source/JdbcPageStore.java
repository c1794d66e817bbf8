package fr.levier.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/** Pages in PostgreSQL, bodies compressed. Each page is kept by itself: a run that is killed loses none that it had. */
public final class JdbcPageStore implements PageStore {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcPageStore(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<StoredPage> find(PageKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from page where key = ?")) {
            select.setString(1, key.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(page(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A page could not be read", failure);
        }
    }

    @Override
    public void keep(StoredPage page) {
        String sql = """
                insert into page (key, url, final_url, content_type, etag, last_modified, fetched_at, sha256, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set final_url = excluded.final_url, content_type = excluded.content_type,
                    etag = excluded.etag, last_modified = excluded.last_modified, fetched_at = excluded.fetched_at,
                    sha256 = excluded.sha256, body = excluded.body
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            bind(upsert, page);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A page could not be kept", failure);
        }
    }

    private static void bind(PreparedStatement upsert, StoredPage page) throws SQLException {
        upsert.setString(1, page.key().value());
        upsert.setString(2, page.requested().toString());
        upsert.setString(3, page.url().toString());
        upsert.setString(4, page.contentType());
        upsert.setString(5, page.etag().orElse(null));
        upsert.setString(6, page.lastModified().orElse(null));
        upsert.setObject(7, page.fetchedAt().atOffset(ZoneOffset.UTC));
        upsert.setString(8, PageKey.sha256(page.body()));
        upsert.setBytes(9, compress(page.body()));
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
                expand(row.getBytes("body")));
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static byte[] expand(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("A kept page is damaged", broken);
        }
    }
}
