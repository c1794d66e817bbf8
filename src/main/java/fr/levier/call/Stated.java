package fr.levier.call;

/** A value that a page states, and the proof. */
public record Stated<T>(T value, Evidence evidence) {}
