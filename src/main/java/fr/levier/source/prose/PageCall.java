package fr.levier.source.prose;

import fr.levier.call.Content;
import java.util.List;

/**
 * One call of a page.
 *
 * @param content what the page says of it
 * @param conditions whom and what the page admits, as far as the rules' closed vocabulary can hold it
 */
public record PageCall(Content content, List<StatedCondition> conditions) {
    public PageCall {
        conditions = List.copyOf(conditions);
    }
}
