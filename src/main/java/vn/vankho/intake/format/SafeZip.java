package vn.vankho.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The parts of an office file that is a zip, with limits against zip bombs.
final class SafeZip implements AutoCloseable {

    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST_PART = 200L << 20;

    /// A part larger than [#HARMLESS] must not swell more than this.
    private static final int RATIO = 150;

    private static final long HARMLESS = 4L << 20;

    private final ZipFile zip;

    private SafeZip(ZipFile zip) {
        this.zip = zip;
    }

    static SafeZip open(Path file) throws IOException, Unreadable {
        var zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw bomb();
        }
        return new SafeZip(zip);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// @throws Unreadable if there is no such part, as in a file that was not copied wholly
    InputStream part(String name) throws IOException, Unreadable {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("Tệp bị hỏng: thiếu phần nội dung bên trong.");
        }
        return limited(zip.getInputStream(entry), entry);
    }

    /// Visits the root element of a part; does nothing where there is none.
    void read(String name, SafeXml.Root root) throws Exception {
        if (has(name)) {
            readNeeded(name, root);
        }
    }

    void readNeeded(String name, SafeXml.Root root) throws Exception {
        try (var part = part(name)) {
            SafeXml.read(part, root);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Unreadable bomb() {
        return new Unreadable("Tệp nén phình to bất thường khi mở ra nên không được đọc.");
    }

    /// What the directory of the zip says of a part's size is not believed.
    private static InputStream limited(InputStream part, ZipEntry entry) {
        var packed = Math.max(entry.getCompressedSize(), 0);
        var most = Math.min(LARGEST_PART, Math.max(HARMLESS, packed * RATIO));
        return new SizeLimit(part, most, () -> new IOException(bomb()));
    }
}
