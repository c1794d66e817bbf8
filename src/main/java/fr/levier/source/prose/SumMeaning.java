package fr.levier.source.prose;

import java.util.Optional;

/**
 * What a sum of money in a call is.
 *
 * <p>Three decisions, each at one place: what is {@linkplain OtherSums no grant of this call} at all; {@linkplain SumAround#head whose
 * money} it is; and whether it is {@linkplain SumBound the most or the least}.
 */
enum SumMeaning {
    /** What the whole call has to give. */
    ENVELOPE,
    /** The most that one project receives. */
    CEILING,
    /** The least that one project receives or may ask for. */
    FLOOR,
    /** Money that a project receives, neither most nor least by its words. */
    GIVEN,
    /** Anything else: cost, turnover, travel, a third party's share, last year. */
    OTHER;

    /** Tells what a sum is. */
    static SumMeaning of(SumAround around) {
        if (OtherSums.are(around)) {
            return OTHER;
        }
        Optional<SumMeaning> refused = SumBound.refused(around);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<SumHead> head = around.head();
        if (head.isEmpty() || head.get() == SumHead.OTHER || head.get() == SumHead.COST) {
            return OTHER;
        }
        return head.get() == SumHead.ENVELOPE ? ENVELOPE : SumBound.of(around);
    }
}
