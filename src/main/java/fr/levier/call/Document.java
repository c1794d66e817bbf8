package fr.levier.call;

import java.net.URI;

/** A document that a call's page offers, such as its règlement. */
public record Document(String title, URI url) {}
