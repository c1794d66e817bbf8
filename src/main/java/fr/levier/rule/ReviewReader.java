package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads the review of a campaign; a faulty one is reported, and the whole rulebook with it refused. */
final class ReviewReader {
    private final Problems problems;

    ReviewReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Review> read(YamlMap campaign) {
        return campaign.map("review", problems).flatMap(this::review);
    }

    private Optional<Review> review(YamlMap map) {
        Optional<Review.State> state = map.requiredText("state", problems).flatMap(this::state);
        Optional<YamlText> by = map.requiredText("by", problems);
        map.requiredText("on", problems);
        Optional<LocalDate> on = ReadLabel.day(map, "on", problems);
        boolean isAccepted = state.equals(Optional.of(Review.State.ACCEPTED));
        Optional<String> draftedBy =
                isAccepted ? map.requiredText("drafted_by", problems).map(YamlText::text) : Optional.empty();
        map.refuseOthers(problems);
        if (by.isPresent()
                && draftedBy.isPresent()
                && Review.isSamePerson(by.get().text(), draftedBy.get())) {
            problems.add(by.get().place(), "rule.problem.review-same-person", draftedBy.get());
            return Optional.empty();
        }
        boolean isWhole = by.isPresent() && on.isPresent() && isAccepted == draftedBy.isPresent();
        return state.filter(found -> isWhole)
                .map(found -> new Review(found, by.orElseThrow().text(), on.orElseThrow(), draftedBy));
    }

    private Optional<Review.State> state(YamlText text) {
        Optional<Review.State> state = Arrays.stream(Review.State.values())
                .filter(known -> known.word().equals(text.text()))
                .findFirst();
        if (state.isEmpty()) {
            problems.add(
                    text.place(),
                    "rule.problem.choice",
                    text.text(),
                    Review.State.DRAFT.word(),
                    Review.State.ACCEPTED.word());
        }
        return state;
    }
}
