package fr.levier.source.prose;

/** What a date is of a call. */
enum Role {
    /** The call opens. */
    OPENING,
    /** The call was made public: it opens then where nothing else says when. */
    PUBLISHED,
    /** One may apply up to here. */
    CLOSING,
    /** What was so of another edition, or before it was changed. */
    FORMER,
    /** Something else that has its day: results, a meeting, the end of projects. */
    ELSEWHERE,
    /** Nothing says what it is. */
    UNKNOWN
}
