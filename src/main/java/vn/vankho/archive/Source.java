package vn.vankho.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes on their way in, from an upload or a file of somebody else's: a failure here is not
/// the store's.
final class Source extends FilterInputStream {

    /// The source broke off.
    static final class Broken extends IOException {
        Broken(IOException cause) {
            super(cause);
        }
    }

    Source(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }
}
