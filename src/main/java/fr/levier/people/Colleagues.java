package fr.levier.people;

import java.util.List;

/** Who belongs to an authority, for other rooms: nobody else can be given a task. */
public interface Colleagues {

    /** Returns the members' accounts, by address. */
    List<Account> of(String siren);
}
