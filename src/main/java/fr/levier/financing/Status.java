package fr.levier.financing;

/** How sure a contribution is. */
public enum Status {
    HOPED("hoped"),
    REQUESTED("requested"),
    GRANTED("granted");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
