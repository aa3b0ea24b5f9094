package vn.vankho.intake.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/// Ends a stream with an error as soon as it is longer than allowed.
public final class SizeLimit extends FilterInputStream {

    private final long limit;
    private final Supplier<IOException> error;
    private long read;

    /// @param limit in bytes
    public SizeLimit(InputStream in, long limit) {
        this(in, limit, () -> new IOException("More than " + limit + " bytes"));
    }

    SizeLimit(InputStream in, long limit, Supplier<IOException> error) {
        super(in);
        this.limit = limit;
        this.error = error;
    }

    /// Whether the stream was longer than allowed.
    public boolean exceeded() {
        return read > limit;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (exceeded()) {
            throw error.get();
        }
    }
}
