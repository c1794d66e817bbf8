package fr.levier.people;

/**
 * From where somebody acts.
 *
 * @param address of the network
 * @param device what the browser says of itself, shortened
 */
record Browser(String address, String device) {}
