package fr.levier.people;

import fr.levier.mail.MailAddress;
import java.util.Locale;

/** Writes to one person. The letter is kept until a mail server took it. */
public interface Post {

    /** Returns whether there is a server that takes letters; where there is none, they wait, and links are handed over otherwise. */
    boolean delivers();

    /** @param text plain, one paragraph a line */
    void send(MailAddress to, Locale locale, String subject, String text);
}
