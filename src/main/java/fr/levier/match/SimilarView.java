package fr.levier.match;

import fr.levier.call.CallView;

/**
 * A similar call, beside another one.
 *
 * @param link its page, for the same asker
 * @param why in what it is similar, in words
 */
public record SimilarView(CallView call, String link, String why) {}
