package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The file of one scheme as lines of text, so that an edit keeps its comments and its layout to the letter; what is edited is found by
 * the layout that all scheme files share, a list of campaigns in block style.
 */
final class SchemeText {
    private static final Pattern KEY = Pattern.compile("[a-z_]+:.*");
    private static final Pattern ITEM = Pattern.compile("( *)- .*");

    private final String file;
    private final List<String> lines;
    private final String lineEnd;
    private final int first;
    private final int end;
    private final int indent;

    /** The lines of a part, {@code end} excluded. */
    record Range(int start, int end) {}

    /**
     * @throws Refusal when its campaigns are not written in block style
     */
    SchemeText(String file, String text) {
        this.file = file;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        int key = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches("campaigns: *(#.*)?"))
                .findFirst()
                .orElseThrow(this::otherLayout);
        this.first = key + 1;
        this.end = endOfCampaigns();
        this.indent = IntStream.range(first, end)
                .mapToObj(i -> ITEM.matcher(lines.get(i)))
                .filter(Matcher::matches)
                .mapToInt(item -> item.group(1).length())
                .findFirst()
                .orElseThrow(this::otherLayout);
    }

    List<String> lines() {
        return lines;
    }

    int indent() {
        return indent;
    }

    /** Returns the line before which a further campaign belongs: comments above the next part of the file stay with it. */
    int endOfList() {
        return end;
    }

    /** Returns the lines of a campaign, comments above the following one left out. */
    Range campaign(String id) {
        Pattern start = Pattern.compile(" {" + indent + "}- id: *[\"']?" + Pattern.quote(id) + "[\"']? *(#.*)?");
        int from = IntStream.range(first, end)
                .filter(i -> start.matcher(lines.get(i)).matches())
                .findFirst()
                .orElseThrow(this::otherLayout);
        return new Range(from, endOfPart(from, end, indent));
    }

    /** Returns the lines of a key within a campaign, the key's own first; an empty range when it is not there. */
    Range key(Range campaign, String key) {
        Pattern start = Pattern.compile(" {" + (indent + 2) + "}" + key + ":.*");
        return IntStream.range(campaign.start(), campaign.end())
                .filter(i -> start.matcher(lines.get(i)).matches())
                .mapToObj(i -> new Range(i, endOfPart(i, campaign.end(), indent + 2)))
                .findFirst()
                .orElse(new Range(campaign.end(), campaign.end()));
    }

    String text() {
        return String.join(lineEnd, lines);
    }

    Refusal otherLayout() {
        return new Refusal(Problem.at(Place.of(file), "rule.problem.layout"));
    }

    private int endOfCampaigns() {
        int next = IntStream.range(first, lines.size())
                .filter(i -> KEY.matcher(lines.get(i)).matches())
                .findFirst()
                .orElse(lines.size());
        return withoutTrailingRemarks(first, next, 1);
    }

    private int endOfPart(int start, int limit, int depth) {
        int next = IntStream.range(start + 1, limit)
                .filter(i -> !isRemark(lines.get(i)) && depthOf(lines.get(i)) <= depth)
                .findFirst()
                .orElse(limit);
        return withoutTrailingRemarks(start + 1, next, depth + 1);
    }

    /** Blank lines, and comments that are indented less than the part, belong to what follows. */
    private int withoutTrailingRemarks(int start, int next, int depth) {
        int last = next;
        while (last > start && isRemark(lines.get(last - 1)) && depthOf(lines.get(last - 1)) < depth) {
            last--;
        }
        return last;
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static int depthOf(String line) {
        return line.isBlank() ? 0 : line.length() - line.stripLeading().length();
    }
}
