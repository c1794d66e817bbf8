package fr.levier.match;

import fr.levier.rule.Eligibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the calls that can still be answered come to for one authority, before any is opened.
 *
 * @param name the authority, as people call it
 * @param counts how many calls have each verdict
 * @param questions those whose answers decide most calls, the first first
 * @param answered how many questions were answered on these pages
 * @param keep where these answers become what the authority says of itself
 * @param described where that is shown, to who may see it
 */
public record TalliesView(
        String name,
        Map<Eligibility, Integer> counts,
        List<QuestionView> questions,
        int answered,
        Optional<String> keep,
        Optional<String> described) {}
