/**
 * Mail, whatever it says: addresses, messages that are the same bytes each time, signatures (DKIM), and handing a message over to a
 * server, whose refusal says of whom it speaks ({@link fr.levier.mail.SmtpReply}).
 */
@NullMarked
package fr.levier.mail;

import org.jspecify.annotations.NullMarked;
