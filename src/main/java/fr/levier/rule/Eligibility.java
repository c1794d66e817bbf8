package fr.levier.rule;

/**
 * Whether an authority may apply: ELIGIBLE if every completion of the unknown facts is, INELIGIBLE if none is, else TO_CONFIRM. A
 * scheme without checked conditions is never ELIGIBLE.
 */
public enum Eligibility {
    ELIGIBLE,
    INELIGIBLE,
    TO_CONFIRM
}
