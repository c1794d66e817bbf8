package fr.levier.call.search;

import fr.levier.message.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, term by term: a call must meet each of them, by its words or by those that mean the same. Words within quotation
 * marks are one term that nothing replaces.
 *
 * @param thesaurus by which the words were read, and are read again when some of them are spelled otherwise
 */
public record SearchWords(List<Term> terms, Thesaurus thesaurus) {
    private static final Pattern QUOTED = Pattern.compile("[\"«“]([^\"»”]*)[\"»”]");
    private static final int MOST_TERMS = 12;

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /**
     * @param typed the words as they were typed, without sign or accent
     * @param phrases what may stand in the call instead, the words themselves among them
     * @param codes codes with the kind before, such as {@code theme:water}, that say the same
     * @param quoted whether nothing may replace the words
     */
    public record Term(String typed, Set<String> phrases, Set<String> codes, boolean quoted) {
        public Term {
            phrases = Set.copyOf(new LinkedHashSet<>(phrases));
            codes = Set.copyOf(codes);
        }

        static Term exactly(String words) {
            return new Term(words, Set.of(words), Set.of(), false);
        }

        /** Returns whether it is a word of which nothing more is known, so that it may be a slip. */
        boolean mayBeASlip() {
            return !quoted
                    && phrases.size() == 1
                    && codes.isEmpty()
                    && typed.length() >= Spelling.SHORTEST
                    && typed.indexOf(' ') < 0;
        }
    }

    /** Reads what was typed; the longest phrases of the thesaurus come before single words. */
    public static SearchWords read(String typed, Thesaurus thesaurus) {
        List<Term> terms = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(typed);
        int from = 0;
        while (quoted.find()) {
            terms.addAll(thesaurus.terms(words(typed.substring(from, quoted.start()))));
            String exact = Folded.of(quoted.group(1));
            if (!exact.isEmpty()) {
                terms.add(new Term(exact, Set.of(exact), Set.of(), true));
            }
            from = quoted.end();
        }
        terms.addAll(thesaurus.terms(words(typed.substring(from))));
        return new SearchWords(terms.subList(0, Math.min(MOST_TERMS, terms.size())), thesaurus);
    }

    private static List<String> words(String text) {
        String folded = Folded.of(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Returns what was typed, folded. */
    String typed() {
        return String.join(" ", terms.stream().map(Term::typed).toList());
    }

    /** Returns what is wider than the words, those of which nothing wider is known being as they are; nothing when that is all of them. */
    Optional<SearchWords> wider() {
        List<Term> all = new ArrayList<>();
        terms.forEach(term -> all.add(thesaurus.wider(term).orElse(term)));
        return all.equals(terms) ? Optional.empty() : Optional.of(new SearchWords(all, thesaurus));
    }

    /** Returns the words without one of them, for each that is not quoted; none when one word is all there is. */
    List<SearchWords> allButOne() {
        List<SearchWords> fewer = new ArrayList<>();
        for (int at = 0; at < terms.size() && terms.size() > 1; at++) {
            if (!terms.get(at).quoted()) {
                List<Term> others = new ArrayList<>(terms);
                others.remove(at);
                fewer.add(new SearchWords(others, thesaurus));
            }
        }
        return fewer;
    }

    /** Returns how many of the words name a theme: these say what somebody looks for, such as « échanges » or « gestion » do not. */
    long themes() {
        return terms.stream()
                .filter(term -> term.codes().stream().anyMatch(code -> code.startsWith("theme:")))
                .count();
    }

    /** Returns each of more than two words alone; none when some are quoted, without which there is no answer. */
    List<SearchWords> oneByOne() {
        boolean isFree = terms.size() > 2 && terms.stream().noneMatch(Term::quoted);
        return isFree
                ? terms.stream()
                        .map(term -> new SearchWords(List.of(term), thesaurus))
                        .toList()
                : List.of();
    }

    /** Returns the words with slips replaced and read anew, so that what was meant finds its synonyms; nothing when none was replaced. */
    Optional<SearchWords> respelled(Function<String, Optional<String>> meant) {
        List<Term> all = new ArrayList<>();
        List<String> row = new ArrayList<>();
        boolean changed = false;
        for (Term term : terms) {
            if (term.quoted()) {
                all.addAll(thesaurus.terms(row));
                row.clear();
                all.add(term);
            } else {
                Optional<String> other = term.mayBeASlip() ? meant.apply(term.typed()) : Optional.empty();
                changed |= other.isPresent();
                row.addAll(words(other.orElse(term.typed())));
            }
        }
        all.addAll(thesaurus.terms(row));
        return changed ? Optional.of(new SearchWords(all, thesaurus)) : Optional.empty();
    }
}
