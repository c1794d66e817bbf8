package fr.levier.rule.bulk;

import fr.levier.reference.CountryList;
import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.InList;
import fr.levier.rule.SetAtom;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes conditions apart. */
final class Parts {
    private Parts() {}

    /** Returns the atoms of a condition, each once. */
    static Set<Atom> atoms(Condition condition) {
        return condition.atoms().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the list of countries that the atom reads, if it does. */
    static Optional<CountryList> list(Atom atom) {
        if (atom instanceof InList inList) {
            return Optional.of(inList.list());
        }
        return atom instanceof SetAtom set ? set.countryList() : Optional.empty();
    }
}
