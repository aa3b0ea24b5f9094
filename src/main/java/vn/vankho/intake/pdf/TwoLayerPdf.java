package vn.vankho.intake.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.vankho.document.PageText;

/// A scan as PDF/A-2u of two layers: the picture of each page, and the words that were recognised
/// on it (ISO 19005-2, Thông tư 05/2025/TT-BNV Điều 8).
final class TwoLayerPdf implements AutoCloseable {

    private static final float QUALITY = 0.85f;
    private static final float POINTS_PER_INCH = 72;
    private static final float VERSION = 1.7f;
    private static final String SRGB = "sRGB IEC61966-2.1";

    private final PDDocument document;
    private final InvisibleText text;

    TwoLayerPdf(String title) throws IOException {
        // Pictures of many pages would fill the memory.
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.setVersion(VERSION);
        text = InvisibleText.in(document);
        document.getDocumentCatalog().addOutputIntent(colours());
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(told(title).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage("vi-VN");
    }

    private static String told(String title) {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              pdfaid:part="2" pdfaid:conformance="U"/>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>"""
                .formatted(escaped(title));
    }

    private PDOutputIntent colours() throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static String escaped(String title) {
        var plain = new StringBuilder();
        title.codePoints()
                .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(plain::appendCodePoint);
        return plain.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// @param bilevel whether the scan knows only black and white
    void add(PagePainter.Picture picture, boolean bilevel, PageText words) throws IOException {
        var image = picture.image();
        float scale = POINTS_PER_INCH / picture.dpi();
        var size = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var drawn =
                    bilevel
                            ? blackAndWhite(image)
                            : JPEGFactory.createFromImage(document, image, QUALITY, picture.dpi());
            content.drawImage(drawn, 0, 0, size.getWidth(), size.getHeight());
            text.write(content, size, words);
        }
    }

    private PDImageXObject blackAndWhite(BufferedImage image) throws IOException {
        var binary =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int green = image.getRGB(x, y) >> 8 & 0xFF;
                binary.setRGB(x, y, green < 128 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return CCITTFactory.createFromImage(document, binary);
    }

    void save(Path file) throws IOException {
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
