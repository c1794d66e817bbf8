package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who has an account.
 *
 * @param problems what could not be done
 * @param link to hand over, where no mail goes out; may be empty
 * @param invite the form that invites somebody; none while there is no authority to invite into
 */
public record PeopleView(
        List<String> problems,
        String done,
        String link,
        List<MembersView.Line> people,
        List<MembersView.Line> invitations,
        Optional<FormView> invite) {
    public PeopleView {
        problems = List.copyOf(problems);
    }
}
