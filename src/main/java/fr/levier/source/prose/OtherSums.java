package fr.levier.source.prose;

import java.util.regex.Pattern;

/** Tells sums that are no grant of this call whatever governs them: paid for each person or year, of the past, or brought by the applicants. */
final class OtherSums {
    private static final Pattern THIRDS = Words.any(
            "chaque (?:jeune|participante?|volontaire|stagiaire|élève|agent|personne)(?!\\p{L})|each (?:young|volunteer|person|traveller)|par personne|par participante?|par jeune|par habitant|par élève|par stagiaire|par volontaire|par jour|par nuit|par mois|par partenaire|par structure|par bénéficiaire final|par déplacement|par mission|par mobilité|par délégation|par agent|par élu|par événement"
                    + "|par kilom|(?<!deux |un )\\btiers(?! d[ue])|(?:nos|aux) lauréats|depuis (?:19|20)"
                    + "|per (?:person|participant|day|diem|night|month|young|partner|traveller|trip|volunteer|beneficiary|third|capita|inhabitant|head|event|mobility)|each (?:third|partner|participant)|third part"
                    + "|amend|dispens[ée]|frais d’inscription");

    private static final Pattern PAST = Words.any(
            "(?<!\\p{L})(?:ont|a) (?:été(?! (?:arrêtée?|fixée?|portée?|relevée?|limitée?)s? à)|permis|reçu|bénéficié|financé|soutenu|attribué|accordé|représenté)|avai(?:t|ent)|étai(?:t|ent)|l’an (?:dernier|passé)|l’année (?:dernière|passée)|précédente?|pour mémoire"
                    + "|(?:were|was|has been|have been|had|have awarded|has awarded|have funded|has funded) |since (?:19|20)\\d\\d|last year|previous|so far|to date|(?:en|in) (?:19|20)\\d\\d,? [^.;]{0,40}(?:ont|a été|were|was|has)|winner");

    private static final Pattern YEARLY = Words.any(
            "(?! ?(?:par an|/ ?an|per year|a year|par année)(?:,? (?:et )?par projet| and per project| per project))^\\s?(?:HT |TTC )?(?:(?:max(?:imum)?|au plus|au maximum)\\.? )?(?:par projet (?:et )?|per project (?:and )?)?(?:/|par |per |a |each |chaque )\\s?(?:an(?!\\p{L})|année|year)|^\\s?(?:annuels?|yearly|annually)|annuelle|^ (?:par projet|per project) (?:et par an|and year|par an|per year)");

    private static final Pattern ANNUAL = Words.any(
            "(?:subvention|aide|montant|soutien|appui|plafond|financement|budget) annuel|annual (?:grant|support|ceiling)|yearly (?:grant|support)");

    private static final Pattern OVER = Words.any(
            "bilan|(?:projets?|associations?|actions?|initiatives?)[^.;]{0,15} (?:soutenue?s|retenue?s|lauréate?s|financée?s|aidée?s)(?: (?:en|depuis)|$)|^les lauréats|ils ont été|(?:funded|awarded|approved|supported|past|previous) (?:projects|grants|calls|editions?)|éditions? précédentes?|results of|retour sur");

    /** « Un projet qui annonce 10 000 € recevra … »: a case, told to explain a rule. */
    private static final Pattern SUPPOSED = Words.any(
            "(?:^|[^\\p{L}])(?:un projet|une? (?:collectivité|commune|dossier|association)|a (?:project|city|town)|an application) (?:qui|that|which) (?:annonce|apporte|mobilise|announces|brings) (?:\\d|€|EUR)");

    /** What grants are on average says nothing of the next sum. */
    private static final Pattern AVERAGE = Words.any(
            "(?:grants?|awards?|aides?|subventions?)[^.;]{0,30}(?:average|typical|usual|en moyenne|moyen)|(?:average|typical|usual) (?:grant|award)");

    private OtherSums() {}

    /** Returns whether words tell what grants come to on average. */
    static boolean areAverage(String words) {
        return AVERAGE.matcher(words).find();
    }

    /** Returns whether a sentence tells a case that only explains a rule. */
    static boolean isSupposed(String text) {
        return SUPPOSED.matcher(text).find();
    }

    /** Returns whether the sum is one of them. */
    static boolean are(SumAround around) {
        return THIRDS.matcher(around.unshared()).find()
                || ANNUAL.matcher(around.before()).find()
                || YEARLY.matcher(around.after()).find()
                || PAST.matcher(around.near()).find()
                || over(around.heading())
                || isBrought(around);
    }

    /** Returns whether a heading announces what was given before: the projects of last year, a balance. */
    static boolean over(String heading) {
        return OVER.matcher(heading).find();
    }

    /** Returns whether a sum is paid for each person, day or month. */
    static boolean isPerUnit(SumAround around) {
        return THIRDS.matcher(around.after()).find();
    }

    /** « Partners must contribute at least … of their own funds ». */
    private static boolean isBrought(SumAround around) {
        return ShareActor.of(around.before(), around.after())
                .filter(a -> a == ShareActor.APPLICANT)
                .isPresent();
    }
}
