package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.call.CallSection;
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

    List<Choice> sections(ListQuery query) {
        return choices(
                messages.text("match.form.every-status"),
                Arrays.asList(CallSection.values()),
                CallSection::slug,
                s -> messages.text("match.section." + s),
                query.section());
    }

    List<Choice> funders(Funders funders, ListQuery query) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", messages.text("match.form.every-funder"), query.funder().isEmpty()));
        choices.addAll(funders.choices(query.funder()));
        return List.copyOf(choices);
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
