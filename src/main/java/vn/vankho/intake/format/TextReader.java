package vn.vankho.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// Reads plain text, in whatever encoding; a form feed begins a page.
public final class TextReader implements FormatReader {

    private static final long LARGEST = 50L << 20;

    @Override
    public boolean reads(String mediaType) {
        return mediaType.startsWith("text/")
                && !Set.of("text/html", "text/rtf").contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        var plain = PlainText.of(bytes(file));
        var parts = plain.text().split("\f");
        var pages =
                IntStream.range(0, parts.length)
                        .mapToObj(i -> TextLayout.page(i + 1, parts[i]))
                        .toList();
        return new Extraction(
                Origin.BORN_DIGITAL,
                Set.of(plain.encoding()),
                Outcome.COMPLETE,
                pages,
                List.of(),
                List.of());
    }

    static byte[] bytes(Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("Tệp văn bản lớn hơn 50 MB nên không được đọc.");
        }
        return Files.readAllBytes(file);
    }
}
