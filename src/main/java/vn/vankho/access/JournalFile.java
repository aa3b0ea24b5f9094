package vn.vankho.access;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.vankho.home.Durably;

/// A file of lines that only grows.
record JournalFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    /// Adds lines, durably and wholly: after a failure the file is as it was before.
    void append(List<String> lines) throws IOException {
        append(print(lines));
    }

    private void append(byte[] bytes) throws IOException {
        boolean isNew = !exists();
        try (var channel = FileChannel.open(path, CREATE, APPEND)) {
            long before = channel.size();
            try {
                write(channel, bytes);
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        }
        if (isNew) {
            Durably.syncFolder(Objects.requireNonNull(path.getParent()));
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    /// Adds what the file lacks of these lines, also the rest of a line that was cut off. A file
    /// that says something else is left alone: that is for `verify` to tell.
    void complete(List<String> lines) throws IOException {
        var whole = print(lines);
        var present = exists() ? Files.readAllBytes(path) : new byte[0];
        boolean begun =
                present.length < whole.length
                        && Arrays.equals(present, Arrays.copyOf(whole, present.length));
        if (begun) {
            append(Arrays.copyOfRange(whole, present.length, whole.length));
        }
    }

    /// The lines of the file; what stands after the last line end counts as a line.
    List<String> lines() throws IOException {
        return lines(StandardCharsets.UTF_8);
    }

    /// The lines, each byte a character: no two different files look the same.
    List<String> rawLines() throws IOException {
        return lines(StandardCharsets.ISO_8859_1);
    }

    /// A line as it looks among the raw lines of a file that holds it.
    static String raw(String line) {
        return new String(JournalLine.bytes(line), StandardCharsets.ISO_8859_1);
    }

    private List<String> lines(Charset charset) throws IOException {
        if (!exists()) {
            return List.of();
        }
        var text = new String(Files.readAllBytes(path), charset);
        var lines = text.split("\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        return List.of(lines).subList(0, count);
    }

    boolean endsWithLineEnd() throws IOException {
        var bytes = Files.readAllBytes(path);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    void close() throws IOException {
        if (exists()) {
            Durably.makeReadOnly(path);
        }
    }

    private static byte[] print(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
