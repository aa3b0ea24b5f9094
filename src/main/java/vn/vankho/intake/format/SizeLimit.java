package vn.vankho.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends a stream with an error as soon as it is longer than allowed.
final class SizeLimit extends FilterInputStream {

    private final long limit;
    private long read;

    SizeLimit(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    boolean exceeded() {
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
            throw new IOException("More than " + limit + " bytes");
        }
    }
}
