package fr.levier.rule;

import java.util.List;

/**
 * The page of one condition: once, or once for each campaign that has one of this name.
 *
 * @param scheme the name of its scheme
 * @param back the address of its scheme
 */
public record ConditionView(String id, String scheme, String back, List<RequirementView> conditions) {}
