package fr.levier.command;

import fr.levier.call.Deadline;
import fr.levier.reference.CodeSet;
import fr.levier.reference.Codes;
import fr.levier.reference.Label;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
import fr.levier.store.DataFolder;
import fr.levier.store.Store;
import fr.levier.store.World;
import fr.levier.web.WorldNotice;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells pages what they cannot know themselves: the names of codes, and which world they show. */
@Factory
final class PagesFactory {

    @Singleton
    @Requires(beans = RulebookInForce.class)
    Names names(RulebookInForce rules) {
        return (set, code) -> name(rules.current(), set, code);
    }

    @Singleton
    @Requires(beans = RulebookInForce.class)
    Codes codes(RulebookInForce rules) {
        return set -> all(rules.current(), set);
    }

    private static Map<String, Label> all(Rulebook rules, String set) {
        Map<String, Label> all = new LinkedHashMap<>();
        switch (set) {
            case "schemes" -> rules.schemes().forEach((id, scheme) -> all.put(id, scheme.name()));
            case "countries" -> {
                rules.countries().codes().forEach(code -> country(rules, code).ifPresent(name -> all.put(code, name)));
                rules.countries().lists().forEach((id, list) -> all.put(id, list.name()));
            }
            case "authority-types" -> {
                labelled(rules.vocabulary().findSet(set), all);
                labelled(Optional.of(rules.vocabulary().groups()), all);
            }
            default -> labelled(rules.vocabulary().findSet(set), all);
        }
        return all;
    }

    private static void labelled(Optional<CodeSet> set, Map<String, Label> all) {
        set.ifPresent(codes -> codes.entries().forEach((code, entry) -> all.put(code, entry.label())));
    }

    @Singleton
    @Requires(beans = Store.class)
    WorldNotice notice(Store store) {
        World world = DataFolder.worldOf(store.folder().path()).orElse(World.LIVE);
        return world == World.BUNDLED
                ? WorldNotice.bundled(LocalDate.ofInstant(World.BUNDLED_NOW, Deadline.PARIS))
                : WorldNotice.NONE;
    }

    private static Label name(Rulebook rules, String set, String code) {
        return switch (set) {
            case "schemes" -> rules.findScheme(code).map(Scheme::name).orElse(new Label(code, code));
            case "countries" -> country(rules, code).orElse(new Label(code, code));
            case "authority-types" ->
                rules.vocabulary()
                        .groups()
                        .findLabel(code)
                        .orElseGet(() -> rules.vocabulary().label(set, code));
            case "funders" -> funder(rules, code);
            default -> rules.vocabulary().label(set, code);
        };
    }

    /** Relays write a funder as people call it; what is no synonym either stays as it is. */
    private static Label funder(Rulebook rules, String code) {
        return rules.vocabulary()
                .findSet("funders")
                .flatMap(set -> set.findLabel(code).or(() -> set.findLabelBySynonym(code)))
                .orElse(new Label(code, code));
    }

    private static Optional<Label> country(Rulebook rules, String code) {
        return rules.countries()
                .findName(code)
                .or(() -> rules.countries().findList(code).map(list -> list.name()));
    }
}
