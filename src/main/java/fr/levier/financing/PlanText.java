package fr.levier.financing;

import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says a computed plan to people who read a terminal. */
public final class PlanText {
    private static final String INDENT = "  – ";

    private final Reckoning reckoning;
    private final Messages messages;
    private final PlanWords words;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Reckoning reckoning, Messages messages) {
        this.reckoning = reckoning;
        this.messages = messages;
        this.words = new PlanWords(reckoning, messages);
    }

    public static String of(Reckoning reckoning, Messages messages) {
        return new PlanText(reckoning, messages).write();
    }

    private String write() {
        lines.add(reckoning.plan().title());
        lines.add(
                messages.text("financing.text.cost", words.span(reckoning.plan().cost())));
        reckoning.plan().contributions().forEach(c -> lines.add(INDENT + contribution(c)));
        lines.add(messages.text("financing.text.own-cash", words.span(reckoning.ownCash())));
        if (!reckoning.options().isEmpty()) {
            lines.add(messages.text("financing.text.options", String.join(", ", words.options())));
        }
        verdict();
        list(
                "financing.text.alerts",
                reckoning.alerts().stream().map(words::alert).toList());
        treasury();
        return String.join(System.lineSeparator(), lines);
    }

    private String contribution(Contribution contribution) {
        String nature = contribution.nature().isCash() ? "financing.cash" : "financing.in-kind";
        String how = messages.text(nature) + ", "
                + messages.text("financing.status." + contribution.status().code());
        int isAssumed = reckoning.isAssumed(contribution) ? 1 : 0;
        return messages.text(
                "financing.text.line",
                reckoning.plan().called(contribution),
                words.span(reckoning.amount(contribution)),
                how,
                isAssumed);
    }

    private void verdict() {
        if (reckoning.holds()) {
            lines.add(messages.text("financing.text.holds"));
            list(
                    "financing.text.binding",
                    reckoning.binding().stream().map(words::binding).toList());
        } else {
            list(
                    "financing.text.fails",
                    reckoning.breaches().stream().map(words::breach).toList());
            list(
                    "financing.text.alternatives",
                    Alternatives.of(reckoning).stream().map(words::alternative).toList());
        }
    }

    private void treasury() {
        Treasury treasury = Treasury.of(reckoning);
        list(
                "financing.text.treasury",
                treasury.years().stream()
                        .map(year -> messages.text(
                                "financing.text.year",
                                String.valueOf(year.year()),
                                words.euros(year.paid()),
                                words.euros(year.received()),
                                words.euros(year.exposure())))
                        .toList());
        treasury.highestExposure()
                .ifPresent(most -> lines.add(messages.text("financing.text.exposure", words.euros(most))));
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add(messages.text(heading));
            sentences.forEach(sentence -> lines.add(INDENT + sentence));
        }
    }
}
