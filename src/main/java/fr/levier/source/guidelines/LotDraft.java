package fr.levier.source.guidelines;

import fr.levier.call.Deadline;
import fr.levier.call.Lot;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A lot while its parts are gathered from the sections; the first statement of each part stands. */
final class LotDraft {
    private static final int LONGEST_TITLE = 160;

    private String title = "";
    private Optional<Money> budget = Optional.empty();
    private Optional<Money> grantMin = Optional.empty();
    private Optional<Money> grantMax = Optional.empty();
    private Optional<Rate> rateMin = Optional.empty();
    private Optional<Rate> rateMax = Optional.empty();
    private final SortedSet<String> countries = new TreeSet<>();
    private final List<Deadline> deadlines = new ArrayList<>();

    /** « Water services in Senegal: EUR 2 000 000 » */
    void allocation(String words) {
        Optional<Figures.Found<Money>> found = Figures.money(words);
        String named = found.map(f -> words.substring(0, f.start())).orElse(words);
        String bare = named.replaceAll("[\\s:–—=(-]+$", "").strip();
        if (title.isEmpty() && bare.length() <= LONGEST_TITLE) {
            title = bare;
        }
        budget = budget.or(() -> found.map(Figures.Found::value));
    }

    void amounts(String words) {
        grantMin = grantMin.or(() -> Figures.money(words, "minim", "maxim").map(Figures.Found::value));
        grantMax = grantMax.or(() -> Figures.money(words, "maxim", "minim").map(Figures.Found::value));
    }

    void rates(String words) {
        rateMin = rateMin.or(() -> Figures.rate(words, "minim", "maxim").map(Figures.Found::value));
        rateMax = rateMax.or(() -> Figures.rate(words, "maxim", "minim").map(Figures.Found::value));
    }

    void places(SortedSet<String> codes) {
        if (countries.isEmpty()) {
            countries.addAll(codes);
        }
    }

    void closes(Deadline deadline) {
        if (deadlines.stream().noneMatch(d -> d.label().equals(deadline.label()))) {
            deadlines.add(deadline);
        }
    }

    Lot lot(int number) {
        return new Lot(
                String.valueOf(number),
                title,
                budget,
                grantMin,
                grantMax,
                rateMin,
                rateMax,
                countries,
                deadlines.stream().sorted().toList());
    }
}
