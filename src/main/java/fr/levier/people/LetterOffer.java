package fr.levier.people;

/** The letter of an authority, which whoever becomes its member may ask for. The application joins the letters behind this interface. */
@FunctionalInterface
public interface LetterOffer {
    /** Writes the letter of an authority to a member from now on. */
    void accept(String siren, Account reader);
}
