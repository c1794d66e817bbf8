package fr.levier.describe;

import fr.levier.rule.Fact;
import fr.levier.rule.FactCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of what an authority says of itself, with a form of its own. Every fact of the catalogue about authorities is in one part. */
enum Part {
    IDENTITY(
            "identite",
            "authority.name",
            "authority.type",
            "authority.population",
            "authority.departement",
            "authority.region",
            "authority.overseas",
            "authority.waterAgency"),
    COMPETENCES(
            "competences",
            "authority.competences",
            "authority.transferredCompetences",
            "authority.exercisesCommunalPowers",
            "authority.collectsWasteTax",
            "authority.mobilityAuthority"),
    BUDGETS("budgets", "authority.budgets."),
    PARTNERSHIPS("partenariats"),
    STRATEGY(
            "strategie",
            "authority.strategy.values",
            "authority.strategy.vision",
            "authority.strategy.mission",
            "authority.strategy.objectives",
            "authority.strategy.themes",
            "authority.strategy.countries"),
    MEANS("moyens", "authority.staff", "authority.staffDays");

    private static final String AUTHORITY = "authority.";
    /** By it an authority is known; it does not change. */
    private static final String SIREN = "authority.siren";

    private final String slug;
    private final List<String> facts;

    /** @param facts their names; one that ends with a dot stands for all that begin with it, none for those of no other part */
    Part(String slug, String... facts) {
        this.slug = slug;
        this.facts = List.of(facts);
    }

    String slug() {
        return slug;
    }

    static Optional<Part> find(String slug) {
        return Arrays.stream(values()).filter(part -> part.slug.equals(slug)).findFirst();
    }

    /** Returns the facts of this part, in the order of the catalogue. */
    List<Fact> facts(FactCatalogue catalogue) {
        return catalogue.ids().stream()
                .filter(id -> id.startsWith(AUTHORITY) && !id.equals(SIREN) && of(id) == this)
                .map(catalogue::get)
                .toList();
    }

    private static Part of(String fact) {
        return Arrays.stream(values())
                .filter(part ->
                        part.facts.stream().anyMatch(f -> f.endsWith(".") ? fact.startsWith(f) : fact.equals(f)))
                .findFirst()
                .orElse(PARTNERSHIPS);
    }
}
