package vn.vankho.intake.format;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A walk over XML from outside, element by element. A document type declaration is refused, so
/// there are no entities, inner or outer.
final class SafeXml {

    /// What to do with one element; what it leaves unread of it is skipped.
    interface Visitor {
        void visit(String name) throws Exception;
    }

    /// What to do with a whole document, standing at its root element.
    interface Root {
        void read(SafeXml xml) throws Exception;
    }

    private static final int DEEPEST = 400;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private SafeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Java's own limit of 100 is met by honest files; ours speaks Vietnamese.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 10));
        return factory;
    }

    static void read(InputStream document, Root root) throws Exception {
        var reader = FACTORY.createXMLStreamReader(document);
        try {
            var xml = new SafeXml(reader);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                xml.refuseDeclaration();
            }
            root.read(xml);
        } finally {
            reader.close();
        }
    }

    private void refuseDeclaration() throws Unreadable {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new Unreadable(
                    "Tệp chứa khai báo DTD, một kiểu mã có thể gây hại, nên không được đọc.");
        }
    }

    private int next() throws XMLStreamException, Unreadable {
        var event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new Unreadable("Tệp lồng bảng và khung quá nhiều lớp nên không đọc được.");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /// Visits each child element of the current one, and leaves at its end.
    void children(Visitor visitor) throws Exception {
        content(visitor, text -> {});
    }

    /// Like [#children], with the text between them.
    void content(Visitor visitor, Consumer<String> text) throws Exception {
        var own = depth;
        for (var event = next(); depth >= own; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(reader.getLocalName());
                skipTo(own);
            } else if (reader.isCharacters()) {
                text.accept(reader.getText());
            }
        }
    }

    /// All text inside of the current element.
    String text() throws Exception {
        var all = new StringBuilder();
        content(inner -> all.append(text()), all::append);
        return all.toString();
    }

    private void skipTo(int level) throws XMLStreamException, Unreadable {
        while (depth > level) {
            next();
        }
    }

    /// The value of an attribute of the current element, whatever its namespace.
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        try {
            var value = attribute(name);
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// The value of `w:val` of a switch such as `<w:vanish/>`, which is on when it says nothing.
    boolean isOn() {
        var value = attribute("val", "true");
        return !value.equals("false") && !value.equals("0") && !value.equals("off");
    }
}
