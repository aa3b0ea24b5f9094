package vn.vankho.transfer;

import static vn.vankho.transfer.PackageXml.ordered;
import static vn.vankho.transfer.PackageXml.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The PREMIS file of a package: what its files are, and what became of them.
final class PremisXml {

    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private PremisXml() {}

    /// @param sources the documents with their files
    static PackedFile.Writing of(List<Described.Source> sources, List<PackedFile> files) {
        return out -> {
            try (var xml = new Xml(out)) {
                xml.element(
                        "premis",
                        ordered("xmlns", PREMIS, "xmlns:xsi", XSI, "version", "3.0"),
                        () -> {
                            for (int i = 0; i < sources.size(); i++) {
                                object(xml, sources.get(i), files.get(i));
                            }
                            for (var source : sources) {
                                events(xml, source);
                            }
                            xml.element(
                                    "agent",
                                    Map.of(),
                                    () -> {
                                        identifier(xml, "agent", "vankho");
                                        xml.text("agentName", "Văn khố");
                                        xml.text("agentType", "software");
                                    });
                        });
            }
        };
    }

    private static void object(Xml xml, Described.Source source, PackedFile file)
            throws XMLStreamException {
        xml.element(
                "object",
                Map.of("xsi:type", "file"),
                () -> {
                    identifier(xml, "object", source.document().id().urn());
                    xml.element(
                            "objectCharacteristics",
                            Map.of(),
                            () -> {
                                xml.element(
                                        "fixity",
                                        Map.of(),
                                        () -> {
                                            xml.text("messageDigestAlgorithm", "SHA-256");
                                            xml.text("messageDigest", file.sha256());
                                        });
                                xml.text("size", Long.toString(file.size()));
                                xml.element(
                                        "format",
                                        Map.of(),
                                        () ->
                                                xml.element(
                                                        "formatDesignation",
                                                        Map.of(),
                                                        () ->
                                                                xml.text(
                                                                        "formatName",
                                                                        file.mediaType())));
                            });
                    xml.text("originalName", source.document().fileName());
                });
    }

    private static void events(Xml xml, Described.Source source) throws XMLStreamException {
        var document = source.document();
        event(
                xml,
                source,
                "ingestion",
                document.depositedAt(),
                "Nhận vào kho và ghi mã băm; người nhận: " + document.depositedBy());
        for (var judged : source.judged()) {
            event(xml, source, "digital signature validation", judged.at(), judged.sentence());
        }
    }

    private static void event(
            Xml xml, Described.Source source, String type, Instant at, String detail)
            throws XMLStreamException {
        xml.element(
                "event",
                Map.of(),
                () -> {
                    identifier(
                            xml,
                            "event",
                            "%s:%s:%s"
                                    .formatted(source.document().id().urn(), type, at)
                                    .replace(' ', '-'));
                    xml.text("eventType", type);
                    xml.text("eventDateTime", time(at));
                    xml.element(
                            "eventDetailInformation",
                            Map.of(),
                            () -> xml.text("eventDetail", detail));
                    linking(xml, "linkingAgent", "vankho");
                    linking(xml, "linkingObject", source.document().id().urn());
                });
    }

    private static void linking(Xml xml, String what, String value) throws XMLStreamException {
        xml.element(what + "Identifier", Map.of(), () -> identifierParts(xml, what, value));
    }

    private static void identifier(Xml xml, String what, String value) throws XMLStreamException {
        xml.element(what + "Identifier", Map.of(), () -> identifierParts(xml, what, value));
    }

    private static void identifierParts(Xml xml, String what, String value)
            throws XMLStreamException {
        xml.text(what + "IdentifierType", value.startsWith("urn:") ? "URN" : "local");
        xml.text(what + "IdentifierValue", value);
    }
}
