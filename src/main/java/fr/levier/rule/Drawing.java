package fr.levier.rule;

import java.util.List;

/** Conditions drawn as functions of what is unknown. */
interface Drawing {

    Diagram diagram();

    /** Returns the function that tells when the condition is met. */
    int draw(Condition condition);

    /** Returns the questions that settle the variable: one, or several that must be asked together. */
    List<Question> questions(int variable);
}
