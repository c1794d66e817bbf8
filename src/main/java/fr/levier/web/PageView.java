package fr.levier.web;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the layout needs to know of any page: its language, its title and the address at which it stands.
 *
 * @param messages the texts in the reader's language
 * @param title what this page is, without the name of the site
 * @param path the path of this page, encoded
 * @param parameters its query, without the language
 * @param notice what is to be said of the world
 * @param visitor who reads
 */
public record PageView(
        Messages messages,
        String title,
        String path,
        Map<String, String> parameters,
        WorldNotice notice,
        Visitor visitor) {

    private static final String CALLS = "/appels";

    /** The query parameter, and the cookie, that hold the language. */
    public static final String LANGUAGE = "lang";

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public Formats formats() {
        return Formats.of(messages);
    }

    public boolean signedIn() {
        return visitor.signedIn();
    }

    public boolean administers() {
        return visitor.member().map(Member::administers).orElse(false);
    }

    public boolean hasChoice() {
        return visitor.member().map(Member::hasChoice).orElse(false);
    }

    /** Returns the authority for which the reader is here; empty while they did not choose. */
    public String actsFor() {
        return visitor.member().flatMap(Member::actsFor).orElse("");
    }

    /** Returns what every form that changes something must send back, as its field {@link Form#TOKEN}. */
    public String formToken() {
        return visitor.formToken().get();
    }

    public String language() {
        return messages.locale().getLanguage();
    }

    public boolean in(String language) {
        return language().equals(language);
    }

    /** Returns the address of the list of calls; on its pages, for whom one judges and what was answered stay. */
    public String calls() {
        Map<String, String> asker = new LinkedHashMap<>();
        if (path.equals(CALLS) || path.startsWith(CALLS + "/")) {
            parameters.forEach((name, value) -> {
                if (name.equals("siren") || name.equals("projet") || name.startsWith("d.")) {
                    asker.put(name, value);
                }
            });
        }
        return Links.to(CALLS, asker);
    }

    /** Returns the address of this page in another language. */
    public String inLanguage(String language) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        query.put(LANGUAGE, language);
        return Links.to(path, query);
    }
}
