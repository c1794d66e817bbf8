package fr.levier.source.guidelines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of the guidelines that say something of lots, by the standard words that open them. */
enum Section {
    ALLOCATION(
            "overall indicative amount|indicative allocation of funds|montant indicatif global|répartition indicative des fonds"),
    AMOUNTS("minimum and maximum amounts?|montants? minim(?:um|al|aux)s? et maxim(?:um|al|aux)s?"),
    RATES("minimum and maximum percentages?|pourcentages? minim(?:um|al|aux)s? et maxim(?:um|al|aux)s?"),
    PLACES("actions must take place|actions? (?:doivent|doit) (?:avoir lieu|être mises? en œuvre|se dérouler)"),
    CONCEPT_NOTES(
            "deadline for (?:the )?submission of (?:the )?concept notes?"
                    + "|date limite (?:de|pour la) (?:soumission|présentation|remise) des notes succinctes(?: de présentation)?"),
    FULL_APPLICATIONS("deadline for (?:the )?submission of (?:the )?full applications?"
            + "|date limite (?:de|pour la) (?:soumission|présentation|remise) des demandes complètes"),
    /** Something else begins: what follows is of none of the others. */
    OTHER(
            "the balance|le solde|types? of (?:action|activit)|types? d[’']acti|information to lead|invitations? to submit"
                    + "|notification of award|information (?:aux|des) demandeurs|sectors or themes|secteurs ou thèmes|eligibility of costs"
                    + "|éligibilité des coûts|initial planned duration|durée initiale|how to apply|date limite pour (?:la )?demande"
                    + "|deadline for requesting|budget lines?|reference ?:|référence ?:");

    private static final int LONGEST = 3_000;

    private final Pattern opening;

    Section(String opening) {
        this.opening = Pattern.compile("(?iu)(?<!\\p{L})(?:" + opening + ")(?!\\p{L})");
    }

    /** What stands between the words that open a section and those that open the next. */
    record Text(Section section, String words) {}

    private record Mark(Section section, int start, int end) {}

    /** Returns the sections of a text in their order; one that is opened several times is there several times. */
    static List<Text> of(String text) {
        List<Mark> marks = marks(text);
        List<Text> sections = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int next = i + 1 < marks.size() ? marks.get(i + 1).start : text.length();
            sections.add(new Text(mark.section, text.substring(mark.end, Math.min(next, mark.end + LONGEST))));
        }
        return sections;
    }

    private static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        for (Section section : values()) {
            Matcher m = section.opening.matcher(text);
            while (m.find()) {
                marks.add(new Mark(section, m.start(), m.end()));
            }
        }
        marks.sort(java.util.Comparator.comparingInt(Mark::start));
        return marks;
    }
}
