package fr.levier.planning;

/**
 * What one pays in one plan: the words for the cell of a table, and the numbers that the chart beside it draws.
 *
 * @param bar the plan, as its bar is called
 * @param tone the place of the payer among all, from 0: colours and patterns follow from it
 * @param sure the least that comes, as a decimal
 * @param most the most that may come, as a decimal
 * @param assumed whether the amount rests on something that nobody read
 */
public record PaidView(String bar, String payer, int tone, String sure, String most, String words, boolean assumed) {
    private static final int COLOURS = 8;

    /** Returns the name of its colour in the style sheet; beyond the last one they begin again, and only patterns differ. */
    public String colour() {
        return "t" + tone % COLOURS;
    }
}
