package vn.vankho.register.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.vankho.home.VankhoHome;

/// The templates of the books and of the handling slip in `templates/so/`, which the office may
/// edit. One that is missing is taken from the product.
@Component
class BookTemplates {

    static final String SLIP = "phieu-giai-quyet";

    private static final long LARGEST = 20_000_000;

    private final Path folder;

    BookTemplates(VankhoHome home) {
        this.folder = home.templates().resolve("so");
    }

    /// @param name without `.docx`
    byte[] read(String name) {
        var file = folder.resolve(name + ".docx");
        try {
            if (!Files.exists(file)) {
                ship(name, file);
            }
            if (Files.size(file) > LARGEST) {
                throw TemplateFaulty.tooLarge(name);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void ship(String name, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.write(file, shipped(name));
    }

    static byte[] shipped(String name) throws IOException {
        var path = "/vn/vankho/register/templates/%s.docx".formatted(name);
        try (var content = BookTemplates.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(path + " is missing from the product");
            }
            return content.readAllBytes();
        }
    }
}
