package fr.levier.people;

import fr.levier.web.FormView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that is hardly more than a form.
 *
 * @param problems what is wrong, first on the page
 * @param intro what the form is for
 * @param links address and words of where else to go
 */
public record FormPageView(
        List<String> problems, List<String> intro, Optional<FormView> form, Map<String, String> links) {
    public FormPageView {
        problems = List.copyOf(problems);
        intro = List.copyOf(intro);
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }

    static FormPageView of(String intro, FormView form) {
        return new FormPageView(List.of(), List.of(intro), Optional.of(form), Map.of());
    }

    static FormPageView saying(String sentence) {
        return new FormPageView(List.of(), List.of(sentence), Optional.empty(), Map.of());
    }

    FormPageView withProblem(String problem) {
        return new FormPageView(List.of(problem), intro, form, links);
    }

    FormPageView withLinks(Map<String, String> more) {
        return new FormPageView(problems, intro, form, more);
    }
}
