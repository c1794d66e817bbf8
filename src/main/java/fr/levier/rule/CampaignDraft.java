package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a new campaign from the last one of a scheme, as an edit of the text of its file: terms are carried over by {@code
 * assumed_from}, conditions of the last campaign alone hold for the new one too, and all of it is « présumé » until somebody cites the
 * new text. The window is left out, for nobody knows it yet.
 */
public final class CampaignDraft {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._–-]{0,39}");
    private static final Pattern ONLY = Pattern.compile("(\\s*campaigns: *\\[)(.*)(\\].*)");
    private static final Pattern ASSUMED = Pattern.compile("\\s*assumed: *(true|false) *(#.*)?");

    private final Scheme scheme;
    private final String file;

    public CampaignDraft(Scheme scheme, String file) {
        this.scheme = scheme;
        this.file = file;
    }

    /**
     * Returns the file's text with the new campaign.
     *
     * @throws Refusal when the name is taken or impossible, or the file's layout is not the usual one
     */
    public String start(String text, String campaign, String by, LocalDate on) {
        check(campaign);
        SchemeText draft = new SchemeText(file, text);
        Optional<String> last = last().map(Campaign::id);
        List<String> block = block(draft, campaign, last, ReviewText.draft(by, on, file));
        int end = draft.endOfList();
        last.ifPresent(from -> widen(draft, end, from, campaign));
        draft.lines().addAll(end, block);
        return draft.text();
    }

    /** Returns the campaign from which a new one is started: the latest in force by its window. */
    Optional<Campaign> last() {
        return scheme.campaignsInForce().stream()
                .max(Comparator.comparing(c -> c.from().or(c::to).orElse(LocalDate.MIN)));
    }

    private void check(String campaign) {
        if (!ID.matcher(campaign).matches()) {
            throw new Refusal(Problem.at(Place.of("--campaign"), "rule.problem.campaign-name", campaign));
        }
        if (scheme.findCampaign(campaign).isPresent()) {
            throw new Refusal(Problem.at(Place.of(file), "rule.problem.duplicate-id", campaign));
        }
    }

    private static List<String> block(SchemeText text, String campaign, Optional<String> last, String review) {
        String dash = " ".repeat(text.indent()) + "- ";
        String indent = " ".repeat(text.indent() + 2);
        List<String> block = new ArrayList<>();
        block.add(dash + "id: \"" + campaign + "\"");
        last.ifPresent(from -> block.add(indent + "assumed_from: \"" + from + "\""));
        block.add(indent + review);
        last.ifPresent(from -> block.addAll(conditions(text, from)));
        return block;
    }

    /** Returns the last campaign's own conditions, each marked as assumed. */
    private static List<String> conditions(SchemeText text, String last) {
        SchemeText.Range written = text.key(text.campaign(last), "conditions");
        List<String> carried = new ArrayList<>();
        String inner = " ".repeat(text.indent() + 6);
        for (String line : text.lines().subList(written.start(), written.end())) {
            boolean isItem = line.startsWith(" ".repeat(text.indent() + 4) + "- ");
            boolean isFlow = isItem && line.strip().startsWith("- {");
            if (isFlow) {
                carried.add(
                        line.contains("assumed:") ? line : line.replaceFirst("\\}(\\s*(#.*)?)$", ", assumed: true}$1"));
            } else if (!ASSUMED.matcher(line).matches()) {
                carried.add(line);
                if (isItem) {
                    carried.add(inner + "assumed: true");
                }
            }
        }
        return carried;
    }

    /** Conditions of the scheme that name the last campaign name the new one too. */
    private static void widen(SchemeText text, int from, String last, String campaign) {
        Pattern named = Pattern.compile("(^|[\\[, ])[\"']?" + Pattern.quote(last) + "[\"']?($|[\\], ])");
        for (int i = from; i < text.lines().size(); i++) {
            Matcher only = ONLY.matcher(text.lines().get(i));
            if (only.matches() && named.matcher(only.group(2)).find()) {
                text.lines().set(i, only.group(1) + only.group(2) + ", \"" + campaign + "\"" + only.group(3));
            }
        }
    }
}
