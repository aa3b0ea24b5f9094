package vn.vankho.transfer;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an XML file as a stream, indented, without letters that XML cannot hold.
final class Xml implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    /// Something that is written inside of an element.
    interface Body {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter out;
    private int depth;

    Xml(OutputStream stream) throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /// @param attributes by qualified name, in their order; `xmlns` ones too
    void element(String name, Map<String, String> attributes, Body body) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        depth++;
        body.write();
        depth--;
        line();
        out.writeEndElement();
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        text(name, Map.of(), text);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// Control characters, halves of characters and the two noncharacters are replaced by U+FFFD.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isXml(point) ? point : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndDocument();
        out.writeCharacters("\n");
        out.close();
    }
}
