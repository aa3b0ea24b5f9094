package vn.vankho.drafting.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Fills the fields of parts that hold plain texts and no paragraphs: document properties and
/// charts.
final class XmlTexts {

    private static final Pattern PARTS =
            Pattern.compile("docProps/.*\\.xml|word/charts/.*\\.xml|word/diagrams/.*\\.xml");
    private static final Pattern MAY_HOLD_FIELDS =
            Pattern.compile("«|&#171;|&#xAB;|&lt;&lt;|\\{\\{");

    private XmlTexts() {}

    static boolean concerns(String entry, byte[] content) {
        return PARTS.matcher(entry).matches()
                && MAY_HOLD_FIELDS.matcher(new String(content, StandardCharsets.UTF_8)).find();
    }

    /// The text of the first element of that local name.
    static Optional<String> element(byte @Nullable [] xml, String name) {
        if (xml == null) {
            return Optional.empty();
        }
        var found = parsed(xml).getElementsByTagNameNS("*", name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.ofNullable(found.item(0).getTextContent());
    }

    /// The XML with more elements at the end of its root.
    static byte[] appended(byte[] xml, String elements) {
        var text = new String(xml, StandardCharsets.UTF_8).stripTrailing();
        int end = text.lastIndexOf("</");
        if (end < 0) {
            // An empty root, such as `<Relationships …/>`.
            var name = text.replaceAll("(?s).*<([\\w:]+)[^<]*$", "$1");
            return (text.substring(0, text.length() - 2) + ">" + elements + "</" + name + ">")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return (text.substring(0, end) + elements + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (ParserConfigurationException | SAXException damaged) {
            // Safety has read this part already.
            throw new IllegalStateException(damaged);
        }
    }

    static byte[] filled(byte[] xml, UnaryOperator<String> fill) {
        var document = parsed(xml);
        fill(document, fill);
        return written(document);
    }

    static byte[] written(Document document) {
        try {
            document.setXmlStandalone(true);
            var out = new ByteArrayOutputStream();
            var writers = TransformerFactory.newDefaultInstance();
            writers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            writers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void fill(Node node, UnaryOperator<String> fill) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(fill.apply(node.getNodeValue()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            fill(child, fill);
        }
    }
}
