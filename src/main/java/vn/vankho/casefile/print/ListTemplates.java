package vn.vankho.casefile.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.vankho.home.VankhoHome;

/// The templates of the lists in `templates/ho-so/`, which the office may edit. One that is missing
/// is taken from the product.
@Component
class ListTemplates {

    private static final long LARGEST = 20_000_000;

    private final Path folder;

    ListTemplates(VankhoHome home) {
        this.folder = home.templates().resolve("ho-so");
    }

    byte[] read(FileListKind kind) {
        var file = folder.resolve(kind.address() + ".docx");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.write(file, shipped(kind));
            }
            if (Files.size(file) > LARGEST) {
                throw ListTemplateFaulty.of(kind, "lớn hơn 20 MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] shipped(FileListKind kind) throws IOException {
        var path = "/vn/vankho/casefile/templates/%s.docx".formatted(kind.address());
        try (var content = ListTemplates.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(path + " is missing from the product");
            }
            return content.readAllBytes();
        }
    }
}
