package vn.vankho.drafting.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The XML of a part as a tree, and the few questions that are asked of it.
final class Xml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}

    static Document parse(byte[] part) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException | IOException damaged) {
            throw new IllegalArgumentException("a document of our own is damaged", damaged);
        }
    }

    static byte[] bytes(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            document.setXmlStandalone(true);
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element
                && name.equals(node.getLocalName())
                && W.equals(node.getNamespaceURI());
    }

    static @Nullable Element child(Element parent, String name) {
        for (var node : children(parent)) {
            if (is(node, name)) {
                return (Element) node;
            }
        }
        return null;
    }

    /// A list that does not change while the tree does.
    static List<Node> children(Node parent) {
        var all = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            all.add(node);
        }
        return all;
    }

    /// Every element of these names below, in the order of the document; what is inside of one is
    /// not looked at.
    static List<Element> outermost(Node parent, Set<String> names) {
        var all = new ArrayList<Element>();
        for (var node : children(parent)) {
            if (node instanceof Element element
                    && W.equals(element.getNamespaceURI())
                    && names.contains(element.getLocalName())) {
                all.add(element);
            } else {
                all.addAll(outermost(node, names));
            }
        }
        return all;
    }

    static @Nullable Element around(Node node, String name) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (is(up, name)) {
                return (Element) up;
            }
        }
        return null;
    }

    static Element make(Document document, String name) {
        return document.createElementNS(W, "w:" + name);
    }
}
