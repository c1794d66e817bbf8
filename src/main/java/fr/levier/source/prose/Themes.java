package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what a call is about: from its title, from labels and tags, else from the first sentence that says so. A theme that is only
 * mentioned somewhere is none of the call.
 */
final class Themes {
    private static final Set<String> ANY_SUBJECT =
            Set.of("decentralised-cooperation", "international-solidarity", "cross-border");
    private static final String NAMES =
            "(?:thèmes?|thématiques?|domaines?(?: d’(?:intervention|action)| éligibles?| concernés?| prioritaires?)?|secteurs?(?: d’(?:intervention|activité)| éligibles?| prioritaires?| concernés?)?|champs d’intervention|priorités(?: thématiques)?|axes(?: prioritaires| thématiques)?|catégories|themes?|topics?|sectors?|fields?(?: of (?:action|work))?|policy areas?|focus areas?|(?:thematic )?priorit(?:y|ies)(?: areas| themes)?|thematic areas?|focus themes?|topics of the call|specific objectives|keywords|mots[- ]clés)(?: (?:éligibles|prioritaires|retenus|soutenus|visés|de l’appel))*";
    private static final Pattern LABEL = Words.any("^" + NAMES + "(?: ?\\([^)]*\\))? ?[:|]");
    private static final Pattern HEADING =
            Words.any("^(?:\\d+[.)] ?)?(?:les |nos |quels? |quelles? |our |the |eligible |priority )?" + NAMES
                    + "(?: (?:de|of) .{3,40})? ?\\??$");
    /** « … au moins un des thèmes suivants : » */
    private static final Pattern LEAD = Words.any(
            "(?<!\\p{L})(?:thèmes?|thématiques?|domaines|secteurs|champs|priorités|axes|topics?|themes?|sectors?|fields|priorities)(?! \\d)[^.:;]{0,40} ?:$");
    /** Says what projects are about wherever it stands. */
    private static final Pattern ABOUT = Words.any(
            "(?:projets?|actions?|initiatives?|appels?|fonds|aide|projects?|calls?|proposals?)[^.;:]{0,80}?(?:dans (?:le domaine|les domaines|le secteur|les secteurs)|en matière d|thèmes? suivants|in the (?:fields?|areas?|sectors?) of)|les priorités [^.;:]{0,40}sont|(?:un|deux|trois|quatre|cinq|six|two|three|four|five) (?:thèmes?|thématiques?|domaines?|priorités|axes|themes|topics|priorities|areas)[^.;:]{0,60} ?:|priorities [^.;:]{0,40}are|les projets (?:portent|doivent porter) sur");

    private static final Pattern SUBJECT = Words.any(
            "(?:projets?|actions?|initiatives?|appels?|dispositif|fonds|aide|programme|soutien|coopérations?|partenariats?|projects?|calls?|fund|grants?|activities)[^.;:]{0,80}?(?:dans (?:le domaine|les domaines|le champ|le secteur)|en matière d|porte(?:nt)? sur|portant sur|consacrée?s? (?:à|au)|relati(?:f|fs|ve|ves) (?:à|au)|liée?s? (?:à|au)|autour d|sur (?:le|la|les|l’)|en faveur d|pour (?:l’accès|la|le|les|l’)|d’accès|concern(?:e|ent|ant)|contribuant|thématiques?"
                    + "|in the (?:fields?|areas?) of|focus(?:es|ed|ing)? on|related to|dedicated to|on (?!\\d)|addressing|tackl(?:e|es|ing)|to (?:promote|improve|strengthen|protect|foster|bring)|about|for )");
    private static final int FIRST = 6;
    private static final int LONGEST_TAG = 40;
    private static final int REACH = 160;

    private Themes() {}

    static void read(Sheet sheet, Content.Builder content) {
        SortedSet<String> codes = new TreeSet<>(Vocabulary.THEMES.in(sheet.title()));
        Optional<Passage> first = Optional.empty();
        for (Passage passage : sheet.passages()) {
            SortedSet<String> named = named(passage);
            first = first.isEmpty() && !named.isEmpty() ? Optional.of(passage) : first;
            codes.addAll(named);
        }
        if (codes.size() > 1) {
            codes.remove("international-solidarity");
        }
        if (codes.isEmpty() || ANY_SUBJECT.containsAll(codes)) {
            subject(sheet, codes, content);
        } else if (first.isEmpty()) {
            sheet.sentences()
                    .filter(s -> ABOUT.matcher(s.text()).find())
                    .findFirst()
                    .ifPresent(s -> codes.addAll(about(ABOUT, s.text())));
        }
        if (!codes.isEmpty()) {
            content.state(
                    Field.THEMES,
                    codes,
                    first.map(p -> sheet.evidence(p.text(), p.heading(), p.method()))
                            .orElseGet(sheet::titled));
        }
    }

    /** Returns the themes of a labelled passage, of an item under a heading for themes, or of a tag. */
    private static SortedSet<String> named(Passage passage) {
        boolean labelled = LABEL.matcher(passage.text()).find()
                || LABEL.matcher(passage.lead() + " :").find();
        boolean item = (HEADING.matcher(passage.heading()).find()
                        || LEAD.matcher(passage.lead()).find())
                && passage.text().length() <= REACH;
        boolean isTag = passage.heading().isEmpty() && isTag(passage.text());
        return labelled || item || isTag ? Vocabulary.THEMES.in(passage.text()) : new TreeSet<>();
    }

    /** A few words that are nothing but themes. */
    private static boolean isTag(String text) {
        if (text.length() > LONGEST_TAG || text.endsWith(".")) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text);
        List<Vocabulary.Span> spans = Vocabulary.THEMES.spans(text);
        spans.forEach(s -> rest.replace(s.start(), s.end(), " ".repeat(s.end() - s.start())));
        return !spans.isEmpty() && rest.chars().filter(Character::isLetter).count() <= 6;
    }

    /** « L’appel soutient des projets en matière de … » in the first sentences, the first that names a subject. */
    private static void subject(Sheet sheet, SortedSet<String> codes, Content.Builder content) {
        List<Sentence> firsts = sheet.sentences().limit(FIRST).toList();
        for (Sentence sentence : firsts) {
            SortedSet<String> named = subject(sentence.text());
            if (!named.isEmpty()) {
                codes.addAll(named);
                content.state(Field.THEMES, Optional.of(sheet.stated(codes, sentence, 0)));
                return;
            }
        }
        sheet.sentences()
                .filter(s -> ABOUT.matcher(s.text()).find())
                .findFirst()
                .ifPresent(s -> {
                    codes.addAll(about(ABOUT, s.text()));
                    if (!codes.isEmpty()) {
                        content.state(Field.THEMES, Optional.of(sheet.stated(codes, s, 0)));
                    }
                });
    }

    private static SortedSet<String> subject(String text) {
        return about(SUBJECT, text);
    }

    private static SortedSet<String> about(Pattern words, String text) {
        java.util.regex.Matcher about = words.matcher(text);
        return about.find()
                ? Vocabulary.THEMES.in(text.substring(about.start(), Math.min(text.length(), about.end() + REACH)))
                : new TreeSet<>();
    }
}
