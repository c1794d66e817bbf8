package fr.levier.match;

import fr.levier.call.CallDetailView;
import fr.levier.call.EventView;
import fr.levier.call.FieldView;
import fr.levier.call.OriginView;
import fr.levier.web.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one call.
 *
 * @param closed what is said to who may not see what the address names
 * @param call what the catalogue says
 * @param history the part of its history that is shown
 * @param others the part of what other pages say that is shown
 * @param authorities the authorities to choose from
 * @param projects the projects of the chosen authority to choose from; empty when it has none
 * @param carrier the authority whose projects these are
 * @param answers the parameters of what was answered here
 * @param heading for whom the verdict is
 * @param verdict the verdict for them
 * @param questions the forms to answer what is missing, by the words of the question
 * @param over that nobody can apply any more, in words
 * @param rate the highest rate, when it depends on the case
 * @param rules the address of its scheme’s rules, when the scheme is known
 * @param list the address of the list, with the authority and its project
 * @param follow where a member of the authority says what to make of it
 * @param correct the beginning of the addresses at which an officer corrects a value; empty for who may not
 * @param complete where an officer says what no page says
 * @param done what was just done, in words; may be empty
 * @param work the effort and the odds that a text states, in words
 * @param calendar the closings as a calendar, when one is to come
 * @param similar calls like this one
 * @param plan where the authority adds it to a financing plan; nothing for who may only read
 * @param dossier where the authority prepares its application
 * @param ties how it stands to what the authority plans
 */
public record MatchPageView(
        Optional<ClosedView> closed,
        CallDetailView call,
        Slice<EventView> history,
        Slice<FieldView> others,
        List<Choice> authorities,
        List<Choice> projects,
        String carrier,
        Map<String, String> answers,
        String heading,
        Optional<VerdictView> verdict,
        Map<String, QuestionView> questions,
        Optional<String> over,
        Optional<String> rate,
        Optional<String> rules,
        String list,
        Optional<String> follow,
        String correct,
        Optional<String> complete,
        String done,
        List<String> work,
        Optional<String> calendar,
        List<SimilarView> similar,
        Optional<String> plan,
        Optional<String> dossier,
        Optional<TiesView> ties) {

    /** Returns the page that weighs most for this call. */
    public Optional<String> issuer() {
        return call.origins().stream().findFirst().flatMap(OriginView::link);
    }

    /** Returns what is to be said of the rate: by case where it depends, else as the page says. */
    public Optional<String> shownRate() {
        return rate.or(() -> call.summary().rate());
    }
}
