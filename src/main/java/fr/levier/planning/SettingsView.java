package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.List;

/**
 * What an authority says of its portfolio.
 *
 * @param problems what belongs to no field
 */
public record SettingsView(String back, String when, List<String> problems, FormView form) {}
