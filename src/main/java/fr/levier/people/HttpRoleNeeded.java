package fr.levier.people;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/**
 * Thrown at who sees what belongs to an authority and may not change it. The page that they get says which role it takes and whom to ask;
 * who may not even see it is told that it is not there.
 */
public final class HttpRoleNeeded extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final String siren;

    /** @param siren the authority for which somebody lacks the role */
    public HttpRoleNeeded(String siren) {
        super(HttpStatus.FORBIDDEN, "Reads only");
        this.siren = siren;
    }

    String siren() {
        return siren;
    }

    /**
     * Lets through who may change what belongs to the authority, and returns its SIREN.
     *
     * @throws HttpStatusException for everybody else
     */
    public static String demand(Access access, String siren) {
        if (!access.sees(siren)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        if (!access.changes(siren)) {
            throw new HttpRoleNeeded(siren);
        }
        return siren;
    }
}
