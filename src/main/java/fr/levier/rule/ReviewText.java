package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Writes the review of a campaign into the text of its scheme's file: one line, in flow style. */
public final class ReviewText {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,80}");
    private static final Pattern LINE = Pattern.compile("( *review: *)\\{[^#]*\\}(.*)");

    private ReviewText() {}

    static String draft(String by, LocalDate on, String file) {
        return "review: {state: draft, by: " + quoted(by, file) + ", on: " + on + "}";
    }

    /**
     * Returns the file's text with the campaign accepted by a second person.
     *
     * @throws Refusal when it is no draft, has no window for applications, or when its own writer would accept it
     */
    public static String accept(Campaign campaign, String file, String text, String by, LocalDate on) {
        Review review = campaign.review()
                .filter(found -> found.state() == Review.State.DRAFT)
                .orElseThrow(() -> new Refusal(Problem.at(Place.of(file), "rule.problem.no-draft", campaign.id())));
        if (Review.isSamePerson(review.by(), by)) {
            throw new Refusal(Problem.at(Place.of(file), "rule.problem.review-same-person", review.by()));
        }
        if (!campaign.hasWindow()) {
            throw new Refusal(Problem.at(Place.of(file), "rule.problem.review-no-window", campaign.id()));
        }
        String accepted = "{state: accepted, by: " + quoted(by, file) + ", on: " + on + ", drafted_by: "
                + quoted(review.by(), file) + "}";
        SchemeText lines = new SchemeText(file, text);
        SchemeText.Range range = lines.key(lines.campaign(campaign.id()), "review");
        var line = LINE.matcher(range.start() < range.end() ? lines.lines().get(range.start()) : "");
        if (!line.matches()) {
            throw lines.otherLayout();
        }
        lines.lines().set(range.start(), line.group(1) + accepted + line.group(2));
        return lines.text();
    }

    private static String quoted(String name, String file) {
        String plain = name.strip();
        if (!NAME.matcher(plain).matches()) {
            throw new Refusal(Problem.at(Place.of(file), "rule.problem.person", plain));
        }
        return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
