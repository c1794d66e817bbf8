package fr.levier.web;

/**
 * A file that somebody sent with a form of ours.
 *
 * @param name as their computer calls it; never a path of this one
 * @param body within the limit of size
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Upload(String name, byte[] body) {

    /** Says how large it is, never what stands in it. */
    @Override
    public String toString() {
        return "Upload[" + body.length + "]";
    }
}
