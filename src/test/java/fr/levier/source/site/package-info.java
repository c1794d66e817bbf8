@NullMarked
package fr.levier.source.site;

import org.jspecify.annotations.NullMarked;
