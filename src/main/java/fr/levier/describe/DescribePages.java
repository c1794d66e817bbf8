package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Described;
import fr.levier.match.Answers;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.FactType;
import fr.levier.rule.Rulebook;
import fr.levier.web.Links;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pages of what an authority says of itself. */
final class DescribePages {
    static final String PATH = "/collectivite";
    static final String PART = "partie";
    static final String CHOICE = "choix.";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Described described;
    private final Statements statements;
    private final Rulebook rules;
    private final FactWords words;
    private final Messages messages;

    DescribePages(Described described, Rulebook rules, Names names, Messages messages) {
        this.described = described;
        this.statements = Statements.of(described.authority());
        this.rules = rules;
        this.words = new FactWords(rules, names, messages);
        this.messages = messages;
    }

    /**
     * @param changes whether who reads may change it
     * @param links what else is there for who reads
     */
    DescribeView view(boolean changes, String done, List<DescribeView.Link> links, LocalDate today) {
        List<DescribeView.Section> sections = Arrays.stream(Part.values())
                .map(part -> section(part, changes, today))
                .toList();
        List<DescribeView.Line> lines =
                sections.stream().flatMap(s -> s.lines().stream()).toList();
        return new DescribeView(
                described.authority().name(),
                about(),
                described.changedBy().isEmpty()
                        ? ""
                        : messages.text("describe.changed", described.changedBy(), at(described.changedAt())),
                done,
                (int) lines.stream().filter(DescribeView.Line::known).count(),
                lines.size(),
                sections,
                links);
    }

    private String about() {
        Fact type = rules.facts().get("authority.type");
        String siren = messages.text("describe.siren", described.authority().siren());
        return statements
                .find(type.id())
                .map(code -> words.words(type, Optional.of(code)) + ", " + siren)
                .orElse(siren);
    }

    private String at(Instant at) {
        Formats formats = Formats.of(messages);
        return messages.text(
                "describe.at",
                formats.date(at.atZone(PARIS).toLocalDate()),
                formats.time(at.atZone(PARIS).toLocalTime()));
    }

    private DescribeView.Section section(Part part, boolean changes, LocalDate today) {
        return new DescribeView.Section(
                part.slug(),
                title(part),
                part.facts(rules.facts()).stream().map(this::line).toList(),
                changes ? Optional.of(address(part)) : Optional.empty(),
                part == Part.COMPETENCES ? new LawWords(rules, messages).of(statements, today) : List.of());
    }

    String title(Part part) {
        return messages.text("describe.part." + part.slug());
    }

    private String address(Part part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", described.authority().siren());
        parameters.put(PART, part.slug());
        return Links.to(PATH + "/modifier", parameters);
    }

    private DescribeView.Line line(Fact fact) {
        Optional<JsonNode> value = statements.find(fact.id());
        return new DescribeView.Line(words.question(fact), words.words(fact, value), value.isPresent());
    }

    /** Returns the form as it stands before anybody typed. */
    EditView edit(Part part) {
        Map<String, String> written = new LinkedHashMap<>();
        part.facts(rules.facts())
                .forEach(fact -> written.put(fact.id(), words.typed(fact, statements.find(fact.id()))));
        return edit(part, "", written, Map.of(), Map.of());
    }

    /** Returns the form with what was typed and what is wrong with it. */
    EditView mend(Part part, Typed typed) {
        return edit(part, messages.text("describe.problem.fields"), typed.written(), typed.problems(), Map.of());
    }

    /** Returns the form with the facts that somebody else changed too, for a choice. */
    EditView choose(Part part, Typed typed, Merge merge) {
        Map<String, FactField.Conflict> conflicts = new LinkedHashMap<>();
        merge.conflicts().forEach(id -> {
            Fact fact = rules.facts().get(id);
            Optional<JsonNode> mine = typed.values().getOrDefault(id, Optional.empty());
            conflicts.put(
                    id,
                    new FactField.Conflict(
                            CHOICE + id, words.words(fact, mine), words.words(fact, statements.find(id))));
        });
        String who = described.changedBy().isEmpty() ? messages.text("describe.somebody") : described.changedBy();
        return edit(
                part,
                messages.text("describe.problem.both", who, at(described.changedAt())),
                typed.written(),
                Map.of(),
                conflicts);
    }

    private EditView edit(
            Part part,
            String problem,
            Map<String, String> written,
            Map<String, Problem> problems,
            Map<String, FactField.Conflict> conflicts) {
        List<FactField> fields = new ArrayList<>();
        for (Fact fact : part.facts(rules.facts())) {
            String error = Optional.ofNullable(problems.get(fact.id()))
                    .map(p -> messages.text(p.code(), p.details().toArray()))
                    .orElse("");
            String value = written.getOrDefault(fact.id(), "");
            fields.add(field(fact, value, error, Optional.ofNullable(conflicts.get(fact.id()))));
        }
        String siren = described.authority().siren();
        return new EditView(
                siren,
                described.authority().name(),
                part.slug(),
                described.version(),
                problem,
                messages.text("describe.intro." + part.slug()),
                fields,
                Links.to(PATH, Map.of("siren", siren)) + "#" + part.slug());
    }

    private FactField field(Fact fact, String value, String error, Optional<FactField.Conflict> conflict) {
        return new FactField(
                Answers.PREFIX + fact.id(),
                fact.id().replace('.', '-'),
                words.question(fact),
                kind(fact),
                value,
                words.choices(fact, value),
                unit(fact.type()),
                keyboard(fact.type()),
                error,
                conflict);
    }

    private static String kind(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN, CODE, COUNTRY -> "one";
            case CODES, COUNTRIES -> "several";
            case DATES -> "text";
            case TEXT -> fact.id().equals("authority.name") ? "line" : "text";
            default -> "line";
        };
    }

    private Optional<String> unit(FactType type) {
        return type == FactType.AMOUNT
                ? Optional.of(messages.text("match.answer.unit.euros"))
                : type == FactType.RATE ? Optional.of(messages.text("match.answer.unit.percent")) : Optional.empty();
    }

    private static String keyboard(FactType type) {
        return type == FactType.INTEGER
                ? "numeric"
                : type == FactType.AMOUNT || type == FactType.RATE ? "decimal" : "text";
    }
}
