package fr.levier.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param page from 1
 * @param size how many on a page, at least 1; more than the most is the most
 */
record Paging(int page, int size) {
    static final int MOST = 200;

    /**
     * @throws IllegalArgumentException when there can be no such page
     */
    Paging {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("Pages are counted from 1");
        }
        size = Math.min(size, MOST);
    }

    /** Returns the page; beyond the last there is nothing. */
    <T> List<T> of(List<T> all) {
        long from = Math.min(all.size(), (page - 1L) * size);
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }

    void write(ObjectNode json, int total) {
        json.put("page", page)
                .put("pageSize", size)
                .put("totalItems", total)
                .put("totalPages", (total + size - 1) / size);
    }
}
