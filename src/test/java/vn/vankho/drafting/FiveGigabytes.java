package vn.vankho.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/// A zip of 5 MB with one entry of 5 GB of zeros. The compressed form of one piece is repeated, so
/// that the file is made in a moment and yet is what it says.
public final class FiveGigabytes {

    private static final int PIECE = 64_000_000;
    private static final int PIECES = 80;
    private static final long SIZE = (long) PIECE * PIECES;

    private FiveGigabytes() {}

    /// @param name of the entry
    public static byte[] under(String name) {
        var zip = new ByteArrayOutputStream();
        var file = name.getBytes(StandardCharsets.UTF_8);
        try {
            zip.write(localHeader(file));
            var piece = piece();
            for (int i = 0; i < PIECES; i++) {
                zip.write(piece);
            }
            zip.write(new byte[] {3, 0}); // the empty last block
            zip.write(
                    put(24).putInt(0x08074b50).putInt(0).putLong(zip.size()).putLong(SIZE).array());
            end(zip, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    private static ByteBuffer put(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] localHeader(byte[] file) {
        return put(30 + file.length)
                .putInt(0x04034b50)
                .putShort((short) 45)
                .putShort((short) 8)
                .putShort((short) 8)
                .putInt(0x00210000)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) file.length)
                .putShort((short) 0)
                .put(file)
                .array();
    }

    private static byte[] piece() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[PIECE]);
        var packed = new byte[1_000_000];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static void end(ByteArrayOutputStream zip, byte[] file) throws IOException {
        long start = zip.size();
        zip.write(
                put(46 + file.length + 28)
                        .putInt(0x02014b50)
                        .putShort((short) 45)
                        .putShort((short) 45)
                        .putShort((short) 8)
                        .putShort((short) 8)
                        .putInt(0x00210000)
                        .putInt(0)
                        .putInt(-1)
                        .putInt(-1)
                        .putShort((short) file.length)
                        .putShort((short) 28)
                        .putShort((short) 0)
                        .putShort((short) 0)
                        .putShort((short) 0)
                        .putInt(0)
                        .putInt(-1)
                        .put(file)
                        .putShort((short) 1)
                        .putShort((short) 24)
                        .putLong(SIZE)
                        .putLong(start)
                        .putLong(0)
                        .array());
        zip.write(
                put(22).putInt(0x06054b50)
                        .putShort((short) 0)
                        .putShort((short) 0)
                        .putShort((short) 1)
                        .putShort((short) 1)
                        .putInt((int) (zip.size() - start))
                        .putInt((int) start)
                        .putShort((short) 0)
                        .array());
    }
}
