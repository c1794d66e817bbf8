/** The data folder, the embedded PostgreSQL in it, and how a second command finds a running one. */
@NullMarked
package fr.levier.store;

import org.jspecify.annotations.NullMarked;
