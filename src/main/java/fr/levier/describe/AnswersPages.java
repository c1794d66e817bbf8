package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Described;
import fr.levier.match.Answers;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.Rulebook;
import fr.levier.web.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page that asks which answers an authority keeps as what it says of itself. */
final class AnswersPages {
    static final String PATH = DescribePages.PATH + "/reponses";
    static final String KEEP = "garder.";
    private static final String AUTHORITY = "authority.";

    private final Answers answers;
    private final Rulebook rules;
    private final FactWords words;
    private final Messages messages;

    AnswersPages(Answers answers, Rulebook rules, Names names, Messages messages) {
        this.answers = answers;
        this.rules = rules;
        this.words = new FactWords(rules, names, messages);
        this.messages = messages;
    }

    /** Returns the facts of the authority that were answered; what belongs to a project stays in the address. */
    static List<String> ofAuthority(Answers answers) {
        return answers.written().keySet().stream()
                .filter(fact -> fact.startsWith(AUTHORITY) && !fact.equals("authority.siren"))
                .filter(fact -> !answers.refused().containsKey(fact))
                .toList();
    }

    /**
     * @param givenFor the authority whose calls were being looked at
     * @param into the authority that is to keep them
     * @param others those that could instead
     */
    AnswersView view(String givenFor, Optional<Described> into, List<Described> others, String problem) {
        List<String> own = ofAuthority(answers);
        return new AnswersView(
                into.map(d -> d.authority().siren()).orElse(""),
                into.map(d -> d.authority().name()).orElse(""),
                into.map(Described::version).orElse(0),
                problem,
                into.isPresent()
                        && !givenFor.isEmpty()
                        && !givenFor.equals(into.get().authority().siren()),
                own.stream().map(fact -> line(rules.facts().get(fact), into)).toList(),
                answers.written().size() - own.size(),
                hidden(own),
                others.stream().map(other -> other(other, givenFor)).toList());
    }

    private Map<String, String> hidden(List<String> own) {
        Map<String, String> hidden = new LinkedHashMap<>();
        own.forEach(fact -> hidden.put(Answers.PREFIX + fact, answers.written().getOrDefault(fact, "")));
        return hidden;
    }

    /** What is known already and otherwise is not replaced unless somebody says so. */
    private AnswersView.Line line(Fact fact, Optional<Described> into) {
        Optional<JsonNode> answered = new Statements(answers.facts()).find(fact.id());
        Optional<JsonNode> stored =
                into.flatMap(d -> Statements.of(d.authority()).find(fact.id()));
        return new AnswersView.Line(
                KEEP + fact.id(),
                words.question(fact),
                words.words(fact, answered),
                stored.map(value -> words.words(fact, stored)).orElse(""),
                stored.isEmpty(),
                Statements.same(answered, stored));
    }

    private DescribeView.Link other(Described other, String givenFor) {
        Map<String, String> parameters = new LinkedHashMap<>(answers.parameters());
        parameters.put("siren", givenFor);
        parameters.put("pour", other.authority().siren());
        return new DescribeView.Link(
                Links.to(PATH, parameters),
                messages.text("describe.answers.instead", other.authority().name()));
    }
}
