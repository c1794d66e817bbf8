package fr.levier.match;

import fr.levier.call.CallDetailView;
import java.util.List;
import java.util.Optional;

/**
 * The page of one call.
 *
 * @param call what the catalogue says
 * @param authorities the authorities to choose from
 * @param authority the name of the chosen one
 * @param verdict its verdict
 * @param rules the address of its scheme’s rules, when the scheme is known
 * @param list the address of the list, with the authority
 */
public record MatchPageView(
        CallDetailView call,
        List<Choice> authorities,
        Optional<String> authority,
        Optional<VerdictView> verdict,
        Optional<String> rules,
        String list) {}
