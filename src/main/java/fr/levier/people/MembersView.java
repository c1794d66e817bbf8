package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;

/**
 * Who belongs to an authority.
 *
 * @param problems what could not be done
 * @param link of an invitation that nobody sends, to hand over; may be empty
 * @param authority its name
 * @param invite the form that invites somebody
 * @param journal the address of what was done here
 * @param keys the address of the keys by which programs read
 */
public record MembersView(
        List<String> problems,
        String done,
        String link,
        String authority,
        List<Line> members,
        List<Line> invitations,
        FormView invite,
        String journal,
        String keys) {
    public MembersView {
        problems = List.copyOf(problems);
    }

    /**
     * Somebody, with what may be done about them.
     *
     * @param role in words
     * @param note further words; may be empty
     */
    public record Line(String who, String role, String note, List<FormView> forms) {}
}
