package fr.levier.financing;

import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is asked to pay. */
final class ContributionReader {
    private static final List<String> ASKS = List.of("rest", "maximum", "unknown");

    private final Problems problems;
    private final AmountReader amounts;
    private final Codes codes;
    private final UseReader uses;
    private final ServiceReader services;

    ContributionReader(Rulebook rulebook, LocalDate day, Facts facts, Problems problems) {
        this.problems = problems;
        this.amounts = new AmountReader(problems);
        this.codes = new Codes(problems);
        this.uses = new UseReader(rulebook, day, problems);
        this.services = new ServiceReader(facts, problems);
    }

    List<Contribution> read(YamlMap plan) {
        List<Contribution> contributions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean hasRest = false;
        if (plan.requiredList("contributions", problems).isEmpty()) {
            return contributions;
        }
        for (YamlMap map : plan.maps("contributions", problems)) {
            Contribution read = contribution(map);
            map.refuseOthers(problems);
            if (!ids.add(read.id())) {
                problems.add(map.place(), "financing.problem.duplicate", read.id());
            } else if (read.ask().isRest() && hasRest) {
                problems.add(map.place(), "financing.problem.two-rests");
            } else {
                contributions.add(read);
            }
            hasRest = hasRest || read.ask().isRest();
        }
        return contributions;
    }

    private Contribution contribution(YamlMap map) {
        Optional<Use> use = uses.read(map);
        Optional<YamlText> funder = map.text("funder", problems);
        if (funder.isEmpty() && !map.has("scheme")) {
            problems.add(map.place(), "financing.problem.no-funder");
        }
        String called =
                funder.map(YamlText::text).orElseGet(() -> use.map(uses::funder).orElse("?"));
        String id = map.text("id", problems)
                .map(YamlText::text)
                .orElse(use.map(Use::scheme).orElse(called));
        boolean isOwn = use.map(Use::isOwnResource).orElse(false);
        Payer otherwise = isOwn ? Payer.AUTHORITY : Payer.FUNDER;
        return new Contribution(
                map.place(),
                id,
                called,
                codes.one(map, "payer", Payer.values(), Payer::code, otherwise),
                codes.one(map, "nature", Nature.values(), Nature::code, Nature.CASH),
                ask(map),
                codes.one(map, "status", Status.values(), Status::code, Status.HOPED),
                use,
                isOwn || map.has("service") ? services.read(map) : Optional.empty(),
                map.map("stated", problems).flatMap(new StatedReader(problems)::read),
                codes.texts(map, "lines"),
                payments(map),
                uses.acceptedBy(map),
                map.text("submitted", problems).flatMap(codes::day),
                vat(map));
    }

    private Ask ask(YamlMap map) {
        Optional<YamlValue> amount = map.value("amount");
        if (amount.isEmpty()) {
            return Ask.UNKNOWN;
        }
        String word = amount.get() instanceof YamlText text ? text.text() : "";
        return switch (word) {
            case "rest" -> Ask.REST;
            case "maximum" -> Ask.MAXIMUM;
            case "unknown" -> Ask.UNKNOWN;
            default ->
                misspelt(amount.get(), word)
                        ? Ask.UNKNOWN
                        : amounts.span(amount.get()).map(Ask::stated).orElse(Ask.UNKNOWN);
        };
    }

    private boolean misspelt(YamlValue amount, String word) {
        boolean isWord = Nearest.to(word, ASKS).isPresent();
        if (isWord) {
            codes.unknown(amount.place(), word, ASKS);
        }
        return isWord;
    }

    private List<Payment> payments(YamlMap contribution) {
        List<Payment> payments = new ArrayList<>();
        for (YamlMap map : contribution.maps("payments", problems)) {
            Optional<Integer> year = map.requiredText("year", problems).flatMap(codes::year);
            Optional<Rate> share = map.requiredText("share", problems).flatMap(codes::share);
            boolean isAdvance = map.truth("advance", problems).orElse(false);
            map.refuseOthers(problems);
            year.ifPresent(y -> share.ifPresent(s -> payments.add(new Payment(y, s, isAdvance, false))));
        }
        BigDecimal sum = payments.stream().map(p -> p.share().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!payments.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            String key = contribution.place().key() + ".payments";
            problems.add(contribution.place().withKey(key), "financing.problem.payments", AmountReader.share(sum));
            return List.of();
        }
        return payments;
    }

    private Optional<Boolean> vat(YamlMap map) {
        Optional<YamlText> written = map.text("vat", problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        boolean isKnown =
                Set.of("eligible", "not-eligible").contains(written.get().text());
        if (!isKnown) {
            codes.unknown(written.get().place(), written.get().text(), List.of("eligible", "not-eligible"));
        }
        return Optional.of(written.get().text().equals("eligible"));
    }
}
