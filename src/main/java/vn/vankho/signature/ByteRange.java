package vn.vankho.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// The two parts of a file that a signature covers: `[0, hole)` and `[holeEnd, end)`.
record ByteRange(long hole, long holeEnd, long end) {

    private static final int CHUNK = 1 << 16;

    /// The range that a signature dictionary names, if it has the only shape that is sound.
    static Optional<ByteRange> of(COSDictionary signature) {
        var numbers = numbers(signature);
        if (numbers.size() != 4 || numbers.get(0) != 0) {
            return Optional.empty();
        }
        var range = new ByteRange(numbers.get(1), numbers.get(2), numbers.get(2) + numbers.get(3));
        return range.ordered() ? Optional.of(range) : Optional.empty();
    }

    static List<Long> numbers(COSDictionary signature) {
        return signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array
                ? array.toList().stream()
                        .map(each -> each instanceof COSNumber n ? n.longValue() : -1L)
                        .toList()
                : List.of();
    }

    private boolean ordered() {
        return 0 < hole && hole < holeEnd && holeEnd < end;
    }

    boolean inside(long fileLength) {
        return end <= fileLength;
    }

    /// Whether the hole is exactly one hex string, and that string is the signature itself.
    boolean holds(COSString contents, Path file) throws IOException {
        if (holeEnd - hole > 20_000_000) {
            return false;
        }
        var bytes = new byte[(int) (holeEnd - hole)];
        try (var channel = FileChannel.open(file)) {
            channel.position(hole);
            Channels.newInputStream(channel).readNBytes(bytes, 0, bytes.length);
        }
        return bytes[0] == '<'
                && bytes[bytes.length - 1] == '>'
                && Arrays.equals(decode(bytes), contents.getBytes());
    }

    private static byte @Nullable [] decode(byte[] hex) {
        var out = new ByteArrayOutputStream(hex.length / 2);
        int high = -1;
        for (int i = 1; i < hex.length - 1; i++) {
            int digit = Character.digit(hex[i], 16);
            if (digit < 0 && !Character.isWhitespace(hex[i])) {
                return null;
            }
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            out.write(high << 4);
        }
        return out.toByteArray();
    }

    /// Writes the covered bytes.
    void copy(Path file, OutputStream out) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var in = Channels.newInputStream(channel);
            copy(in, out, hole);
            channel.position(holeEnd);
            copy(in, out, end - holeEnd);
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[CHUNK];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(CHUNK, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
