package fr.levier.rule;

import java.util.Optional;

/**
 * One dated value of a campaign, such as its rate for least developed countries.
 *
 * @param name its key in the scheme's file, such as {@code rate_ldc}
 * @param value as written: {@code 70 %}, {@code 200000 EUR}, {@code 36 months}
 * @param base what a rate is a share of, where it is one
 * @param reference the text
 * @param assumed true when carried over without a text of this campaign
 */
public record Term(String name, String value, Optional<String> base, Optional<Reference> reference, boolean assumed) {}
