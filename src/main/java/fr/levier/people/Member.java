package fr.levier.people;

/** Somebody in an authority. */
record Member(Account account, Role role) {}
