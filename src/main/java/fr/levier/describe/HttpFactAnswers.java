package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Authority;
import fr.levier.match.Answers;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.RulebookInForce;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One fact of an authority, answered elsewhere than on its pages: by the link of a letter. It is kept as an answer on the pages is, over
 * whatever stands there by then, and nobody's answer is replaced unseen.
 */
@Singleton
public final class HttpFactAnswers {
    private final HttpDescriptions descriptions;
    private final RulebookInForce rules;
    private final Names names;

    HttpFactAnswers(HttpDescriptions descriptions, RulebookInForce rules, Names names) {
        this.descriptions = descriptions;
        this.rules = rules;
        this.names = names;
    }

    /** Returns what the authority says of a fact. */
    public Optional<JsonNode> find(Authority authority, String fact) {
        return Statements.of(authority).find(fact);
    }

    /** Returns what somebody just answered about a fact. */
    public Optional<JsonNode> find(Answers answers, String fact) {
        return new Statements(answers.facts()).find(fact);
    }

    /** Returns the authority as if it had never said anything of a fact. */
    public Authority without(Authority authority, String fact) {
        return Statements.of(authority).with(fact, Optional.empty()).authority(authority.fictional());
    }

    /** Returns whether both say the same. */
    public boolean same(Optional<JsonNode> one, Optional<JsonNode> other) {
        return Statements.same(one, other);
    }

    public String words(Fact fact, JsonNode value, Messages messages) {
        return new FactWords(rules.current(), names, messages).words(fact, Optional.of(value));
    }

    /**
     * Keeps an answer.
     *
     * @param author who gave it, as the journal and the history name them
     * @param version the description that they saw
     * @param value what is said now; nothing when it is unknown again
     * @return false when somebody else answered meanwhile: nothing is changed then
     */
    public boolean keep(
            HttpRequest<?> request, String author, String siren, int version, String fact, Optional<JsonNode> value) {
        return !descriptions
                .save(request, author, siren, version, Map.of(fact, value), Set.of())
                .hasConflicts();
    }
}
