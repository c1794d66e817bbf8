package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;

/**
 * The page to sign in, as the demonstration has it.
 *
 * @param intro what the page is for
 * @param accounts the invented people
 * @param password the form of everybody else
 */
public record DemonstrationView(String intro, List<Line> accounts, FormPageView password) {
    public DemonstrationView {
        accounts = List.copyOf(accounts);
    }

    /**
     * Somebody invented.
     *
     * @param role what they do and where, in words
     * @param may what they may do, in a sentence
     * @param enter the form whose press signs in as them
     */
    public record Line(String name, String email, String role, String may, FormView enter) {}
}
