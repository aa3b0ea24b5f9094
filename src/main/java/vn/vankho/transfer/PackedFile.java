package vn.vankho.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// A file that stands in a package.
///
/// @param path from the package's folder, with `/`
record PackedFile(String path, long size, String sha256, String mediaType) {

    private static final Map<String, String> MEDIA_TYPES =
            Map.ofEntries(
                    Map.entry("pdf", "application/pdf"),
                    Map.entry(
                            "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry("doc", "application/msword"),
                    Map.entry("odt", "application/vnd.oasis.opendocument.text"),
                    Map.entry("rtf", "application/rtf"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("tif", "image/tiff"),
                    Map.entry("tiff", "image/tiff"),
                    Map.entry("png", "image/png"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("csv", "text/csv"),
                    Map.entry(
                            "xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Map.entry("xls", "application/vnd.ms-excel"),
                    Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
                    Map.entry("xml", "text/xml"));

    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,12}");

    /// Writes a file's bytes and what they came to.
    interface Writing {
        void to(OutputStream out) throws IOException, XMLStreamException;
    }

    /// Writes a new file into a package's folder, and takes size and digest on the way.
    static PackedFile write(Path folder, String path, Writing writing) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        var digest = digest("SHA-256");
        try (var out =
                new DigestOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest)) {
            writing.to(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new PackedFile(
                path, Files.size(file), HexFormat.of().formatHex(digest.digest()), mediaType(path));
    }

    /// The same file, seen from a folder further up.
    PackedFile under(String folder) {
        return new PackedFile(folder + path, size, sha256, mediaType);
    }

    /// What a file's name says of its kind, in small letters; empty where it says nothing that
    /// every file system can hold.
    static String ending(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 || !ENDING.matcher(ending).matches() ? "" : ending;
    }

    /// The name of a file in a package.
    static String named(String stem, String ending) {
        return ending.isEmpty() ? stem : stem + "." + ending;
    }

    static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    static String sha256Of(Path file) throws IOException {
        return digestOf(file, "SHA-256");
    }

    /// @param algorithm one that every Java has
    static String digestOf(Path file, String algorithm) throws IOException {
        var digest = digest(algorithm);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
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
}
