package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.List;

/**
 * The ways to begin a plan.
 *
 * @param problems what is wrong with what was sent, each with where it stands
 * @param blank begins from nothing, or from a plan that is there
 * @param upload where a file is sent
 * @param sending makes one plan of a file that is sent twice
 * @param template a workbook to fill in
 */
public record NewPlanView(
        String back,
        List<String> problems,
        FormView blank,
        String upload,
        String siren,
        String sending,
        String template) {}
