package fr.levier.rule.bulk;

import fr.levier.reference.CountryList;
import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.InList;
import fr.levier.rule.Not;
import fr.levier.rule.SetAtom;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Takes conditions apart. */
final class Parts {
    private Parts() {}

    /** Returns the atoms of a condition, each once. */
    static Set<Atom> atoms(Condition condition) {
        Set<Atom> atoms = new LinkedHashSet<>();
        collect(condition, atoms);
        return atoms;
    }

    private static void collect(Condition condition, Set<Atom> atoms) {
        if (condition instanceof AllOf all) {
            all.parts().forEach(part -> collect(part, atoms));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(part -> collect(part, atoms));
        } else if (condition instanceof Not not) {
            collect(not.part(), atoms);
        } else {
            atoms.add((Atom) condition);
        }
    }

    /** Returns the list of countries that the atom reads, if it does. */
    static Optional<CountryList> list(Atom atom) {
        if (atom instanceof InList inList) {
            return Optional.of(inList.list());
        }
        return atom instanceof SetAtom set ? set.countryList() : Optional.empty();
    }
}
