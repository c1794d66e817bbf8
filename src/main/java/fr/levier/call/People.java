package fr.levier.call;

import java.util.List;

/** What people add to the catalogue by hand. Each step is stored altogether or not at all. */
public interface People {

    /**
     * Records a correction and changes the call accordingly.
     *
     * @return what that changed
     * @throws IllegalArgumentException when the value is none of the field's, or there is no such call
     */
    Recorded correct(Correction correction);

    /**
     * Adds what one page or document says of a call, and what the person says besides; also of a private one. A page added again
     * replaces what it said before; a page of a call that the catalogue knows joins that call.
     */
    Added add(Addition addition);

    /** Returns all corrections of a call, oldest first, those taken back included. */
    List<Correction> corrections(CallId id);
}
