package fr.levier.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of calls.
 *
 * @param closed what is said to who may not see what the address names
 * @param tallies what they come to for the chosen authority
 * @param authorities the authorities to choose from
 * @param projects the projects of the chosen authority to choose from; empty when it has none
 * @param carrier the authority whose projects these are
 * @param answers the parameters of what was answered here
 * @param kept the parameters of the facets, which a new search keeps
 * @param sorts the orders to choose from
 * @param text the words looked for
 * @param instead what was looked for instead, when nothing held the words
 * @param nothingYet who reads, while the catalogue never held a call
 * @param found how many calls there are in all
 * @param facets how to go on from here
 * @param chosen what restricts the list now, each with the link that takes it back
 * @param unknown what was asked for and means nothing here, in words
 * @param everything the address of the whole list
 * @param groups this page's calls
 * @param exports the address of each format in which the list can be taken away
 * @param save where a member keeps this search
 * @param add where an officer adds a call
 * @param page which page this is, from 1
 * @param pages how many there are
 * @param previous the address of the page before
 * @param next the address of the page after
 */
public record MatchListView(
        Optional<ClosedView> closed,
        Optional<TalliesView> tallies,
        List<Choice> authorities,
        List<Choice> projects,
        String carrier,
        Map<String, String> answers,
        Map<String, String> kept,
        List<Choice> sorts,
        String text,
        Optional<String> instead,
        Optional<Reader> nothingYet,
        int found,
        List<FacetView> facets,
        List<FacetView.Value> chosen,
        List<String> unknown,
        String everything,
        List<GroupView> groups,
        Map<String, String> exports,
        Optional<String> save,
        Optional<String> add,
        int page,
        int pages,
        Optional<String> previous,
        Optional<String> next) {
    /** Whom an empty catalogue is explained to: each can do something else about it. */
    public enum Reader {
        VISITOR,
        MEMBER,
        KEEPER
    }
}
