package fr.levier.digest;

import fr.levier.message.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What stands in place of a letter that has nothing to say, for who asked to see it. */
final class NoLetter {
    private NoLetter() {}

    static String html(Messages words) {
        Document page = Jsoup.parse("<html lang=\"" + words.locale().getLanguage() + "\">");
        page.title("Levier");
        page.body().appendElement("h1").text(words.text("digest.letters.title"));
        page.body().appendElement("p").text(words.text("digest.letters.done.rien"));
        return page.html();
    }
}
