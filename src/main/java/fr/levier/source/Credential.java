package fr.levier.source;

/**
 * What a request shows to be let in. It is sent over TLS only, and never to another host than the one that was asked.
 *
 * @param header the header that carries it
 * @param prefix what stands before the secret there, such as {@code Bearer} and a space; may be empty
 * @param exchanged whether it is posted to be exchanged for another: the answer is then a secret itself, and is not stored
 */
public record Credential(String header, String prefix, Secret secret, boolean exchanged) {

    /** Returns the value of the header. */
    String shown() {
        return prefix + secret.value();
    }
}
