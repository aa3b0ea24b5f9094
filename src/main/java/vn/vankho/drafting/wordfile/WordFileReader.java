package vn.vankho.drafting.wordfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a .docx from its bare XML. Whatever is not text or a bookmark is passed over.
public final class WordFileReader {

    private static final String BODY = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String PROPERTIES = "docProps/custom.xml";
    private static final String PROPERTY = "vankho.draft";
    private static final int LARGEST_PART = 100_000_000;
    private static final int MOST_PARTS = 5_000;
    private static final XMLInputFactory READERS = readers();

    private WordFileReader() {}

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", "400");
        return factory;
    }

    /// @throws IOException if it is no .docx, or a damaged one
    public static WordFile read(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return read(content);
        }
    }

    /// A file that the product has made itself.
    public static WordFile read(byte[] docx) {
        try {
            return read(new ByteArrayInputStream(docx));
        } catch (IOException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }

    private static WordFile read(InputStream content) throws IOException {
        var parts = parts(content);
        var body = parts.get(BODY);
        if (body == null) {
            throw new IOException("no " + BODY);
        }
        try {
            var story = new Story();
            walk(body, story);
            var notes = parts.get(NOTES);
            if (notes != null) {
                walk(notes, story);
            }
            return new WordFile(property(parts.get(PROPERTIES)), story.paragraphs());
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Map<String, byte[]> parts(InputStream content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(content)) {
            int count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (++count > MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                if (name.equals(BODY) || name.equals(NOTES) || name.equals(PROPERTIES)) {
                    var bytes = zip.readNBytes(LARGEST_PART + 1);
                    if (bytes.length > LARGEST_PART) {
                        throw new IOException(name + " is too large");
                    }
                    parts.put(name, bytes);
                }
            }
        }
        return parts;
    }

    private static void walk(byte[] part, Story story) throws XMLStreamException {
        var xml = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> story.start(xml);
                case XMLStreamConstants.END_ELEMENT -> story.end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
                        story.characters(xml.getText());
                default -> {}
            }
        }
    }

    private static @Nullable String property(byte @Nullable [] properties)
            throws XMLStreamException {
        if (properties == null) {
            return null;
        }
        var xml = READERS.createXMLStreamReader(new ByteArrayInputStream(properties));
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("property")) {
                inside = PROPERTY.equals(xml.getAttributeValue(null, "name"));
            } else if (inside && xml.isCharacters() && !xml.isWhiteSpace()) {
                return xml.getText().strip();
            }
        }
        return null;
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
