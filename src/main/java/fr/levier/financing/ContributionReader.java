package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.rule.Campaign;
import fr.levier.rule.ChosenCampaign;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.TermRule;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who is asked to pay. */
final class ContributionReader {
    /** Services and the competence without which they are no more the authority's. */
    private static final Map<String, String> SERVICES = Map.of(
            "water", "water",
            "sanitation", "sanitation",
            "energy", "electricity-gas",
            "waste", "waste",
            "mobility", "mobility");

    private static final List<String> ASKS = List.of("rest", "maximum", "unknown");
    private static final Set<String> BASES = Set.of("total_cost", "eligible_cost", "pre_tax_budget");

    private final Rulebook rulebook;
    private final LocalDate day;
    private final Facts facts;
    private final Problems problems;
    private final AmountReader amounts;
    private final Codes codes;

    ContributionReader(Rulebook rulebook, LocalDate day, Facts facts, Problems problems) {
        this.rulebook = rulebook;
        this.day = day;
        this.facts = facts;
        this.problems = problems;
        this.amounts = new AmountReader(problems);
        this.codes = new Codes(problems);
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
        Optional<Use> use = use(map);
        Optional<YamlText> funder = map.text("funder", problems);
        if (funder.isEmpty() && !map.has("scheme")) {
            problems.add(map.place(), "financing.problem.no-funder");
        }
        String called =
                funder.map(YamlText::text).orElseGet(() -> use.map(this::funder).orElse("?"));
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
                isOwn || map.has("service") ? service(map) : Optional.empty(),
                map.map("stated", problems).flatMap(this::stated),
                texts(map, "lines"),
                payments(map),
                acceptedBy(map),
                map.text("submitted", problems).flatMap(text -> AmountReader.day(text, problems)),
                vat(map));
    }

    private String funder(Use use) {
        return rulebook.vocabulary()
                .label("funders", use.chosen().scheme().funder())
                .fr();
    }

    private Optional<Use> use(YamlMap map) {
        Optional<YamlText> id = map.text("scheme", problems);
        Optional<YamlText> campaign = map.text("campaign", problems);
        Set<String> variants = texts(map, "terms");
        if (id.isEmpty()) {
            Stream.of("campaign", "terms")
                    .filter(map::has)
                    .forEach(key -> problems.add(map.placeOf(key), "financing.problem.needs-scheme", key));
        }
        Optional<Scheme> scheme = id.flatMap(text -> rulebook.findScheme(text.text()));
        if (id.isPresent() && scheme.isEmpty()) {
            codes.unknown(id.get().place(), id.get().text(), rulebook.schemes().keySet());
        }
        return scheme.flatMap(found -> chosen(found, campaign)).map(chosen -> {
            known(map, chosen, variants);
            return Use.of(rulebook, chosen, variants);
        });
    }

    private Optional<ChosenCampaign> chosen(Scheme scheme, Optional<YamlText> campaign) {
        Optional<String> named = campaign.map(YamlText::text);
        boolean isKnown = named.isEmpty()
                || named.flatMap(scheme::findCampaign)
                        .filter(Campaign::isInForce)
                        .isPresent();
        if (!isKnown && campaign.isPresent()) {
            List<String> ids =
                    scheme.campaignsInForce().stream().map(Campaign::id).toList();
            codes.unknown(campaign.get().place(), campaign.get().text(), ids);
            return Optional.empty();
        }
        return Optional.of(rulebook.campaign(scheme, named, day));
    }

    private void known(YamlMap map, ChosenCampaign chosen, Set<String> variants) {
        List<String> names = chosen.terms().stream()
                .map(TermRule::name)
                .filter(UseTerms::isVariant)
                .toList();
        variants.stream()
                .filter(variant -> !names.contains(variant))
                .forEach(
                        variant -> codes.unknown(map.place().withKey(map.place().key() + ".terms"), variant, names));
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

    /** What the plan says of a service is completed by what is known of the authority. */
    private Optional<ServiceBudget> service(YamlMap contribution) {
        Optional<YamlMap> written = contribution.requiredMap("service", problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = written.get();
        Optional<YamlText> name = map.requiredText("budget", problems);
        name.filter(text -> !SERVICES.containsKey(text.text()))
                .ifPresent(text -> codes.unknown(text.place(), text.text(), SERVICES.keySet()));
        String budget = "authority.budgets." + name.map(YamlText::text).orElse("") + ".";
        Optional<Span> revenue = map.value("revenue").flatMap(amounts::span).or(() -> fact(budget + "ownRevenue"));
        Optional<Span> levy =
                map.value("transport_levy").flatMap(amounts::span).or(() -> fact(budget + "transportLevy"));
        Optional<Euros> used = map.text("used", problems)
                .flatMap(amounts::euros)
                .or(() -> fact(budget + "used").map(Span::min));
        boolean isTransferred = name.map(text -> isTransferred(text.text())).orElse(false);
        map.refuseOthers(problems);
        if (revenue.isEmpty()) {
            if (!map.has("revenue")) {
                problems.add(map.place(), "financing.problem.no-revenue");
            }
            return Optional.empty();
        }
        Span base = revenue.get().minus(levy.orElse(Span.ZERO)).orZero();
        return Optional.of(
                new ServiceBudget(name.map(YamlText::text).orElse(""), base, used.orElse(Euros.ZERO), isTransferred));
    }

    /** Whether the competence went to another body is said of the authority, once for all its plans. */
    private boolean isTransferred(String service) {
        Optional<Object> transferred = facts.find("authority.transferredCompetences");
        String competence = SERVICES.getOrDefault(service, service);
        return transferred.map(known -> ((Set<?>) known).contains(competence)).orElse(false);
    }

    private Optional<Span> fact(String name) {
        return facts.find(name).map(value -> Span.exactly(Euros.of((BigDecimal) value)));
    }

    private Optional<StatedTerms> stated(YamlMap map) {
        Optional<Rate> rate = map.text("rate_max", problems).flatMap(codes::share);
        Optional<YamlText> base = map.text("base", problems);
        base.filter(text -> !BASES.contains(text.text()))
                .ifPresent(text -> codes.unknown(text.place(), text.text(), BASES));
        Optional<Euros> min = map.text("grant_min", problems).flatMap(amounts::euros);
        Optional<Euros> max = map.text("grant_max", problems).flatMap(amounts::euros);
        Optional<YamlText> source = map.requiredText("source", problems);
        map.refuseOthers(problems);
        min.ifPresent(least -> max.filter(most -> least.compareTo(most) > 0)
                .ifPresent(most -> problems.add(map.place(), "financing.problem.interval", least, most)));
        return source.map(
                text -> new StatedTerms(rate, base.map(YamlText::text).orElse(Bases.TOTAL), min, max, text.text()));
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
            problems.add(contribution.place().withKey(key), "financing.problem.payments", sum.toPlainString());
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

    private Set<String> acceptedBy(YamlMap map) {
        map.texts("accepted_by", problems).stream()
                .filter(text -> rulebook.findScheme(text.text()).isEmpty())
                .forEach(text -> codes.unknown(
                        text.place(), text.text(), rulebook.schemes().keySet()));
        return texts(map, "accepted_by");
    }

    private Set<String> texts(YamlMap map, String key) {
        Set<String> texts = new LinkedHashSet<>();
        map.texts(key, problems).forEach(text -> texts.add(text.text()));
        return texts;
    }
}
