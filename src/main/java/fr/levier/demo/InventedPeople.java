package fr.levier.demo;

import fr.levier.mail.MailAddress;
import fr.levier.people.ReadyAccounts;
import fr.levier.people.Role;
import java.util.List;
import java.util.Optional;

/** Who works, in the bundled world, for the authority that the demonstration judges. Nothing but the demonstration brings them. */
public final class InventedPeople {
    private static final String HOST = "@demonstration.example";

    private InventedPeople() {}

    /** @param siren the authority to which they belong */
    public static ReadyAccounts of(String siren) {
        Optional<String> here = Optional.of(siren);
        return new ReadyAccounts(List.of(
                new ReadyAccounts.One(new MailAddress("mission" + HOST), "Camille Mission", here, Role.OFFICER),
                new ReadyAccounts.One(new MailAddress("projets" + HOST), "Sacha Projets", here, Role.PROJECT_MANAGER),
                new ReadyAccounts.One(new MailAddress("elue" + HOST), "Dominique Élue", here, Role.READER),
                new ReadyAccounts.One(
                        new MailAddress("administration" + HOST), "Claude Administration", here, Role.ADMINISTRATOR),
                new ReadyAccounts.One(
                        new MailAddress("instance" + HOST), "Alix Instance", Optional.empty(), Role.READER)));
    }
}
