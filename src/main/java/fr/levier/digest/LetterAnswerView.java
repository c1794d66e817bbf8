package fr.levier.digest;

import fr.levier.match.QuestionView;
import java.util.List;
import java.util.Optional;

/**
 * The page of one question of a letter. What it may not show is empty: of an authority that its reader left, nothing.
 *
 * @param action where the form leads
 * @param lead of which call, for which authority, in a sentence
 * @param said what was done, or what stands in the way
 * @param isDone whether that is good news
 * @param verdict how the call stands now, once something was answered, or where nothing is asked any more
 * @param reasons what the question decides, or what decided the verdict
 * @param question the question; nothing when there is nothing to answer
 * @param submit what the button says: whether the answer is recorded or only tried
 * @param present the answer that is known already, to be replaced knowingly
 * @param version the description over which the answer is given
 * @param effects what each answer leads to
 * @param notes what happens with the answer, and how long the link is good
 * @param takeBack by which the answer just given is taken back
 * @param call the page of the call; empty when it may not be named
 */
public record LetterAnswerView(
        String action,
        String lead,
        String said,
        boolean isDone,
        Optional<Verdict> verdict,
        List<Letter.Cited> reasons,
        Optional<QuestionView> question,
        String submit,
        String present,
        int version,
        List<Effect> effects,
        List<String> notes,
        Optional<TakeBack> takeBack,
        String call) {
    public LetterAnswerView {
        reasons = List.copyOf(reasons);
        effects = List.copyOf(effects);
        notes = List.copyOf(notes);
    }

    /** A verdict in words, and by its code. */
    public record Verdict(String code, String words) {}

    /** An answer and what it leads to. */
    public record Effect(String answer, Verdict verdict) {}

    /**
     * How an answer is taken back.
     *
     * @param before the description before it; zero when nobody knows any more what it replaced, and the question is open again
     * @param after the description that it made: when another one stands there, it is not undone unseen
     */
    public record TakeBack(int before, int after) {}
}
