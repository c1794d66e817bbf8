package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.reference.CodeSet;
import fr.levier.reference.Vocabulary;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a call is about, as far as its page or else the rules of its scheme tell. An aim without targets is unknown: no match and no
 * miss. A call that is open to every theme is about none.
 */
record Offer(Map<Aim, Targets> targets) {
    private static final String ANY = "any";

    Offer {
        targets = Map.copyOf(targets);
    }

    /**
     * What the rules of a scheme tell, for all its calls.
     *
     * @param countries those in which they admit a project; nothing when they do not speak of its place
     * @param partners the kinds of partners that they demand
     */
    record Demanded(Optional<Targets> countries, Set<String> partners) {
        static final Demanded NOTHING = new Demanded(Optional.empty(), Set.of());

        static Demanded by(List<Requirement> requirements, Rulebook rules, LocalDate day) {
            return new Demanded(
                    new Geography(rules.countries(), day).demanded(requirements), PartnerKinds.demanded(requirements));
        }
    }

    static Offer of(Call call, Optional<Scheme> scheme, Demanded demanded, Rulebook rules, LocalDate day) {
        Map<Aim, Targets> targets = new EnumMap<>(Aim.class);
        Set<String> themes = themes(call, scheme, rules.vocabulary());
        if (!themes.isEmpty()) {
            targets.put(Aim.THEME, Targets.of(themes));
            targets.put(Aim.COMPETENCE, Targets.of(competences(themes, rules.vocabulary())));
        }
        Geography geography = new Geography(rules.countries(), day);
        Optional<Targets> countries = call.content()
                .value(Field.COUNTRIES)
                .filter(stated -> !stated.isEmpty())
                .map(geography::stated)
                .or(() -> isUmbrella(scheme) ? Optional.empty() : demanded.countries());
        countries.ifPresent(found -> targets.put(Aim.COUNTRY, found));
        Set<String> kinds = demanded.partners();
        if (countries.isPresent() || !kinds.isEmpty()) {
            targets.put(Aim.PARTNERSHIP, partnerships(countries, kinds));
        }
        return new Offer(targets);
    }

    /** A programme of the Union admits most of the world, each of its calls some countries that only its own page names. */
    private static boolean isUmbrella(Optional<Scheme> scheme) {
        return scheme.map(Scheme::family).filter("eu"::equals).isPresent();
    }

    /** A theme to which no competence belongs, such as decentralised cooperation, says nothing of the subject. */
    private static Set<String> themes(Call call, Optional<Scheme> scheme, Vocabulary vocabulary) {
        Set<String> themes = new HashSet<>();
        call.content().value(Field.THEMES).ifPresent(themes::addAll);
        themes.removeIf(theme -> competences(Set.of(theme), vocabulary).isEmpty());
        if (themes.isEmpty()) {
            scheme.ifPresent(found -> themes.addAll(found.themes()));
        }
        themes.remove(ANY);
        return themes;
    }

    private static Set<String> competences(Collection<String> themes, Vocabulary vocabulary) {
        Map<String, CodeSet.Entry> entries =
                vocabulary.findSet("themes").map(CodeSet::entries).orElse(Map.of());
        return themes.stream()
                .flatMap(theme -> Optional.ofNullable(entries.get(theme)).stream())
                .flatMap(entry -> entry.links().getOrDefault("competences", Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** A partnership is known by its country or by the kind of partner. */
    private static Targets partnerships(Optional<Targets> countries, Set<String> kinds) {
        Set<String> sure = new HashSet<>(kinds);
        countries.ifPresent(found -> sure.addAll(found.sure()));
        return new Targets(sure, countries.map(Targets::doubtful).orElse(Set.of()));
    }
}
