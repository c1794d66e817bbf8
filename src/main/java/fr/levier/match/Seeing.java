package fr.levier.match;

import java.util.Optional;

/**
 * What of an authority's own may be shown.
 *
 * @param member whose private calls, plans and following may be: there is somebody who signed in and belongs to it
 * @param officer in whose name calls may be added and corrected, and plans changed: that member may change things
 */
record Seeing(Optional<String> member, Optional<String> officer) {}
