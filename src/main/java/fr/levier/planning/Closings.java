package fr.levier.planning;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.planning.PlanView.Link;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls for which plans ask and that still close, the next one first. */
record Closings(Catalogue catalogue, Messages messages) {

    List<PortfolioView.Closing> of(String siren, Map<CallId, List<StoredPlan>> asked, Instant now) {
        return catalogue.listOnly(List.copyOf(asked.keySet()), Optional.of(siren)).stream()
                .flatMap(call -> closing(call, siren, asked.getOrDefault(call.id(), List.of()), now).stream())
                .sorted(Comparator.comparing(PortfolioView.Closing::day))
                .toList();
    }

    private Optional<PortfolioView.Closing> closing(Call call, String siren, List<StoredPlan> plans, Instant now) {
        return call.nextDeadline(now)
                .map(next -> new PortfolioView.Closing(
                        new Link(
                                "/appels/" + call.id() + "?siren=" + siren,
                                call.content().title()),
                        next.date().toString(),
                        Formats.of(messages).deadline(next.date(), next.time(), next.zone()),
                        plans.stream()
                                .map(plan -> plan.document().title())
                                .distinct()
                                .toList()));
    }
}
