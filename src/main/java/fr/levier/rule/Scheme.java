package fr.levier.rule;

import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What comes back campaign after campaign: FICOL, town twinning… Everything that Levier knows of it stands in one file.
 *
 * @param id the name of its file
 * @param funder who pays, as a code of the vocabulary
 * @param family the kind of scheme, as a code of the vocabulary
 * @param ownResource true for the 1 % schemes: money of the authority itself, never free money
 * @param themes codes of the vocabulary, or only {@code any}
 * @param knownAs phrases that a title of any edition holds
 * @param permanent true when one may apply at any time
 * @param listsAsOfCampaign true when country lists are read at the campaign's first day, false when at the day judged
 * @param ends no commitment after that day
 * @param closure how it ended
 * @param campaigns in the order of the file
 * @param conditions of every campaign
 */
public record Scheme(
        String id,
        Label name,
        String funder,
        String family,
        boolean ownResource,
        Set<String> themes,
        List<String> knownAs,
        boolean permanent,
        boolean listsAsOfCampaign,
        Optional<LocalDate> ends,
        Optional<Closure> closure,
        Optional<Effort> effort,
        Optional<Odds> odds,
        List<Campaign> campaigns,
        List<Requirement> conditions,
        List<Example> examples) {
    /** The condition that refuses everybody after the end of a scheme; it stands in no file. */
    public static final String ENDED = "scheme-ended";

    /** The condition by which a right that its law has not created yet refuses everybody. */
    static final String NOT_YET = "scheme-not-yet";

    /** The condition that asks for a text of the campaign of the day. */
    static final String UNREAD_CAMPAIGN = "campaign-of-the-day";

    private static final Set<String> BY_LEVIER = Set.of(ENDED, NOT_YET, UNREAD_CAMPAIGN);

    public Scheme {
        themes = Set.copyOf(themes);
        knownAs = List.copyOf(knownAs);
        campaigns = List.copyOf(campaigns);
        conditions = List.copyOf(conditions);
        examples = List.copyOf(examples);
    }

    /** Returns whether the condition follows from dates or the general law alone and so stands in no file and on no page of the rules. */
    public static boolean followsFromDates(String condition) {
        return BY_LEVIER.contains(condition) || condition.startsWith(CompetencesByLaw.REASON);
    }

    /** The end of a scheme, merged into another or gone. */
    public record Closure(LocalDate on, Optional<String> successor, Optional<Reference> reference) {}

    /** What an application costs in days of work, between two sourced figures. */
    public record Effort(int leastPersonDays, int mostPersonDays, Reference reference) {}

    /** The share of applications that won in one year. */
    public record Odds(String rate, int year, Reference reference) {}

    /** Returns the campaigns that may be judged by, in the order of the file: all but drafts. */
    public List<Campaign> campaignsInForce() {
        return campaigns.stream().filter(Campaign::isInForce).toList();
    }

    public Optional<Campaign> findCampaign(String campaign) {
        return campaigns.stream().filter(found -> found.id().equals(campaign)).findFirst();
    }

    /**
     * Returns whether somebody read at least one deciding condition in a text, and the rules of at least one campaign that cites one; if
     * not, « non modélisé ».
     */
    public boolean isModelled() {
        boolean isUnread =
                campaigns.stream().anyMatch(campaign -> campaign.reference().isPresent())
                        && campaigns.stream().noneMatch(Campaign::read);
        return !isUnread && hasCheckedCondition();
    }

    private boolean hasCheckedCondition() {
        return Stream.concat(
                        conditions.stream(), campaigns.stream().flatMap(campaign -> campaign.conditions().stream()))
                .anyMatch(Requirement::isChecked);
    }

    /** Returns the conditions that hold for the campaign: the scheme's and its own. */
    public List<Requirement> conditionsOf(Optional<Campaign> campaign) {
        Optional<String> name = campaign.map(Campaign::id);
        Stream<Requirement> shared = conditions.stream()
                .filter(condition -> condition.campaigns().isEmpty()
                        || name.map(condition.campaigns()::contains).orElse(false));
        return Stream.concat(shared, campaign.stream().flatMap(found -> found.conditions().stream()))
                .toList();
    }

    /**
     * Returns the facts that several blocking conditions of the campaign ask about, or one of them twice: without any, Kleene logic is
     * already exact.
     */
    public Set<String> repeatedFacts(Optional<Campaign> campaign) {
        Set<String> once = new HashSet<>();
        Set<String> again = new TreeSet<>();
        conditionsOf(campaign).stream()
                .filter(Requirement::isBlocking)
                .flatMap(requirement -> requirement.condition().atoms())
                .flatMap(atom -> atom.facts().stream())
                .filter(fact -> !once.add(fact))
                .forEach(again::add);
        return again;
    }
}
