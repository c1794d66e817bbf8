package fr.levier.administration;

import java.util.List;

/** What somebody administers, each with its pages. */
public record IndexView(List<Group> groups) {
    public IndexView {
        groups = List.copyOf(groups);
    }

    /** An authority, or the instance. */
    public record Group(String title, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /** A page and what is done there. */
    public record Link(String address, String words, String about) {}
}
