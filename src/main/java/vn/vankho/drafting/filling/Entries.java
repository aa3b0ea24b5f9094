package vn.vankho.drafting.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files inside a .docx, read within limits and written so that the same content gives the
/// same bytes.
final class Entries {

    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_EXPANDED = 60_000_000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Entries() {}

    /// @throws Refusal if it is no .docx or breaks a limit; nothing beyond the limit is expanded
    static Map<String, byte[]> read(byte[] docx) {
        if (docx.length > MOST_BYTES) {
            throw new Refusal("Tệp mẫu", "Tệp lớn hơn %d MB.".formatted(MOST_BYTES / 1_000_000));
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            var entries = readAll(zip);
            if (!entries.containsKey(CONTENT_TYPES) || !entries.containsKey("_rels/.rels")) {
                throw new Refusal(
                        "Tệp mẫu", "Tệp không phải là văn bản Word (.docx) hoặc đã hỏng.");
            }
            return entries;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal("Tệp mẫu", "Tệp không phải là văn bản Word (.docx) hoặc đã hỏng.");
        }
    }

    private static Map<String, byte[]> readAll(ZipInputStream zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        int room = MOST_EXPANDED;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var content = readAtMost(zip, room);
            room -= content.length;
            if (!entry.isDirectory() && entries.put(entry.getName(), content) != null) {
                throw new Refusal(entry.getName(), "Tệp có hai phần cùng tên.");
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new Refusal("Tệp mẫu", "Tệp có hơn %d phần.".formatted(MOST_ENTRIES));
            }
        }
        return entries;
    }

    private static byte[] readAtMost(InputStream stream, int room) throws IOException {
        var content = stream.readNBytes(room + 1);
        if (content.length > room) {
            throw new Refusal(
                    "Tệp mẫu", "Tệp bung ra lớn hơn %d MB.".formatted(MOST_EXPANDED / 1_000_000));
        }
        return content;
    }

    static byte[] write(Map<String, byte[]> entries) {
        return write(entries, Deflater.DEFAULT_COMPRESSION);
    }

    /// A tenth larger, in half the time.
    static byte[] writeQuickly(Map<String, byte[]> entries) {
        return write(entries, 3);
    }

    private static byte[] write(Map<String, byte[]> entries, int level) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            // Readers expect the content types first.
            put(zip, CONTENT_TYPES, entries.getOrDefault(CONTENT_TYPES, new byte[0]));
            for (var entry : entries.entrySet()) {
                if (!entry.getKey().equals(CONTENT_TYPES)) {
                    put(zip, entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
