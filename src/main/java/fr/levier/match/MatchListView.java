package fr.levier.match;

import fr.levier.call.CallSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of calls.
 *
 * @param tallies what they come to for the chosen authority
 * @param authorities the authorities to choose from
 * @param projects the projects of the chosen authority to choose from; empty when it has none
 * @param carrier the authority whose projects these are
 * @param answers the parameters of what was answered here
 * @param sections the sections to choose from
 * @param funders the funders to choose from
 * @param text the words looked for
 * @param found how many calls there are in all
 * @param groups this page's calls by section
 * @param counts how many calls each section has in all
 * @param page which page this is, from 1
 * @param pages how many there are
 * @param previous the address of the page before
 * @param next the address of the page after
 */
public record MatchListView(
        Optional<TalliesView> tallies,
        List<Choice> authorities,
        List<Choice> projects,
        String carrier,
        Map<String, String> answers,
        List<Choice> sections,
        List<Choice> funders,
        String text,
        int found,
        Map<CallSection, List<MatchView>> groups,
        Map<CallSection, Integer> counts,
        int page,
        int pages,
        Optional<String> previous,
        Optional<String> next) {}
