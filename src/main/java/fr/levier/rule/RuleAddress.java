package fr.levier.rule;

import java.util.Optional;

/** Where schemes and conditions stand on the web: addresses that a letter may cite for years. */
public final class RuleAddress {
    /** The list of all schemes. */
    public static final String LIST = "/regles";

    private RuleAddress() {}

    public static String scheme(String id) {
        return LIST + "/" + id;
    }

    /** Returns the page of a condition; identities hold only letters, digits and hyphens. */
    public static String condition(String scheme, String condition) {
        return scheme(scheme) + "/" + condition;
    }

    /** Returns where a condition stands on its scheme's page; several campaigns may have one of the same name. */
    static String anchor(Requirement requirement, Optional<Campaign> campaign) {
        String of = campaign.map(c -> "-" + campaignPart(c.id())).orElse("");
        return "condition-" + requirement.id() + of;
    }

    static String campaignPart(String campaign) {
        return campaign.replaceAll("[^\\p{L}\\p{N}.-]", "_");
    }
}
