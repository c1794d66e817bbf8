package fr.levier.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds are XML from strangers: what is well meant is read, what is hostile is refused without being followed. */
class FeedTest {
    private final Problems problems = new Problems();

    private List<Feed.Entry> read(byte[] body) {
        Request request = Request.get(URI.create("https://one.example/feed/"), "feed");
        return Feed.read(new Page(request, request.url(), "application/xml", body, DescribedSite.SEEN), problems);
    }

    private List<Feed.Entry> read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anRssFeedGivesItsEntries() {
        List<Feed.Entry> entries = read("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>Site</title><link>https://one.example</link>
                <item><title>Appel &amp; fonds <![CDATA[<b>2027</b>]]></title><link> https://one.example/a#x </link></item>
                <item><title>Sans lien</title></item>
                <item><title>Relatif</title><link>/b c</link></item></channel></rss>""");

        assertThat(entries)
                .extracting(e -> e.title() + " " + e.link())
                .containsExactly("Appel & fonds 2027 https://one.example/a", "Relatif https://one.example/b%20c");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void anAtomFeedGivesItsAlternateLinks() {
        List<Feed.Entry> entries = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title><link rel="self" href="https://one.example/feed"/>
                <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>call</i></div></title>
                <link rel="enclosure" href="https://one.example/x.pdf"/><link href="https://one.example/a"/></entry></feed>""");

        assertThat(entries).extracting(e -> e.title() + " " + e.link()).containsExactly("A call https://one.example/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void theCharsetThatTheFeedNamesIsUsed(String charset) {
        String feed = "<?xml version=\"1.0\" encoding=\"" + charset
                + "\"?><rss><item><title>Économie</title><link>https://one.example/é</link></item></rss>";

        assertThat(read(feed.getBytes(Charset.forName(charset))))
                .extracting(Feed.Entry::title)
                .containsExactly("Économie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><title>&x;</title><link>https://one.example/a</link></item></rss>",
                "<!DOCTYPE rss SYSTEM \"http://169.254.169.254/latest\"><rss><item><title>a</title><link>https://one.example/a</link></item></rss>",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss><item><title>&c;</title><link>https://one.example/a</link></item></rss>",
                "<rss><item><title>cut off",
                "<html><body>503</html>",
                "{\"items\":[]}",
                "",
                "<rss><channel></channel></rss>",
                "<rss><item><title>x</title><link>javascript:alert(1)</link></item></rss>",
                "<rss><item><title>x</title><link>file:///etc/passwd</link></item></rss>"
            })
    void aHostileOrBrokenFeedGivesNothingButItsProblem(String feed) {
        assertThat(read(feed)).isEmpty();
        assertThat(problems.list())
                .hasSize(1)
                .extracting(Problem::code)
                .allMatch(c -> c.startsWith("source.problem.feed-"));
    }

    @Test
    void ofAnEndlessFeedOnlyTheBeginningIsRead() {
        String item = "<item><title>" + "word ".repeat(2000) + "</title><link>https://one.example/a</link></item>";

        List<Feed.Entry> entries = read("<rss>" + item.repeat(700) + "</rss>");

        assertThat(entries).hasSize(500).allMatch(e -> e.title().length() <= 300);
    }

    @Test
    void markupNestedWithoutEndIsReadWithoutFailing() {
        read("<rss>" + "<a>".repeat(100_000));

        assertThat(problems.list()).hasSize(1);
    }
}
