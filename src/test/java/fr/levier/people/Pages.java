package fr.levier.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/** Reads what stands on a page. */
final class Pages {
    private Pages() {}

    /** Returns the unseen fields of the form in the middle of a page. */
    static Map<String, String> hidden(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(html)
                .select("main form input[type=hidden]")
                .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        return fields;
    }

    /** Returns what a browser would send of the form in the middle of a page, as it stands there. */
    static Map<String, String> filled(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(html)
                .select("main form")
                .forms()
                .get(0)
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
