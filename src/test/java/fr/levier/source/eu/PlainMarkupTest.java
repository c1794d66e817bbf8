package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkupTest {

    @Property(tries = 5_000)
    void whatIsReadIsWhatParsingGives(@ForAll("markup") String html) {
        PlainMarkup.text(html).ifPresent(text -> assertThat(text).isEqualTo(parsed(html)));
    }

    @Property(tries = 2_000)
    void textWithoutMarkupIsReadAsParsingReadsIt(@ForAll String text) {
        PlainMarkup.text(text).ifPresent(read -> assertThat(read).isEqualTo(parsed(text)));
    }

    @Test
    void paragraphsListsAndEmphasisAreRead() {
        String html =
                "<span class=\"kind\">Scope:</span><p>Towns\u00a0&amp;&nbsp;<b>villages</b><br/>of\r\n the Union</p>"
                        + "<ul>\n<li>one</li><li><p>two</p></li></ul><a href='https://x.example/?a=1&amp;b'>more</a>";
        assertThat(PlainMarkup.text(html)).contains("Scope: Towns & villages of the Union one two more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>x</td></tr></table>",
                "a<script>b</script>",
                "<p>a<p>b",
                "<b><p>a</p></b>",
                "a</p>",
                "<!-- a -->",
                "R&D",
                "&eacute;",
                "a < b",
                "soft\u00adhyphen",
                "<p class=x>a</p>",
                "<p"
            })
    void everythingElseIsLeftToTheParser(String html) {
        assertThat(PlainMarkup.text(html)).isEmpty();
    }

    @Test
    void deepMarkupIsLeftToTheParser() {
        assertThat(PlainMarkup.text("<div>".repeat(40) + "x")).isEmpty();
    }

    @Provide
    Arbitrary<String> markup() {
        List<String> names =
                List.of("p", "div", "ul", "ol", "li", "h3", "H4", "span", "b", "strong", "em", "a", "table", "td");
        List<String> attributes = List.of("", "", " class=\"x y\"", " title='a > b &amp; c' id=\"z\"", " hidden");
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "Bé",
                " ",
                "\n",
                "\u00a0",
                "&nbsp;",
                "&amp;",
                "&lt;",
                "&quot;",
                "&eacute;",
                "<br>",
                "<br />",
                "\u2003",
                "\u200b",
                "’");
        Arbitrary<String> nested = Arbitraries.lazyOf(
                () -> words,
                () -> words,
                () -> markup().map(inner -> "x" + inner),
                () -> net.jqwik.api.Combinators.combine(Arbitraries.of(names), Arbitraries.of(attributes), markup())
                        .as((name, attribute, inner) -> "<" + name + attribute + ">" + inner + "</" + name + ">"),
                () -> Arbitraries.of(names).map(name -> "<" + name + ">"),
                () -> Arbitraries.of(names).map(name -> "</" + name + ">"));
        return nested.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }

    private static String parsed(String html) {
        return Jsoup.parse(html).text().replace('\u00a0', ' ').strip();
    }
}
