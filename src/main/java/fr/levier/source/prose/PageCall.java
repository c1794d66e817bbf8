package fr.levier.source.prose;

import fr.levier.call.Content;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One call of a page.
 *
 * @param content what the page says of it
 * @param themes what it is about, by names finer than the codes of its content; empty when only the content tells
 * @param conditions whom and what the page admits, as far as the rules' closed vocabulary can hold it
 * @param open words of the page that restrict or exclude somebody, which only a person can weigh; never guessed, never dropped
 */
public record PageCall(
        Content content, SortedSet<String> themes, List<StatedCondition> conditions, List<String> open) {
    public PageCall {
        themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
        conditions = List.copyOf(conditions);
        open = List.copyOf(open);
    }

    /** Makes a call of which only fields are known: what it demands besides is left to the reader. */
    public static PageCall ofFields(Content fields) {
        return new PageCall(fields, new TreeSet<>(), List.of(), List.of(fields.title()));
    }

    /** Returns the call with the same statements and another content. */
    public PageCall with(Content other) {
        return new PageCall(other, themes, conditions, open);
    }
}
