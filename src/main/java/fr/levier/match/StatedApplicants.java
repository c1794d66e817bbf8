package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.reference.Label;
import fr.levier.reference.Vocabulary;
import fr.levier.rule.AnyOf;
import fr.levier.rule.IsTrue;
import fr.levier.rule.OneOf;
import fr.levier.rule.Requirement;
import fr.levier.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What a call's page says of who may apply. An authority of a type that the page names is among them; for any other the page was
 * perhaps read too narrowly, so it is asked and never refused.
 */
final class StatedApplicants {
    static final String CONDITION = "page-applicants";
    private static final String ADMITTED = "call.admitsAuthority";

    private StatedApplicants() {}

    static List<Requirement> of(Call call, Vocabulary vocabulary) {
        return call.content()
                .value(Field.APPLICANTS)
                .filter(applicants -> !applicants.isEmpty())
                .map(applicants -> List.of(requirement(applicants, vocabulary)))
                .orElse(List.of());
    }

    private static Requirement requirement(SortedSet<String> applicants, Vocabulary vocabulary) {
        Set<String> types = vocabulary.expand("authority-types", applicants);
        return new Requirement(
                CONDITION,
                Severity.BLOCKING,
                new AnyOf(List.of(new OneOf("authority.type", types), new IsTrue(ADMITTED))),
                sentence("match.stated-applicants.met", applicants, vocabulary),
                sentence("match.stated-applicants.unmet", applicants, vocabulary),
                sentence("match.stated-applicants.unknown", applicants, vocabulary),
                Optional.empty(),
                false,
                Set.of());
    }

    private static Label sentence(String key, SortedSet<String> applicants, Vocabulary vocabulary) {
        return new Label(
                sentence(key, applicants, vocabulary, Locale.FRANCE), sentence(key, applicants, vocabulary, Locale.UK));
    }

    private static String sentence(String key, SortedSet<String> applicants, Vocabulary vocabulary, Locale locale) {
        String names = applicants.stream().map(a -> name(a, vocabulary, locale)).collect(Collectors.joining(", "));
        return Messages.in(locale).text(key, names);
    }

    private static String name(String code, Vocabulary vocabulary, Locale locale) {
        return vocabulary
                .groups()
                .findLabel(code)
                .orElseGet(() -> vocabulary.label("authority-types", code))
                .in(locale);
    }
}
