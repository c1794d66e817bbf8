package fr.levier.mail;

/**
 * A message ready to be sent or saved.
 *
 * @param id its Message-ID with angle brackets; the same for the same person and period, so that a second copy is known as one
 * @param to where it goes
 * @param bytes the whole message, headers and body
 */
@SuppressWarnings("ArrayRecordComponent") // a message is compared by its id
public record Message(String id, MailAddress to, byte[] bytes) {}
