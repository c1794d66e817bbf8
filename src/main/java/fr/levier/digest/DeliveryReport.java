package fr.levier.digest;

/** How many letters a delivery sent, how many wait for another attempt and how many were given up. */
public record DeliveryReport(int sent, int waiting, int failed) {
    static final DeliveryReport NOTHING = new DeliveryReport(0, 0, 0);

    DeliveryReport plus(Answer answer) {
        return switch (answer.status()) {
            case SENT -> new DeliveryReport(sent + 1, waiting, failed);
            case PENDING -> new DeliveryReport(sent, waiting + 1, failed);
            case FAILED -> new DeliveryReport(sent, waiting, failed + 1);
            case CANCELLED -> this;
        };
    }
}
