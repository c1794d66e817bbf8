package fr.levier.mail;

import fr.levier.message.PlainText;

/** Who the letter comes from; the domain of the address also ends its Message-ID and its List-Id. */
public record Sender(String name, MailAddress address) {
    public Sender {
        name = PlainText.line(name);
    }
}
