package fr.levier.source.prose;

import fr.levier.call.Evidence;
import fr.levier.call.Stated;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by which name a scheme goes: the identifier of a topic, what the title quotes, or the title without « Appel à projets ». */
final class SchemeName {
    private static final Pattern QUOTED = Pattern.compile("[«“\"] ?([^»”\"]{3,80}?) ?[»”\"]");
    private static final Pattern BEFORE = Words.any(
            "^(?:les? |la |l’|un |une |the )?(?:(?:\\d+(?:e|er|re|ère|ème|nd|rd|th|st)|premier|deuxième|second|troisième|quatrième|nouvel) )?(?:appels?|AAP|AMI)(?: (?:à|aux) (?:projets?|candidatures?|propositions?|initiatives?|manifestations? d’intérêt))?(?: \\([^)]{2,8}\\))?(?: conjoint| annuel)?(?: \\d{4}(?: ?- ?\\d{4})?)?(?: pour (?:le |la |les |l’)?| du | de la | de l’)? ?(?:[:–-] ?)?|^(?:the )?calls? for (?:proposals?|projects?|applications?)(?: for)? ?(?:[:–-] ?)?");
    private static final Pattern BEHIND = Words.any(
            " ?[:–-] ?(?:\\p{L}+ |\\d+\\p{L}{1,3} )?(?:appels?|AAP|éditions?|session|campagne|tranche|calls?)(?!\\p{L}).*$");
    private static final int SHORTEST = 4;

    private SchemeName() {}

    static Optional<Stated<String>> of(Sheet sheet) {
        return TopicThemes.identifier(sheet)
                .map(identifier -> new Stated<>(identifier, sheet.evidence(identifier, "", Evidence.Method.LAYOUT)))
                .or(() -> name(longer(sheet)).map(name -> new Stated<>(name, sheet.titled())));
    }

    /** The calls of the ministry's calendar are all calls for decentralised cooperation of its year. */
    static Optional<Stated<String>> ofPart(Sheet part, Sheet whole) {
        return Themes.aim(whole)
                .filter(aim -> !whole.edition().isEmpty())
                .map(aim -> new Stated<>("AAP coopération décentralisée " + whole.edition(), aim.evidence()))
                .or(() -> name(part.title()).map(name -> new Stated<>(name, part.titled())));
    }

    /** The heading of the first words, where it only says more than the title. */
    private static String longer(Sheet sheet) {
        String heading =
                sheet.passages().isEmpty() ? "" : sheet.passages().get(0).heading();
        return heading.contains(sheet.title()) ? heading : sheet.title();
    }

    private static Optional<String> name(String title) {
        Matcher quoted = QUOTED.matcher(title);
        String bare = quoted.find()
                ? quoted.group(1)
                : BEHIND.matcher(BEFORE.matcher(title).replaceFirst("")).replaceFirst("");
        boolean isName = bare.length() >= SHORTEST && !Character.isLowerCase(bare.charAt(0));
        return Optional.of(isName ? bare : title).filter(name -> !name.isBlank());
    }
}
