package fr.levier.people;

/** What a member does in an authority, from the least to the most that it allows. */
public enum Role {
    /** An elected official: reads everything, changes nothing. */
    READER,
    OFFICER,
    PROJECT_MANAGER,
    /** Also says who the other members are. */
    ADMINISTRATOR;

    /** Returns whether this member may change what the authority wrote. */
    public boolean changes() {
        return this != READER;
    }
}
