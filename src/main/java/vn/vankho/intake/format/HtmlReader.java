package vn.vankho.intake.format;

import java.nio.file.Path;
import java.util.Set;

/// Reads web pages, also those that Word saved, also under the name .doc.
public final class HtmlReader implements FormatReader {

    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        var flow = new TextFlow();
        new HtmlText(flow).write(TextReader.bytes(file));
        return flow.extraction();
    }
}
