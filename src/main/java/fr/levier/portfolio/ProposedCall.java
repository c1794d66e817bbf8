package fr.levier.portfolio;

import fr.levier.rule.Scheme;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call that somebody thinks of for the portfolio.
 *
 * @param name as the file calls it
 * @param profile what it would pay for; without themes, those of its scheme
 */
public record ProposedCall(String name, Optional<Scheme> scheme, Profile profile) {
    private static final String ANY = "any";

    /**
     * Returns how it stands to a project. A call without a subject of its own takes the project's when it admits its themes; it has no
     * years and no lines: these are taken for the project's.
     */
    Complementarity relationTo(Project project) {
        Map<Dimension, Likeness> compared = Complementarity.compare(project.profile(), profile);
        if (profile.subject().isEmpty()) {
            Likeness admits = admits(themes(), project.profile().themes());
            compared.put(Dimension.SUBJECT, admits);
            compared.put(Dimension.THEME, admits);
        }
        compared.put(Dimension.EXPENDITURE, Likeness.DIFFERENT);
        compared.put(Dimension.EXCLUSION, Likeness.DIFFERENT);
        compared.put(Dimension.PERIOD, Likeness.SAME);
        compared.put(Dimension.LINES, Likeness.SAME);
        return Complementarity.of(compared);
    }

    /**
     * Returns the call as it stands to one project: one that pays in all the countries of the project pays there too, however many others
     * it names; one that pays in some of them says too little.
     */
    ProposedCall placedFor(Project project) {
        Set<String> countries = project.countries();
        boolean takesAll = !countries.isEmpty() && profile.places().containsAll(countries);
        boolean takesNone = Collections.disjoint(profile.places(), countries);
        Set<String> places = takesAll ? countries : takesNone ? profile.places() : Set.of();
        return new ProposedCall(
                name,
                scheme,
                new Profile(
                        profile.subject(),
                        places,
                        profile.publics(),
                        profile.themes(),
                        profile.phase(),
                        profile.scale()));
    }

    private Set<String> themes() {
        return profile.themes().isEmpty() ? scheme.map(Scheme::themes).orElse(Set.of()) : profile.themes();
    }

    /** Returns whether themes of a call take in all those of a project; with some of them only, nobody knows. */
    static Likeness admits(Set<String> call, Set<String> project) {
        if (call.isEmpty() || project.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        if (call.contains(ANY) || call.containsAll(project)) {
            return Likeness.SAME;
        }
        return Collections.disjoint(call, project) ? Likeness.DIFFERENT : Likeness.UNKNOWN;
    }
}
