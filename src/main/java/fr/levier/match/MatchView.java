package fr.levier.match;

import fr.levier.call.CallView;
import java.util.List;
import java.util.Optional;

/**
 * One line of the list.
 *
 * @param call the call
 * @param verdict the answer for the chosen authority, when one is chosen
 * @param link the address of the call's page, with the authority
 * @param marks what the authority has said of it, in words
 * @param follow where a member says what to make of it
 */
public record MatchView(
        CallView call, Optional<VerdictView> verdict, String link, List<String> marks, Optional<String> follow) {}
