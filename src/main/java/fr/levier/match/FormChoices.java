package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.message.Messages;
import fr.levier.project.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the forms of these pages offer to choose from. */
record FormChoices(Messages messages) {

    /** An authority that was found in the directory stands beside those that are known here. */
    List<Choice> authorities(List<Authority> known, Asker asker) {
        List<Choice> choices = new ArrayList<>(choices(
                messages.text("match.form.no-authority"), known, Authority::siren, Authority::name, asker.code()));
        asker.authority()
                .filter(chosen -> choices.stream().noneMatch(Choice::chosen))
                .ifPresent(chosen -> choices.add(new Choice(asker.code(), chosen.name(), true)));
        return List.copyOf(choices);
    }

    /**
     * Without words nothing is relevant, and without an authority there are no verdicts. The usual order is not asked for by its name:
     * it is another one as soon as words are looked for.
     */
    List<Choice> sorts(ListQuery query, Asker asker) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.RELEVANCE || !query.text().isEmpty())
                .filter(sort -> sort != Sort.VERDICT || asker.authority().isPresent())
                .map(sort -> new Choice(
                        sort == query.usual() ? "" : sort.slug(),
                        messages.text("match.sort." + sort),
                        sort == query.order()))
                .toList();
    }

    /** An authority without projects has nothing to choose. */
    List<Choice> projects(Asker asker) {
        return asker.projects().isEmpty()
                ? List.of()
                : choices(
                        messages.text("match.form.no-project"),
                        asker.projects(),
                        Project::id,
                        Project::title,
                        asker.projectId());
    }

    private static <T> List<Choice> choices(
            String none, List<T> all, Function<T, String> value, Function<T, String> label, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", none, chosen.isEmpty()));
        all.forEach(one -> choices.add(
                new Choice(value.apply(one), label.apply(one), value.apply(one).equals(chosen))));
        return List.copyOf(choices);
    }
}
