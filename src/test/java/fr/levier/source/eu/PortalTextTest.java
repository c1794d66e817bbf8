package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<SPAN class='topicdescriptionkind'>Scope</SPAN>:<p>One.</p><p>Two.</p> | Scope: One. Two.",
                "Towns &amp;amp; villages&amp;nbsp;together | Towns & villages together",
                "&lt;p&gt;Encoded &lt;b&gt;tags&lt;/b&gt;&lt;/p&gt; | Encoded tags",
                "a <script>alert(1)</script><style>x</style>b | a b",
                "<div class='eui-u-mt-l>'><h4>1. General</h4><p>text [[ note ]]</div> | 1. General text [[ note ]]",
                "5 &lt; 6 <b>and</b> R&amp;D | 5 < 6 and R&D"
            })
    void markupAndDoubledEncodingBecomePlainText(String html, String text) {
        assertThat(PortalText.plain(html)).contains(text);
    }

    @Test
    void emptyMarkupIsNoText() {
        assertThat(PortalText.plain("<p>&nbsp;</p>")).isEmpty();
    }

    @Test
    void longTextsAreCutBetweenWordsAndNeverInsideACharacter() {
        assertThat(PortalText.plain("word ".repeat(5_000)).orElseThrow())
                .hasSizeLessThan(4_001)
                .endsWith("word…");
        assertThat(PortalText.quote("😀".repeat(400))).doesNotContain("\ud83d…");
    }

    @Test
    void deepMarkupIsReadWithoutFailing() {
        assertThat(PortalText.plain("<div>".repeat(30_000) + "x")).isPresent();
    }

    @Test
    void ofSeveralContactsNoneIsBelieved() {
        assertThat(PortalText.contact("<a href='mailto:a@ec.europa.eu'>a</a><a href='mailto:b@ec.europa.eu'>b</a>"))
                .isEmpty();
        assertThat(PortalText.contact("<a href='mailto:desk@standards.example'>a</a>"))
                .isEmpty();
    }
}
