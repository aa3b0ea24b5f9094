package vn.vankho.intake.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// Unpacks .zip: its files become documents of their own. Links and folders are passed over.
public final class ZipReader implements FormatReader {

    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1258");

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/zip");
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return unpack(zip, EmbeddedFiles.of(file, folder));
        }
    }

    private static Extraction unpack(ZipFile zip, EmbeddedFiles files) throws Exception {
        var locked = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (!isFile(entry)) {
                continue;
            }
            if (zip.canReadEntryData(entry)) {
                unpack(zip, entry, files);
            } else {
                locked++;
            }
        }
        return extraction(files, locked);
    }

    private static boolean isFile(ZipArchiveEntry entry) {
        var name = FileNames.safe(entry.getName());
        return !entry.isDirectory()
                && !entry.isUnixSymlink()
                && !entry.getName().startsWith("__MACOSX/")
                && !LITTER.contains(name);
    }

    private static void unpack(ZipFile zip, ZipArchiveEntry entry, EmbeddedFiles files)
            throws IOException, Unreadable {
        try (var content = zip.getInputStream(entry)) {
            files.add(name(entry), content);
        }
    }

    /// Names are UTF-8 in zips of today, and in the code page of Windows in those of old.
    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, OLD_WINDOWS);
        }
    }

    private static Extraction extraction(EmbeddedFiles files, int locked) throws Unreadable {
        if (locked > 0 && files.all().isEmpty()) {
            throw Sentences.encrypted(new IOException("encrypted entries"));
        }
        var notes =
                locked == 0
                        ? List.<String>of()
                        : List.of(
                                "Có %d tệp bên trong được khóa bằng mật khẩu nên chưa lấy ra được."
                                        .formatted(locked));
        return new Extraction(
                Origin.BORN_DIGITAL,
                Set.of("unicode"),
                locked == 0 ? Outcome.COMPLETE : Outcome.PARTIAL,
                List.of(TextLayout.page(listing(files))),
                notes,
                files.all());
    }

    private static String listing(EmbeddedFiles files) {
        return String.join("\n", files.all().stream().map(Extraction.Embedded::name).toList());
    }
}
