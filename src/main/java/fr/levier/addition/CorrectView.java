package fr.levier.addition;

import fr.levier.call.FieldView;
import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * The form by which somebody corrects one value.
 *
 * @param heading which value
 * @param title of the call
 * @param call the call's own page
 * @param shared whether everybody sees the call, and so the correction
 * @param problems what could not be done
 * @param now the value that is followed, with its proof; empty when nothing states it
 * @param pages what pages say otherwise
 * @param form the new value and the reason
 * @param undo takes the correction back, when there is one
 */
public record CorrectView(
        String heading,
        String title,
        String call,
        boolean shared,
        List<String> problems,
        List<FieldView> now,
        List<FieldView> pages,
        FormView form,
        Optional<FormView> undo) {}
