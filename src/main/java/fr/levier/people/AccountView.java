package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one's own account.
 *
 * @param done what was just done; empty when nothing was
 * @param secret the secret of the telephone's codes that is offered; empty where codes are asked already
 * @param secretLink the same as an address that authenticators open
 * @param recovery the codes that stand in for the telephone, where codes are asked
 * @param administered authorities whose members one chooses, name by address
 */
public record AccountView(
        String done,
        String email,
        List<String> memberships,
        Map<String, String> administered,
        FormView person,
        FormView password,
        FormView code,
        String secret,
        String secretLink,
        Optional<RecoveryLine> recovery,
        List<LoginView> logins,
        FormView everywhere) {

    /**
     * Codes on paper.
     *
     * @param left how many are not used yet, in words
     * @param renew the form that makes new ones
     */
    public record RecoveryLine(String left, FormView renew) {}

    /**
     * A session.
     *
     * @param isThis whether it is the one that looks
     */
    public record LoginView(String device, String since, String seen, boolean isThis, FormView end) {}
}
