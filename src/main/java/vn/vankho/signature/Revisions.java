package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.Tail;

/// Compares the states that a file went through.
final class Revisions {

    private static final int TAIL_LOOKED_AT = 4000;
    private static final int TAIL_SHOWN = 80;

    private final Path file;
    private final Path folder;

    Revisions(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// What changed between two lengths of the file. A revision that cannot be read is a change of
    /// an unknown kind.
    List<Change> changes(long from, long to) throws IOException {
        if (from == to) {
            return List.of();
        }
        return compare(
                from, to, Changes::between, List.of(new Change(Change.Kind.OTHER, List.of())));
    }

    /// The same without signatures and timestamps themselves, and what comes with them.
    List<Change> besideSignatures(long from, long to) throws IOException {
        if (from == to) {
            return List.of();
        }
        return compare(
                from,
                to,
                Changes::besideSignatures,
                List.of(new Change(Change.Kind.OTHER, List.of())));
    }

    /// Whether signature fields that show something were added: they can cover a page.
    boolean drawsSignatures(long from, long to) throws IOException {
        return compare(from, to, SignatureFields::drawsMore, true);
    }

    /// The full names of fields whose value or look differs.
    Set<String> changedFields(long from, long to) throws IOException {
        return compare(from, to, FormValues::changed, Set.of());
    }

    /// What stands behind the last signature, with what it changed.
    record Behind(Tail tail, List<Change> changes) {}

    Behind tail(long end) throws IOException {
        long length = Files.size(file);
        if (length == end) {
            return new Behind(Tail.NOTHING, List.of());
        }
        if (onlyWhiteSpace(end)) {
            return new Behind(new Tail(Tail.Kind.WHITESPACE, null), List.of());
        }
        var changes = changes(end, length);
        boolean archival =
                changes.isEmpty() && endsAsPdf() && compare(end, length, Changes::addProofs, false);
        return archival
                ? new Behind(new Tail(Tail.Kind.ARCHIVAL, null), List.of())
                : new Behind(new Tail(Tail.Kind.OTHER, firstWords(end)), changes);
    }

    private interface Comparison<T> {
        T apply(Revision before, Revision after) throws IOException;
    }

    private <T> T compare(long from, long to, Comparison<T> comparison, T ifUnreadable)
            throws IOException {
        var first = folder.resolve("revision-a.pdf");
        var second = folder.resolve("revision-b.pdf");
        try (var before = Revision.load(file, from, first);
                var after = Revision.load(file, to, second)) {
            return comparison.apply(before, after);
        } catch (IOException _) {
            return ifUnreadable;
        } finally {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
        }
    }

    private boolean onlyWhiteSpace(long from) throws IOException {
        try (var channel = FileChannel.open(file).position(from);
                var in = Channels.newInputStream(channel)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (!whiteSpace(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static boolean whiteSpace(byte each) {
        return each == 0
                || each == '\t'
                || each == '\n'
                || each == '\f'
                || each == '\r'
                || each == ' ';
    }

    private boolean endsAsPdf() throws IOException {
        long length = Files.size(file);
        return read(Math.max(0, length - 64), 64).strip().endsWith("%%EOF");
    }

    private @Nullable String firstWords(long from) throws IOException {
        var text = read(from, TAIL_LOOKED_AT).replaceAll("[\\p{Cntrl}\\s\\uFFFD]+", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.codePointCount(0, text.length()) <= TAIL_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TAIL_SHOWN));
    }

    private String read(long from, int most) throws IOException {
        try (var channel = FileChannel.open(file).position(from);
                var in = Channels.newInputStream(channel)) {
            return new String(in.readNBytes(most), UTF_8);
        }
    }
}
