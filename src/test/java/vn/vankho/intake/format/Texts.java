package vn.vankho.intake.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import vn.vankho.document.PageText;

/// Reads files of tests the way [vn.vankho.intake.ReadTask] does, but in this JVM.
final class Texts {

    private Texts() {}

    static Extraction read(Path file) throws Exception {
        var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "embedded");
        var type = MediaTypes.of(file, file.getFileName().toString());
        for (var reader : OfficeReaders.all()) {
            if (reader.reads(type)) {
                return reader.read(file, type, folder);
            }
        }
        throw new AssertionError("no reader for " + type);
    }

    static String of(Path file) throws Exception {
        return text(read(file));
    }

    static String text(Extraction extraction) {
        return extraction.pages().stream().map(PageText::text).collect(Collectors.joining("\f"));
    }
}
