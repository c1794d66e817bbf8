package fr.levier.describe;

import fr.levier.rule.Fact;
import fr.levier.rule.FactCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of what an authority says of itself, with a form of its own. Every fact of the catalogue about authorities is in one part. */
enum Part {
    IDENTITY("identite", "name|type|population|departement|region|overseas|waterAgency"),
    COMPETENCES(
            "competences",
            "competences|transferredCompetences|exercisesCommunalPowers|collectsWasteTax|mobilityAuthority"),
    BUDGETS("budgets", "budgets\\..*"),
    /** What is in no other part. */
    PARTNERSHIPS("partenariats", ""),
    STRATEGY("strategie", "strategy\\.(values|vision|mission|objectives|themes|countries)"),
    MEANS("moyens", "staff|staffDays|leadDays|assemblies");

    private static final String AUTHORITY = "authority.";
    /** By it an authority is known; it does not change. */
    private static final String SIREN = "authority.siren";

    private final String slug;
    private final Pattern facts;

    /** @param facts what their names are after « authority. » */
    Part(String slug, String facts) {
        this.slug = slug;
        this.facts = Pattern.compile("authority\\.(" + facts + ")");
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
                .filter(part -> part.facts.matcher(fact).matches())
                .findFirst()
                .orElse(PARTNERSHIPS);
    }
}
