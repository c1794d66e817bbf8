package fr.levier.people;

import fr.levier.mail.MailAddress;
import java.time.Instant;

/** Somebody who may become a member of an authority, until it is too late. */
record Invitation(long id, MailAddress email, String siren, Role role, Instant expiresAt) {}
