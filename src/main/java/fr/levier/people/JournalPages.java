package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.FormField;
import fr.levier.web.Links;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the journal into words, for a page and for a file. */
final class JournalPages {
    static final String ACTION = "action";
    static final String WHO = "qui";
    static final String FROM = "du";
    static final String TO = "au";
    static final String BEFORE = "avant";

    private final JournalQuery query;
    private final AuthorityNames names;
    private final Function<JournalEntry, String> subjects;
    private final Messages messages;

    JournalPages(JournalQuery query, AuthorityNames names, Function<JournalEntry, String> subjects, Messages messages) {
        this.query = query;
        this.names = names;
        this.subjects = subjects;
        this.messages = messages;
    }

    /** @param found one more than are shown, when there are older ones */
    JournalView view(List<JdbcJournal.Numbered> found, int shown) {
        List<JdbcJournal.Numbered> entries = found.stream().limit(shown).toList();
        Map<String, String> older = parameters();
        if (found.size() > shown) {
            older.put(BEFORE, String.valueOf(entries.get(shown - 1).number()));
        }
        return new JournalView(
                query.siren().map(names::name).orElse(""),
                query.siren().orElse(""),
                fields(),
                entries.stream().map(e -> line(e.entry())).toList(),
                found.size() > shown ? Links.to(JournalController.PATH, older) : "",
                Links.to(JournalController.PATH + "/journal.csv", parameters()));
    }

    private JournalView.Line line(JournalEntry entry) {
        List<String> cells = row(entry);
        return new JournalView.Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    List<String> headings() {
        return Stream.of("when", "who", "what", "about", "authority", "from")
                .map(name -> messages.text("people.journal." + name))
                .toList();
    }

    List<String> row(JournalEntry entry) {
        return List.of(
                time(entry),
                entry.who(),
                words(entry.action()),
                subjects.apply(entry),
                entry.siren().map(names::name).orElse(""),
                entry.address());
    }

    private String time(JournalEntry entry) {
        ZonedDateTime at = entry.at().atZone(JdbcJournal.PARIS);
        Formats formats = Formats.of(messages);
        return formats.date(at.toLocalDate()) + " " + String.format("%02d:%02d", at.getHour(), at.getMinute());
    }

    private String words(Action action) {
        return messages.text("people.journal.action." + action);
    }

    private List<FormField> fields() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("", messages.text("people.journal.any"));
        Arrays.stream(Action.values())
                .sorted(Comparator.comparing(this::words))
                .forEach(action -> actions.put(action.name(), words(action)));
        return List.of(
                FormField.select(
                        ACTION,
                        messages.text("people.journal.what"),
                        query.action().map(Enum::name).orElse(""),
                        actions),
                FormField.text(WHO, messages.text("people.journal.who"), query.who()),
                FormField.day(FROM, messages.text("people.journal.first-day"), iso(query.from())),
                FormField.day(TO, messages.text("people.journal.last-day"), iso(query.to())));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", query.siren().orElse(""));
        parameters.put(ACTION, query.action().map(Enum::name).orElse(""));
        parameters.put(WHO, query.who());
        parameters.put(FROM, iso(query.from()));
        parameters.put(TO, iso(query.to()));
        return parameters;
    }

    private static String iso(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
