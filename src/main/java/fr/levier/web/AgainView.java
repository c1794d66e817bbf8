package fr.levier.web;

/**
 * A form that came too late, to be sent once more.
 *
 * @param action where it goes, a path of ours
 * @param form what was typed, without secrets
 */
public record AgainView(String action, Form form) {}
