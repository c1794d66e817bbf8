package fr.levier.rule;

import fr.levier.reference.Label;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Says for whom a tier of a term holds, in a few words such as « pays les moins avancés »: a rate without them would promise to all
 * what few receive. What cannot be said so short names the question that it depends on.
 */
final class TierWords {
    private final Knowledge knowledge;

    TierWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Returns « autres cas » for the tier without condition. */
    Label of(Optional<Condition> when) {
        return when.map(this::of).orElseGet(() -> Label.message("rule.when.otherwise"));
    }

    private Label of(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined(all.parts(), "rule.words.and");
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts(), "rule.words.or");
        }
        if (condition instanceof Not not) {
            return outside(of(not.part()));
        }
        return atom((Atom) condition);
    }

    private Label atom(Atom atom) {
        if (atom instanceof InList in) {
            return in.list().name();
        }
        if (atom instanceof CountriesInList in) {
            return in.quantity() == Quantity.NONE
                    ? outside(in.list().name())
                    : in.list().name();
        }
        if (atom instanceof OneOf one) {
            return codes(one.fact(), one.codes());
        }
        if (atom instanceof Includes includes) {
            Label codes = codes(includes.fact(), includes.codes());
            return includes.quantity() == Quantity.NONE ? outside(codes) : codes;
        }
        return atom instanceof IsTrue truth ? answered(truth) : depends(atom);
    }

    private Label joined(List<Condition> parts, String key) {
        Label word = Label.message(key);
        return join(parts.stream().map(this::of).toList(), word);
    }

    private Label codes(String id, Collection<String> codes) {
        Fact fact = knowledge.facts().get(id);
        return join(
                codes.stream().sorted().map(code -> knowledge.label(fact, code)).toList(), new Label(", ", ", "));
    }

    private Label answered(IsTrue truth) {
        Label question = knowledge.facts().get(truth.fact()).question();
        Label yes = Label.message("rule.words.yes");
        return new Label(
                Label.message("rule.words.answer", question.fr(), yes.fr()).fr(),
                Label.message("rule.words.answer", question.en(), yes.en()).en());
    }

    private Label depends(Atom atom) {
        Label question = join(
                atom.facts().stream()
                        .sorted()
                        .map(fact -> knowledge.facts().get(fact).question())
                        .toList(),
                new Label(", ", ", "));
        return around("rule.when.depends", question);
    }

    private static Label outside(Label label) {
        return around("rule.when.not", label);
    }

    private static Label around(String key, Label inner) {
        return new Label(
                Label.message(key, inner.fr()).fr(),
                Label.message(key, inner.en()).en());
    }

    private static Label join(List<Label> parts, Label between) {
        BinaryOperator<Label> both =
                (a, b) -> new Label(a.fr() + between.fr() + b.fr(), a.en() + between.en() + b.en());
        return parts.stream().reduce(both).orElseGet(() -> Label.message("rule.when.otherwise"));
    }
}
