package fr.levier.call.search;

import java.util.BitSet;
import java.util.Optional;

/** Finds calls by their words. */
public interface CallSearch {

    /** Returns the calls as the catalogue has them now. */
    Shelf shelf();

    /** Returns where the calls stand that hold the words; see {@link Found}. */
    Found find(Shelf shelf, SearchWords words);

    /**
     * Places on a shelf.
     *
     * @param everywhere calls that hold all the words, in whatever form and in either language
     * @param title those among them that hold them in their title
     * @param instead what was looked for when nothing held the words as they were typed, but something held words written alike
     */
    record Found(BitSet everywhere, BitSet title, Optional<String> instead) {}
}
