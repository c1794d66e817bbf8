/**
 * Sites described in data: one reader, and one file of {@code rules/sources} for each site or family of sites alike.
 *
 * <p>A description says where to begin, which links lead to calls, and under which labels or selectors values stand. What it does not
 * name is read from prose as on any other page. A description is checked when it is loaded; each fault has its file, line and key.
 */
@NullMarked
package fr.levier.source.site;

import org.jspecify.annotations.NullMarked;
