package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words, French and English, by which {@link Roles} tells the opening of a call from that of anything else. */
final class OpeningWords {
    /** What one answers, or answers with. */
    static final Pattern CALL = Words.any(
            "appels?(?!\\p{L})|(?<!\\p{L})(?:AAP|AMI)(?!\\p{L})|candidat|postul|dossier|dép[oô]t|dépos|demandes?(?!\\p{L})|soumett|soumi|guichet|campagne|formulaire|plateforme|portail|téléservice|télé-?procédure|inscri|fenêtre|(?<!\\p{L})sessions?(?!\\p{L})|relève|concours|tranche|vague|collecte|manifestation|expressions?|(?<!\\p{L})prix|fonds(?!\\p{L})|édition|bourses?(?!\\p{L})|dispositif|répondre|propos(?:er|ez)"
                    + "|(?<!\\p{L})calls?(?!\\p{L})|(?<!rules )(?<!they )appl(?:y|ying|ications?|icants)(?!\\p{L})|submi|proposal|portal|platform|window|round|intake|nominat|entries|competition|(?<!\\p{L})(?:form|fund|grants?|scheme|cycle)(?!\\p{L})");
    /** What has been set up, and is not open for answers by that. */
    static final Pattern FOUNDED = Words.any(
            "(?:programme|fonds|dispositif|réseau|partenariat|initiative|fund|network|scheme|partnership|facility)(?!\\p{L})[^.;,]{0,40} (?:a été|ont été|fut|est|was|were|is) (?:lancée?|créée?|mise? en place|launched|created|set up)(?!\\p{L})");
    /** Stands for what the sentence before spoke of. */
    static final Pattern PRONOUN = Words.any("^(?:il|elle|celui-ci|celle-ci|it|this|they|ils|elles)(?!\\p{L})");

    static final Pattern OPENS = Words.any("(?<!\\p{L})(?:ouver|ouvr|open|lanc|launch)");
    /** « Depuis le 4 janvier, … »: only what is still possible has opened. */
    static final Pattern SINCE = Words.any("(?:depuis(?: le| ce)?|since) (?:\\p{L}+(?:di|day),? )?$");

    static final Pattern STILL = Words.any(
            "ouvert|ouvre|possible|peu(?:t|vent)|pouvez|en ligne|accessible|disponible|lancé|open(?!\\p{L})|opened|(?<!\\p{L})can(?!\\p{L})|available|accept|running");
    /** « Le ministère lance, le 4 janvier, un appel ». */
    static final Pattern LAUNCHING = Words.any(
            "(?<!\\p{L})(?:lancent?|(?:a|ont) lancé|ouvr(?:e|ent)|(?:a|ont) ouvert|launch(?:es|ed)?|open(?:s|ed)?),? (?:le |on )?(?:\\p{L}+(?:di|day),? )?$");

    static final Pattern LAUNCHED = Words.any(
            "^,? (?:un|une|son|sa|leur|le|la|l’|a|an|its|their|the)(?!\\p{L}) ?[^.;,]{0,40}?(?<!\\p{L})(?:appel|campagne|guichet|call)(?!\\p{L})");
    /** When a call was published, by a label or in a full statement. */
    static final Pattern PUBLISHED = Words.any(
            "(?:^|[\\s:|(–-])(?:(?:date de |date of )?(?:publication|parution) (?:de l’(?:appel|AAP|AMI)|of the (?:call|invitation))(?: à [\\p{L}’ ]{5,30}| for \\p{L}{5,20}(?: of interest)?)?(?: le| on)?|call publication(?: date)?) ?[:|–-]? ?(?:\\p{L}+(?:di|day),? )?$"
                    + "|(?<!\\p{L})(?:appel|AAP|AMI|call)(?!\\p{L})(?: à \\p{L}+| for \\p{L}+(?: of interest)?)?(?: (?:of|de) [^.;,:]{2,30})?(?:(?: (?:est|a été|was|is|has been)) (?:publiée?|parue?|sortie?|published|released|issued)| came out)(?: (?:par|by) [^.;,]{2,40})? (?:(?:le|on) )?(?:\\p{L}+(?:di|day),? )?$");

    /** « Ouvert le 4 janvier 2025, le centre… »: what has opened comes after. */
    static final Pattern SUBJECT_AFTER = Words.any("^, (?:le|la|les|l’|un|une|notre|the|an?|our) ?\\p{L}");

    private static final Pattern SMALL = Words.any(
            "(?<!\\p{L})(?:planned|expected|provisional|prévue?|prévisionnelle|télé-?service|les?|la|on|the|it|est|is|sera|will|be|date|de|du|des|d’|à|partir|compter|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\p{L}+day)(?!\\p{L})|d’|l’");

    private static final Pattern NOUN = Words.any("(?:ré|re)?(?:ouverture|openings?)");

    private OpeningWords() {}

    /** Returns whether words say that something opens, and not what. */
    static boolean isBare(String before) {
        String rest = SMALL.matcher(WindowWords.OPENING
                        .matcher(NOUN.matcher(before).replaceAll(" "))
                        .replaceAll(" "))
                .replaceAll(" ");
        return rest.codePoints().noneMatch(Character::isLetter);
    }
}
