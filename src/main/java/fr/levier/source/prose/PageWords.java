package fr.levier.source.prose;

import fr.levier.call.Stated;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a page calls its call, in words that no code of the catalogue keeps: these are printed, the codes are matched.
 *
 * @param themes what it is about, by names finer than the codes; empty when only the codes are known
 * @param scheme the name of the scheme
 * @param campaign the year or period of this call among those of its scheme
 */
public record PageWords(SortedSet<String> themes, Optional<Stated<String>> scheme, Optional<Stated<String>> campaign) {
    /** Of a call of which nothing but fields is known. */
    public static final PageWords NONE = new PageWords(new TreeSet<>(), Optional.empty(), Optional.empty());

    public PageWords {
        themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
    }

    /** Reads what a document calls its only call. */
    public static PageWords of(Sheet sheet) {
        return new PageWords(
                Themes.of(sheet).map(Stated::value).orElseGet(TreeSet::new), SchemeName.of(sheet), Campaign.of(sheet));
    }

    /** Returns the same for a call whose themes are known from fields. */
    public PageWords withoutThemes() {
        return new PageWords(new TreeSet<>(), scheme, campaign);
    }

    /** Returns the words of one of several calls of a page. */
    static PageWords ofPart(Sheet part, Sheet whole) {
        return new PageWords(
                Themes.ofPart(part, whole).map(Stated::value).orElseGet(TreeSet::new),
                SchemeName.ofPart(part, whole),
                Campaign.ofPart(part, whole));
    }
}
