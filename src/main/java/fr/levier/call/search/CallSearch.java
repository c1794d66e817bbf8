package fr.levier.call.search;

import java.util.BitSet;
import java.util.List;
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
     * @param better some of them that are more surely meant than the others, the best first; a call may stand in several
     * @param instead what was looked for when nothing held the words as they were typed: words written alike, or less than was asked
     * @param isLess whether less than was asked was looked for, a wider notion or only some of the words: never to be taken for an answer
     *     where nobody reads that it is none
     */
    record Found(BitSet everywhere, List<BitSet> better, Optional<String> instead, boolean isLess) {
        public Found {
            better = List.copyOf(better);
        }

        Found(BitSet everywhere, List<BitSet> better, Optional<String> instead) {
            this(everywhere, better, instead, false);
        }

        Found less() {
            return new Found(everywhere, better, instead, true);
        }
    }
}
