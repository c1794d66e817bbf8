package fr.levier.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.money.Money;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Reference;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the short descriptions of ranked calls into matches, through the same parts that real calls go through. */
final class RankedPairs {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final URI PAGE = URI.create("https://funder.example/");
    private static final Reference TEXT =
            new Reference("test", "Text", PAGE, Optional.empty(), Optional.empty(), LocalDate.of(2026, 11, 1));

    private RankedPairs() {}

    static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    static Aims aims(JsonNode authority) {
        JsonNode strategy = authority.path("strategy");
        return new Aims(Map.of(
                Aim.COMPETENCE, codes(authority.path("competences")),
                Aim.THEME, codes(strategy.path("themes")),
                Aim.COUNTRY, codes(strategy.path("countries")),
                Aim.PARTNERSHIP, codes(strategy.path("partnerships"))));
    }

    static Match match(String key, Aims aims, JsonNode described) {
        Call call = call(key, described);
        Optional<Scheme.Effort> effort = effort(described.path("effortPersonDays"));
        Standing standing = new Standing(
                Fit.of(aims, offer(described)),
                Closing.of(call, effort, NOW),
                HighestGrant.of(verdict(described).terms()).or(HighestGrant.stated(call)),
                effort,
                odds(described.path("odds")));
        return new Match(call, verdict(described), standing);
    }

    static Verdict verdict(Eligibility eligibility) {
        return new Verdict(
                eligibility,
                false,
                true,
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "test");
    }

    static Scheme.Effort effort(int least, int most) {
        return new Scheme.Effort(least, most, TEXT);
    }

    static Scheme.Odds odds(int percent) {
        return new Scheme.Odds(percent + " %", 2025, TEXT);
    }

    static Call call(String key, Content.Builder content) {
        Origin origin = new Origin("test", PAGE, Rank.ISSUER, NOW, NOW);
        return new Call(new CallId("test/" + key), content.build(), List.of(origin), NOW, Optional.empty());
    }

    private static Verdict verdict(JsonNode described) {
        return verdict(Eligibility.valueOf(described.path("verdict").asText()));
    }

    private static Call call(String key, JsonNode described) {
        Evidence evidence = new Evidence(PAGE, "", "", Evidence.Method.LAYOUT, NOW);
        Content.Builder content = Content.builder();
        if (described.path("permanent").asBoolean()) {
            content.state(Field.PERMANENT, true, evidence);
        }
        if (described.hasNonNull("deadline")) {
            LocalDate day = LocalDate.parse(described.path("deadline").asText());
            content.state(Field.DEADLINES, List.of(Deadline.ofDay(day)), evidence);
        }
        if (described.hasNonNull("grantMax")) {
            content.state(
                    Field.GRANT_MAX, Money.euros(described.path("grantMax").asText()), evidence);
        }
        return call(key, content);
    }

    private static Offer offer(JsonNode described) {
        return new Offer(Map.of(
                Aim.COMPETENCE, Targets.of(codes(described.path("competences"))),
                Aim.THEME, Targets.of(codes(described.path("themes"))),
                Aim.COUNTRY, Targets.of(codes(described.path("countries"))),
                Aim.PARTNERSHIP, Targets.of(codes(described.path("partnerships")))));
    }

    private static Optional<Scheme.Effort> effort(JsonNode interval) {
        return interval.isArray()
                ? Optional.of(effort(interval.get(0).asInt(), interval.get(1).asInt()))
                : Optional.empty();
    }

    private static Optional<Scheme.Odds> odds(JsonNode percent) {
        return percent.isNumber() ? Optional.of(odds(percent.asInt())) : Optional.empty();
    }

    private static Set<String> codes(JsonNode list) {
        Set<String> codes = new HashSet<>();
        list.forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
