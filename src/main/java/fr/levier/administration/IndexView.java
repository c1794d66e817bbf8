package fr.levier.administration;

import java.util.List;

/**
 * What somebody administers, each with its pages.
 *
 * @param steps what a new instance needs; none once all is done, and none for who does not keep it
 */
public record IndexView(List<Step> steps, List<Group> groups) {
    public IndexView {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
    }

    /**
     * One thing to do first.
     *
     * @param how how it is done, or how it stands
     * @param address where it is done; may be empty
     */
    public record Step(boolean done, String what, String how, String address) {}

    /** An authority, or the instance. */
    public record Group(String title, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /** A page and what is done there. */
    public record Link(String address, String words, String about) {}
}
