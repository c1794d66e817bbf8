package fr.levier.match;

import fr.levier.call.CallId;
import fr.levier.reference.Label;
import java.util.List;
import java.util.Map;

/**
 * What of an authority counts on calls: a decision to apply, a project that stands on one. Each room above that knows of some says so
 * by a bean of this type; letters ask all of them, and tell of such a call whatever happens to it.
 */
public interface Commitments {

    /** Returns the calls on which something of the authority counts, each with what does, in words. */
    Map<CallId, List<Label>> of(String siren);
}
