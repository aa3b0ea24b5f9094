package vn.vankho.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vankho.document.Sha256;

/// Size and both digests of some bytes, taken in one pass.
///
/// @param sha512 lower-case hex
record Digests(long size, Sha256 sha256, String sha512) {

    private static final int BUFFER = 1 << 16;

    static Digests of(byte[] bytes) {
        var sum = new Sum();
        sum.add(bytes, bytes.length);
        return sum.done();
    }

    static Digests of(Path file) throws IOException {
        return of(file, Pace.FREE);
    }

    /// The same, not faster than the pace allows.
    static Digests of(Path file, Pace pace) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), pace);
        }
    }

    static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-512").digest(bytes));
    }

    /// Only what a check compares: half the work.
    static String sha512(Path file, Pace pace) throws IOException {
        var digest = digest("SHA-512");
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[(int) Math.clamp(Files.size(file), 1, BUFFER)];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                pace.take(read);
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    static Digests copy(InputStream in, OutputStream out) throws IOException {
        return copy(in, out, Pace.FREE);
    }

    private static Digests copy(InputStream in, OutputStream out, Pace pace) throws IOException {
        var sum = new Sum();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            pace.take(read);
            out.write(buffer, 0, read);
            sum.add(buffer, read);
        }
        return sum.done();
    }

    /// SHA-256 of a text, in hex.
    static String sha256(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }

    private static final class Sum {
        private final MessageDigest sha256 = digest("SHA-256");
        private final MessageDigest sha512 = digest("SHA-512");
        private long size;

        void add(byte[] bytes, int length) {
            size += length;
            sha256.update(bytes, 0, length);
            sha512.update(bytes, 0, length);
        }

        Digests done() {
            var hex = HexFormat.of();
            return new Digests(
                    size,
                    new Sha256(hex.formatHex(sha256.digest())),
                    hex.formatHex(sha512.digest()));
        }
    }
}
