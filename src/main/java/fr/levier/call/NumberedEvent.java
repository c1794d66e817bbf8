package fr.levier.call;

/** An event with its number in the catalogue: later events have greater numbers, so that a reader can tell where it stopped. */
public record NumberedEvent(long number, CallEvent event) {}
