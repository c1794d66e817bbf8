package fr.levier.match;

import fr.levier.call.CallId;
import fr.levier.reference.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of an authority counts on calls: a decision to apply, a project that stands on one. Each room above that knows of some says so
 * by a bean of this type; letters ask all of them, and tell of such a call whatever happens to it.
 */
public interface Commitments {

    /** Returns the calls on which something of the authority counts, each with what does, in words. */
    Map<CallId, List<Label>> of(String siren);

    /** The same, to be asked of many authorities in turn within one moment: those of which nothing counts cost no question. */
    default Commitments forMany() {
        return this;
    }

    /** The same, where something of no other authority than these counts. */
    default Commitments only(Set<String> sirens) {
        return siren -> sirens.contains(siren) ? of(siren) : Map.of();
    }
}
