/**
 * The weekly letter: composed purely from verdicts and events, put into words, recorded, sent.
 *
 * <p>{@link fr.levier.digest.DigestComposer} decides what a person reads, without clock, database or words. {@link
 * fr.levier.digest.LetterWriter} puts it into French or English once, so that the HTML and the text part cannot differ in facts. The
 * outbox keeps one message for one person and period; the cursor over the catalogue's events moves only with the recorded letter, and
 * sending is a later step of its own, tried again with the same bytes and the same Message-ID until it is answered.
 *
 * <p>A composition is a pure function of its {@link fr.levier.digest.Material}. What a letter held and why is kept beside it, so that it
 * can be explained when calls and rules have changed. By what it judged is kept too ({@link fr.levier.digest.Basis}), so that the next
 * letter judges once more by the same and tells what rules, a profile or an answer turned: no verdict is stored.
 */
@NullMarked
package fr.levier.digest;

import org.jspecify.annotations.NullMarked;
