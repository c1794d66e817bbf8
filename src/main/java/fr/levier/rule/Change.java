package fr.levier.rule;

import fr.levier.reference.Label;

/** One change of a fact that would help; a counterfactual is a smallest set of them that turns a refusal. */
public record Change(String fact, String to, Label sentence) {}
