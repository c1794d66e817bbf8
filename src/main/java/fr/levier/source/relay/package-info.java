/** The regional multi-actor networks (RRMA), which repeat everybody's calls on sites of one pattern. */
@NullMarked
package fr.levier.source.relay;

import org.jspecify.annotations.NullMarked;
