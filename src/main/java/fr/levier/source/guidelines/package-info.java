/**
 * Reads the guidelines for grant applicants of EuropeAid calls: PDF documents of one standard structure in English and French, whose
 * calls come in lots, in two stages, with amounts, rates, places and closings that may differ from lot to lot.
 *
 * <p>The cover and the order of sections were seen in published guidelines; how lots stand in each section is presumed from the
 * standard annex. What a section does not say of a lot is absent.
 */
@NullMarked
package fr.levier.source.guidelines;

import org.jspecify.annotations.NullMarked;
