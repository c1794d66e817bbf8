package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.rule.Competences;
import fr.levier.rule.Reference;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what the law makes of each competence for a type of authority on a day, with its text. */
final class LawWords {
    private final Rulebook rules;
    private final Messages messages;

    LawWords(Rulebook rules, Messages messages) {
        this.rules = rules;
        this.messages = messages;
    }

    List<DescribeView.Law> of(Statements statements, LocalDate day) {
        String type = statements.find("authority.type").map(JsonNode::asText).orElse("");
        List<DescribeView.Law> rows = new ArrayList<>();
        rules.competences()
                .holdings()
                .keySet()
                .forEach(code ->
                        rules.competences().find(code, type, day).ifPresent(holding -> rows.add(law(code, holding))));
        return rows;
    }

    private DescribeView.Law law(String code, Competences.Holding holding) {
        return new DescribeView.Law(
                rules.vocabulary().label("competences", code).in(messages.locale()),
                rules.vocabulary().label("holdings", holding.how()).in(messages.locale()),
                holding.note().map(note -> note.in(messages.locale())),
                holding.reference().map(this::source),
                holding.assumed());
    }

    private DescribeView.Source source(Reference reference) {
        return new DescribeView.Source(
                reference.article().map(a -> reference.title() + ", " + a).orElse(reference.title()),
                reference.url().toASCIIString(),
                Formats.of(messages).date(reference.checkedOn()));
    }
}
