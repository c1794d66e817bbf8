package fr.levier.source.guidelines;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Lot;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PageCalls;
import fr.levier.source.prose.PageWords;
import fr.levier.source.prose.Passage;
import fr.levier.source.prose.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call's guidelines for grant applicants: its lots and its two stages, read from the sections that say them. What these do not say
 * is read from the sentences, as of any règlement.
 */
public final class Guidelines {
    private static final int COVER = 4_000;
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)guidelines\\s+for\\s+(?:grant\\s+)?applicants|lignes\\s+directrices\\s+à\\s+l[’']intention\\s+des\\s+demandeurs(?: de subventions?)?");
    private static final Pattern REFERENCE =
            Pattern.compile("(?iu)(?:reference|référence) ?: ?(EuropeAid/\\d{5,7}(?:/[A-Za-z-]{1,6}){0,4})");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?iu)^.{0,40}(?:contracting authority|administration contractante|autorité contractante) ?: ?(?:(?:the |la )?(?:European (?:Commission|Union)|Commission européenne|Union européenne|Delegation of the European Union to \\p{Lu}\\p{L}+|Délégation de l[’']Union européenne \\p{L}{1,3} \\p{Lu}\\p{L}+)(?:, represented by[^,]{3,60})?)?[,.]?");

    private final Sheet sheet;
    private final String text;
    private final Map<Integer, LotDraft> lots = new TreeMap<>();
    private final Content.Builder content = Content.builder();
    private final List<Deadline> closings = new ArrayList<>();
    private String firstLot = "";
    private String firstClosing = "";

    private Guidelines(Sheet sheet) {
        this.sheet = sheet;
        this.text = text(sheet);
    }

    /** Returns whether a document calls itself guidelines on its cover and bears the number of a EuropeAid call. */
    public static boolean are(Sheet sheet) {
        String cover = sheet.title() + "\n" + text(sheet);
        String first = cover.substring(0, Math.min(cover.length(), COVER));
        return TITLE.matcher(first).find() && REFERENCE.matcher(first).find();
    }

    /** Returns the one call of the guidelines. */
    public static PageCall call(Sheet sheet) {
        Optional<PageCall> read = PageCalls.of(sheet).stream().findFirst();
        Content prose =
                read.map(PageCall::content).orElseGet(() -> Content.builder().build());
        Content content = new Guidelines(sheet).read(prose);
        return read.map(call -> call.with(content)).orElseGet(() -> PageCall.ofFields(content, PageWords.of(sheet)));
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        String heading = "";
        for (Passage passage : sheet.passages()) {
            String own = passage.heading().replaceFirst("^p\\. \\d+(?:, )?", "");
            text.append(own.equals(heading) ? "" : own + "\n")
                    .append(passage.text())
                    .append('\n');
            heading = own;
        }
        return text.toString();
    }

    private Content read(Content prose) {
        Section.of(text).forEach(this::section);
        cover(prose);
        lots();
        prose.all().keySet().forEach(field -> copy(field, prose));
        return content.build();
    }

    private <T> void copy(Field<T> field, Content from) {
        content.state(field, from.find(field));
    }

    private void section(Section.Text section) {
        LotPieces pieces = LotPieces.of(section.words());
        switch (section.section()) {
            case ALLOCATION -> allocation(pieces);
            case AMOUNTS -> amounts(pieces);
            case RATES -> rates(pieces);
            case PLACES -> places(pieces);
            case CONCEPT_NOTES -> closes(pieces, Stage.CONCEPT_NOTE);
            case FULL_APPLICATIONS -> closes(pieces, Stage.FULL_APPLICATION);
            case OTHER -> {}
        }
    }

    private LotDraft lot(int number, String words) {
        firstLot = firstLot.isEmpty() ? "Lot " + number + ": " + words : firstLot;
        return lots.computeIfAbsent(number, n -> new LotDraft());
    }

    private void allocation(LotPieces pieces) {
        Figures.money(pieces.whole())
                .ifPresent(all -> content.state(Field.BUDGET, all.value(), evidence(pieces.whole())));
        pieces.byLot().forEach((number, words) -> lot(number, words).allocation(words));
    }

    private void amounts(LotPieces pieces) {
        Figures.money(pieces.whole(), "minim", "maxim")
                .ifPresent(min -> content.state(Field.GRANT_MIN, min.value(), evidence(pieces.whole())));
        Figures.money(pieces.whole(), "maxim", "minim")
                .ifPresent(max -> content.state(Field.GRANT_MAX, max.value(), evidence(pieces.whole())));
        pieces.byLot().forEach((number, words) -> lot(number, words).amounts(words));
    }

    private void rates(LotPieces pieces) {
        Figures.rate(pieces.whole(), "maxim", "minim")
                .ifPresent(max -> content.state(Field.RATE_MAX, max.value(), evidence(pieces.whole())));
        pieces.byLot().forEach((number, words) -> lot(number, words).rates(words));
    }

    private void places(LotPieces pieces) {
        pieces.byLot().forEach((number, words) -> lot(number, words).places(Places.in(words, sheet)));
    }

    private void closes(LotPieces pieces, Stage stage) {
        String language = stage.words(text);
        stage.closing(pieces.whole(), language, sheet)
                .filter(d -> isFirst(d, closings))
                .ifPresent(d -> {
                    firstClosing = firstClosing.isEmpty() ? pieces.whole() : firstClosing;
                    closings.add(d);
                });
        pieces.byLot()
                .forEach((number, words) -> stage.closing(words, language, sheet)
                        .ifPresent(d -> {
                            firstClosing = firstClosing.isEmpty() ? words : firstClosing;
                            lot(number, words).closes(d);
                        }));
    }

    private static boolean isFirst(Deadline deadline, List<Deadline> known) {
        return known.stream().noneMatch(d -> d.label().equals(deadline.label()));
    }

    private void cover(Content prose) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.find()) {
            boolean english = prose.value(Field.LANGUAGE).filter("en"::equals).isPresent();
            content.state(
                    Field.FUNDER,
                    english ? "European Commission" : "Commission européenne",
                    evidence(reference.group()));
        }
        Matcher cover = TITLE.matcher(text);
        boolean bare = TITLE.matcher(prose.title()).find() || prose.title().matches("(?:p\\. \\d+)?");
        if (bare && cover.find()) {
            String named = AUTHORITY
                    .matcher(text.substring(0, cover.start())
                            .replaceAll("\\s+", " ")
                            .strip())
                    .replaceFirst("")
                    .strip();
            String title =
                    named.length() > 5 && named.length() < 250 ? named : cover.group() + " – " + reference.group(1);
            content.state(Field.TITLE, title, evidence(title));
        }
        content.state(Field.FORMAT_PRESUMED, true, evidence(cover.reset().find() ? cover.group() : sheet.title()));
    }

    /** Of the whole call the widest of what its lots say is true; which lot says it stands with the lots. */
    private void lots() {
        List<Lot> all =
                lots.entrySet().stream().map(e -> e.getValue().lot(e.getKey())).toList();
        if (!all.isEmpty()) {
            Evidence evidence = evidence(firstLot);
            content.state(Field.LOTS, all, evidence);
            widest(all, Lot::grantMin, Comparator.comparing(Money::amount).reversed())
                    .ifPresent(m -> content.state(Field.GRANT_MIN, m, evidence));
            widest(all, Lot::grantMax, Comparator.comparing(Money::amount))
                    .ifPresent(m -> content.state(Field.GRANT_MAX, m, evidence));
            widest(all, Lot::rateMax, Comparator.comparing(Rate::percent))
                    .ifPresent(r -> content.state(Field.RATE_MAX, r, evidence));
            TreeSet<String> countries =
                    all.stream().flatMap(l -> l.countries().stream()).collect(Collectors.toCollection(TreeSet::new));
            if (!countries.isEmpty()
                    && all.stream().noneMatch(l -> l.countries().isEmpty())) {
                content.state(Field.COUNTRIES, countries, evidence);
            }
        }
        deadlines(all);
    }

    private static <T> Optional<T> widest(List<Lot> lots, Function<Lot, Optional<T>> part, Comparator<T> order) {
        boolean said = lots.stream().allMatch(l -> part.apply(l).isPresent());
        return said ? lots.stream().flatMap(l -> part.apply(l).stream()).max(order) : Optional.empty();
    }

    private void deadlines(List<Lot> lots) {
        List<Deadline> every = Stream.concat(
                        closings.stream(),
                        lots.stream()
                                .flatMap(l -> l.deadlines().stream()
                                        .map(d -> new Deadline(
                                                d.date(),
                                                d.time(),
                                                d.zone(),
                                                d.label().map(label -> "Lot " + l.number() + " – " + label)))))
                .sorted()
                .toList();
        if (!every.isEmpty()) {
            content.state(Field.DEADLINES, every, evidence(firstClosing));
        }
    }

    private Evidence evidence(String words) {
        String quote = words.strip().replaceAll("\\s+", " ");
        String start = quote.substring(0, Math.min(quote.length(), 30));
        String place = sheet.passages().stream()
                .filter(p -> p.text().contains(start))
                .map(Passage::heading)
                .findFirst()
                .orElse("");
        return sheet.evidence(quote, place, Evidence.Method.PROSE);
    }
}
