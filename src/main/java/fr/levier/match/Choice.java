package fr.levier.match;

/** One choice of a form: the value it sends, what it says, and whether it is the one in force. */
public record Choice(String value, String label, boolean chosen) {}
