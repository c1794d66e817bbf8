package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * A plan, what it comes to, and the form in which it is edited.
 *
 * @param when who saved it last, in words
 * @param back where all plans of the authority stand
 * @param problems what could not be done, or belongs to no field
 * @param faults what is wrong, with the field in which it stands
 * @param saved false when what is shown is not kept yet
 * @param edit nothing for who may only read
 * @param files address and words of what can be fetched
 * @param ways address and words of where else to go
 * @param scenarios the other possibilities of this project
 * @param forms what else may be done
 */
public record PlanView(
        String title,
        String when,
        String back,
        List<String> problems,
        String done,
        List<Link> faults,
        boolean saved,
        Optional<ResultView> result,
        Optional<Edit> edit,
        List<Link> files,
        List<Link> ways,
        List<Link> scenarios,
        List<FormView> forms) {

    /** Where something stands, and what it is called. */
    public record Link(String address, String words) {}

    /**
     * The form.
     *
     * @param version what it was drawn from
     */
    public record Edit(
            String action,
            String version,
            FormPart plan,
            List<FormPart> costs,
            List<FormPart> contributions,
            FormPart place,
            List<Link> countries,
            List<String> schemes) {}
}
