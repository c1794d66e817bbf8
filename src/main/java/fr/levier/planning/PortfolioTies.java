package fr.levier.planning;

import fr.levier.call.Call;
import fr.levier.match.PlannedTies;
import fr.levier.match.TiesView;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.portfolio.CallTie;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.rule.RulebookInForce;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the page of a call what the portfolio of an authority makes of it, in the words of the portfolio. */
@Singleton
final class PortfolioTies implements PlannedTies {
    private final PlanRecords records;
    private final RulebookInForce rules;

    PortfolioTies(PlanRecords records, RulebookInForce rules) {
        this.records = records;
        this.rules = rules;
    }

    @Override
    public Optional<TiesView> of(Call call, String siren, Instant now, Messages messages) {
        Optional<Whole> whole =
                records.whole(siren, now).filter(found -> !found.plans().isEmpty());
        List<CallTie> ties = whole.map(found -> new CallTies(rules.current()).of(found, call))
                .orElse(List.of());
        if (whole.isEmpty() || ties.isEmpty()) {
            return Optional.empty();
        }
        List<TiesView.Line> lines = ties.stream()
                .filter(CallTie::isTold)
                .map(tie -> line(tie, whole.get(), messages))
                .toList();
        return Optional.of(new TiesView(lines, ties.size() - lines.size(), PlanAddress.portfolio(siren)));
    }

    private TiesView.Line line(CallTie tie, Whole whole, Messages messages) {
        PortfolioWords words = new PortfolioWords(messages, rules.current());
        List<String> said = new ArrayList<>();
        if (tie.asked()) {
            said.add(messages.text("planning.ties.asked"));
        }
        tie.bars().forEach(bar -> said.add(words.bar(bar)));
        if (!tie.asked()) {
            said.add(words.relation(tie.complementarity()));
        }
        return new TiesView.Line(
                tie.project().plan().title(),
                whole.path(tie.project()),
                tone(tie),
                said,
                tie.bars().stream()
                        .flatMap(bar -> bar.reference().stream())
                        .findFirst()
                        .map(reference -> new TiesView.Source(
                                reference.title(),
                                reference.url().toString(),
                                Formats.of(messages).date(reference.checkedOn()))));
    }

    private static String tone(CallTie tie) {
        boolean isBarred = tie.bars().stream().anyMatch(CallTie.Bar::certain);
        boolean completes = tie.complementarity().relation().isExtension();
        return isBarred ? "UNMET" : completes && tie.bars().isEmpty() ? "MET" : "UNKNOWN";
    }
}
