package fr.levier.people;

import java.util.Optional;

/** Decides what a visitor may do. There is one for members; only the demonstration brings another, which lets every visitor judge. */
public interface Gate {

    /** @param visitor who signed in, or nothing */
    Access open(Optional<SignedIn> visitor);

    /** Returns the gate that lets only members see what belongs to an authority. */
    static Gate forMembers() {
        return MemberAccess::new;
    }
}
