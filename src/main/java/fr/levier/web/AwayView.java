package fr.levier.web;

/**
 * A form that came while the database was away: what happened, and the form to send once more when it is back.
 *
 * @param error what a reader is told in any case
 */
public record AwayView(ErrorView error, AgainView again) {}
