package fr.levier.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a fault once more came than is allowed; the fault is not raised before the request was cut off. */
final class BoundedStream extends FilterInputStream {
    private final Runnable cutOff;
    private long left;

    BoundedStream(InputStream in, long most, Runnable cutOff) {
        super(in);
        this.left = most;
        this.cutOff = cutOff;
    }

    /** More than the limit came. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int came) throws TooLarge {
        left -= came;
        if (left < 0) {
            cutOff.run(); // before anybody closes the stream, which would read it to its end
            throw new TooLarge();
        }
    }
}
