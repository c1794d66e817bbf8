package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.message.Folded;
import fr.levier.reference.CodeSet;
import fr.levier.reference.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the closings of a call concern, as far as their labels name kinds of applicants: a date « pour les départements et régions » is
 * not a municipality's. Words that name no kind concern everybody, so that nobody is told that a date of theirs is another's.
 */
final class ClosingScope {
    private static final String TYPES = "authority-types";
    private static final Set<String> EVERYBODY =
            Set.of("autre", "other", "tou", "toute", "all", "ville", "citie", "town");

    private final Vocabulary vocabulary;

    ClosingScope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns whether every closing to come is said to be that of other kinds of applicants than this one. */
    boolean isOfOthers(Call call, String type, Instant now) {
        List<Deadline> coming = call.content().deadlines().stream()
                .filter(d -> d.closesAt().isAfter(now))
                .toList();
        return vocabulary.codes(TYPES).contains(type)
                && !coming.isEmpty()
                && coming.stream()
                        .allMatch(d ->
                                d.label().map(label -> isOfOthers(label, type)).orElse(false));
    }

    private boolean isOfOthers(String label, String type) {
        String words = words(label);
        List<Set<String>> named = named(words);
        return !named.isEmpty()
                && named.stream().noneMatch(types -> types.contains(type))
                && EVERYBODY.stream().noneMatch(word -> words.contains(" " + word + " "));
    }

    /** Returns the types of authority that each kind named in the words stands for; a kind that is no authority stands for none. */
    private List<Set<String>> named(String words) {
        Stream<Set<String>> types =
                entries(vocabulary.findSet(TYPES).stream(), words).map(Set::of);
        Stream<Set<String>> groups =
                entries(Stream.of(vocabulary.groups()), words).map(vocabulary::members);
        return Stream.concat(types, groups).toList();
    }

    private static Stream<String> entries(Stream<CodeSet> sets, String words) {
        return sets.flatMap(set -> set.entries().entrySet().stream())
                .filter(entry -> isNamed(entry.getValue(), words))
                .map(entry -> entry.getKey());
    }

    private static boolean isNamed(CodeSet.Entry entry, String words) {
        return Stream.concat(Stream.of(entry.label().fr(), entry.label().en()), entry.synonyms().stream())
                .anyMatch(name -> words.contains(words(name)));
    }

    /** Singular and plural are one word. */
    private static String words(String text) {
        return Folded.phrase(text).replaceAll("s(?= )", "");
    }
}
