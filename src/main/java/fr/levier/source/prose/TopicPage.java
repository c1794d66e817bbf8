package fr.levier.source.prose;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.nodes.Document;

/** Knows the page of one topic of the European portal, which shows the budgets and days of its sibling topics too. */
final class TopicPage {
    private TopicPage() {}

    static boolean is(Document document, URI url) {
        return String.valueOf(url.getPath()).contains("/topic-details/")
                || FunderWords.TOPIC.matcher(document.title()).find();
    }

    /** Returns the passages without the rows of a table that are named by topics. */
    static List<Passage> own(List<Passage> passages) {
        return passages.stream()
                .filter(p -> {
                    Matcher named = FunderWords.TOPIC.matcher(p.text());
                    return !(named.lookingAt() && p.text().contains(" | "));
                })
                .toList();
    }
}
