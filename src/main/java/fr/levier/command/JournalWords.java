package fr.levier.command;

import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.KnownSource;
import fr.levier.call.SourceDirectory;
import fr.levier.message.Messages;
import fr.levier.people.JournalEntry;
import fr.levier.people.Role;
import fr.levier.people.SubjectWords;
import fr.levier.rule.RulebookInForce;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts what an entry of the journal is about into words; what stands for itself, such as an address or a title, stays as it is. */
record JournalWords(Catalogue catalogue, SourceDirectory sources, RulebookInForce rules) implements SubjectWords {
    private static final String ALL_SOURCES = "*";
    private static final String SAID = " : ";

    @Override
    public Function<JournalEntry, String> in(Messages messages) {
        Map<String, String> titles = new HashMap<>();
        return entry -> words(entry, titles, messages);
    }

    private String words(JournalEntry entry, Map<String, String> titles, Messages messages) {
        String subject = entry.subject();
        return switch (entry.action()) {
            case MEMBER_INVITED, INVITATION_ACCEPTED, ROLE_CHANGED -> role(subject, messages);
            case SOURCE_RUN_ASKED, QUARANTINE_ACCEPTED, QUARANTINE_REFUSED -> source(subject, messages);
            case JOB_PAUSED, JOB_RESUMED, JOB_RUN_ASKED -> messages.text("administration.job." + subject);
            case AUTHORITY_DESCRIBED -> fact(subject, messages);
            case CALL_FOLLOWED,
                    CALL_LEFT,
                    CALL_DECIDED,
                    CALL_DISMISSED,
                    CALL_TAKEN_BACK,
                    CALL_FORWARDED,
                    CALL_ADDED,
                    CALL_CORRECTED,
                    CORRECTION_TAKEN_BACK -> call(entry, titles, messages);
            default -> subject;
        };
    }

    /** The role is the last word. */
    private static String role(String subject, Messages messages) {
        String last = subject.substring(subject.lastIndexOf(' ') + 1);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(last))
                .findFirst()
                .map(role -> subject.substring(0, subject.length() - last.length())
                        + messages.text("people.journal.role", messages.text("people.role." + role)))
                .orElse(subject);
    }

    private String source(String subject, Messages messages) {
        if (subject.equals(ALL_SOURCES)) {
            return messages.text("people.journal.all-sources");
        }
        return sources.all().stream()
                .filter(source -> source.id().equals(subject))
                .findFirst()
                .map(KnownSource::name)
                .map(name -> name.in(messages.locale()))
                .orElse(subject);
    }

    /** What follows the fact is what it was and what it is. */
    private String fact(String subject, Messages messages) {
        int end = subject.indexOf(SAID);
        String id = end < 0 ? subject : subject.substring(0, end);
        String rest = end < 0 ? "" : subject.substring(end + SAID.length());
        return Optional.ofNullable(rules.current().facts().get(id))
                .map(fact -> fact.question().in(messages.locale()) + " " + said(rest, messages))
                .orElse(subject);
    }

    private static String said(String values, Messages messages) {
        return Arrays.stream(values.split(" → ", 2))
                .map(value -> switch (value) {
                    case "?" -> messages.text("people.journal.unknown");
                    case "true" -> messages.text("people.journal.yes");
                    case "false" -> messages.text("people.journal.no");
                    default -> value;
                })
                .reduce((before, after) -> before + " → " + after)
                .orElse("");
    }

    /** A call, and perhaps the field of it or to whom it went. */
    private String call(JournalEntry entry, Map<String, String> titles, Messages messages) {
        String[] words = entry.subject().split(" ", 2);
        String title = titles.computeIfAbsent(
                words[0] + " " + entry.siren().orElse(""), key -> title(words[0], entry.siren()));
        if (words.length == 1) {
            return title;
        }
        boolean isField = fr.levier.call.Field.all().containsKey(words[1]);
        return title + " – " + (isField ? messages.text("call.field." + words[1]) : words[1]);
    }

    private String title(String id, Optional<String> siren) {
        try {
            return catalogue
                    .findFor(new CallId(id), siren)
                    .map(call -> call.content().title())
                    .filter(title -> !title.isBlank())
                    .orElse(id);
        } catch (IllegalArgumentException noIdentity) {
            return id;
        }
    }
}
