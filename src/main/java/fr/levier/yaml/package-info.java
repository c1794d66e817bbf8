/** Reads YAML files that people write, keeping file, line and key of everything, so that each fault can be shown in its place. */
@NullMarked
package fr.levier.yaml;

import org.jspecify.annotations.NullMarked;
