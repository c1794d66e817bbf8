package fr.levier.call.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks PostgreSQL in one statement where each term of a search stands: anywhere in a call, in its title, in its title as it was typed,
 * and in what the call is known to be about.
 *
 * <p>Every text query is computed once, in a row of its own, and compared as a value: its functions, called where rows are compared,
 * would be called again for each row. Phrases are asked apart from words: the index answers single words alone, while for a phrase each
 * candidate's words must be read.
 */
final class TermQuestion {
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<Object> arguments = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    /** The numbers of a term's columns in the answer, of those that it needs. */
    private record Asked(List<Integer> anywhere, int title, int typed, Optional<Integer> about, int saysNothing) {}

    TermQuestion(SearchWords words) {
        words.terms().forEach(term -> asked.add(ask(term)));
    }

    private Asked ask(SearchWords.Term term) {
        List<String> single = term.phrases().stream()
                .filter(phrase -> ONE_WORD.matcher(phrase).matches())
                .toList();
        List<Integer> anywhere = new ArrayList<>();
        if (!single.isEmpty() || !term.codes().isEmpty()) {
            anywhere.add(where("words", query(single, term.codes())));
        }
        term.phrases().stream()
                .filter(phrase -> !single.contains(phrase))
                .forEach(phrase -> anywhere.add(where("words", query(List.of(phrase), List.of()))));
        String all = query(term.phrases(), term.codes());
        int title = where("title", all);
        int typed = where("title", query(List.of(term.typed()), List.of()));
        boolean isCoded = !term.codes().isEmpty();
        Optional<Integer> about =
                isCoded ? Optional.of(where("words", query(List.of(), term.codes()))) : Optional.empty();
        return new Asked(anywhere, title, typed, about, column("numnode(" + all + ") = 0"));
    }

    private String query(Collection<String> phrases, Collection<String> codes) {
        arguments.addAll(phrases);
        arguments.addAll(codes);
        String name = "q" + queries.size();
        queries.add(Stream.concat(
                                phrases.stream().map(p -> "search_phrase(?)"),
                                codes.stream().map(c -> "search_code(?)"))
                        .collect(Collectors.joining(" || "))
                + " as " + name);
        return name;
    }

    private int where(String field, String query) {
        return column("array(select number from call_search where " + field + " @@ " + query + ")");
    }

    private int column(String written) {
        columns.add(written);
        return columns.size();
    }

    String sql() {
        return "select " + String.join(", ", columns) + " from (select " + String.join(", ", queries)
                + " offset 0) as asked";
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** Returns where all terms stand; one that is no word in either language restricts nothing. */
    CallSearch.Found read(Shelf shelf, ResultSet row, Optional<String> instead) throws SQLException {
        BitSet everywhere = shelf.all();
        BitSet title = shelf.all();
        BitSet typed = shelf.all();
        BitSet about = shelf.all();
        for (Asked term : asked) {
            if (!row.getBoolean(term.saysNothing())) {
                BitSet anywhere = new BitSet();
                for (int column : term.anywhere()) {
                    anywhere.or(places(shelf, row, column));
                }
                BitSet inTitle = places(shelf, row, term.title());
                BitSet meant = (BitSet) inTitle.clone();
                if (term.about().isPresent()) {
                    meant.or(places(shelf, row, term.about().get()));
                }
                everywhere.and(anywhere);
                title.and(inTitle);
                typed.and(places(shelf, row, term.typed()));
                about.and(meant);
            }
        }
        return new CallSearch.Found(everywhere, List.of(typed, title, about), instead);
    }

    private static BitSet places(Shelf shelf, ResultSet row, int column) throws SQLException {
        Array numbers = row.getArray(column);
        return shelf.placesOf(Arrays.asList((Integer[]) numbers.getArray()));
    }
}
