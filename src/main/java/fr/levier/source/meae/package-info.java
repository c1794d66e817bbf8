/** Calls of the ministry for foreign affairs (MEAE) for decentralised cooperation, on France Diplomatie. */
@NullMarked
package fr.levier.source.meae;

import org.jspecify.annotations.NullMarked;
