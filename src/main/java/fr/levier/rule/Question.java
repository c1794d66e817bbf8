package fr.levier.rule;

import fr.levier.reference.Label;

/** A fact that is not known and can still change a verdict, and how to ask for it. */
public record Question(String fact, Label question) {}
