package vn.vankho.intake.format;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Reads .rtf: what Word, WordPad and LibreOffice write, also under the name .doc.
public final class RtfReader implements FormatReader {

    private static final Set<String> TYPES = Set.of("application/rtf", "text/rtf");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        var flow = new TextFlow();
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            var text = new RtfText(flow);
            new RtfTokens(content).each(text);
            text.finish();
        }
        return flow.extraction();
    }
}
