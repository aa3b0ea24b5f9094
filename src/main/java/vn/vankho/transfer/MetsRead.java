package vn.vankho.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What a METS file says, as far as the check needs it. Read as a stream that follows no entity: a
/// package may come from anywhere.
record MetsRead(String objid, String profile, String packageType, List<Reference> references) {

    /// @param size as written
    record Reference(String href, String size, String checksum, String checksumType) {}

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static MetsRead of(Path file) throws IOException, XMLStreamException {
        try (var in = Files.newInputStream(file)) {
            return read(open(in));
        }
    }

    private static MetsRead read(XMLStreamReader xml) throws XMLStreamException {
        var objid = "";
        var profile = "";
        var packageType = "";
        var references = new ArrayList<Reference>();
        @Nullable Reference open = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "mets" -> {
                    objid = attribute(xml, null, "OBJID");
                    profile = attribute(xml, null, "PROFILE");
                }
                case "metsHdr" -> packageType = attribute(xml, PackageXml.CSIP, "OAISPACKAGETYPE");
                case "mdRef" ->
                        references.add(reference(xml, attribute(xml, PackageXml.XLINK, "href")));
                case "file" -> open = reference(xml, "");
                case "FLocat" -> {
                    var href = attribute(xml, PackageXml.XLINK, "href");
                    references.add(located(Objects.requireNonNullElse(open, NOTHING), href));
                }
                default -> {}
            }
        }
        return new MetsRead(objid, profile, packageType, references);
    }

    private static final Reference NOTHING = new Reference("", "", "", "");

    private static Reference located(Reference file, String href) {
        return new Reference(href, file.size(), file.checksum(), file.checksumType());
    }

    private static Reference reference(XMLStreamReader xml, String href) {
        return new Reference(
                href,
                attribute(xml, null, "SIZE"),
                attribute(xml, null, "CHECKSUM"),
                attribute(xml, null, "CHECKSUMTYPE"));
    }

    private static String attribute(XMLStreamReader xml, @Nullable String space, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(space, name), "");
    }

    /// The children of the root element with their texts, as an EAD file of ours has them.
    static Map<String, String> fields(Path file) throws IOException, XMLStreamException {
        var fields = new LinkedHashMap<String, String>();
        try (var in = Files.newInputStream(file)) {
            var xml = open(in);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth == 2) {
                            var name = xml.getLocalName();
                            fields.put(name, xml.getElementText());
                            depth--;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        }
        return fields;
    }
}
