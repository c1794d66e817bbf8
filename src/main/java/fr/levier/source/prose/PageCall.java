package fr.levier.source.prose;

import fr.levier.call.Content;
import java.util.List;

/**
 * One call of a page.
 *
 * @param content what the page says of it
 * @param words what the page calls it
 * @param conditions whom and what the page admits, as far as the rules' closed vocabulary can hold it
 * @param open words of the page that restrict or exclude somebody, which only a person can weigh; never guessed, never dropped
 */
public record PageCall(Content content, PageWords words, List<StatedCondition> conditions, List<String> open) {
    public PageCall {
        conditions = List.copyOf(conditions);
        open = List.copyOf(open);
    }

    /** Makes a call of which only fields are known: what it demands besides is left to the reader. */
    public static PageCall ofFields(Content fields, PageWords words) {
        return new PageCall(fields, words, List.of(), List.of(fields.title()));
    }

    /** Returns the call with the same statements and another content. */
    public PageCall with(Content other) {
        return new PageCall(other, words, conditions, open);
    }
}
