package fr.levier.match;

import java.util.Optional;

/**
 * What of an authority's own may be shown.
 *
 * @param siren whose private calls may be
 * @param member whose following may be: there is somebody who signed in and belongs to it
 * @param officer in whose name calls may be added and corrected: that member may change things
 * @param planner for whom plans may be changed: the same, and every visitor of the demonstration
 */
record Seeing(Optional<String> siren, Optional<String> member, Optional<String> officer, Optional<String> planner) {}
