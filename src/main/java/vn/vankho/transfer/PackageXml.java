package vn.vankho.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The three kinds of XML file of a package: EAD says what it is, PREMIS what became of its files,
/// METS which files there are.
final class PackageXml {

    static final String METS = "http://www.loc.gov/METS/";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Profile profile;
    private final PackageKind kind;
    private final Instant at;

    PackageXml(Profile profile, PackageKind kind, Instant at) {
        this.profile = profile;
        this.kind = kind;
        this.at = at;
    }

    /// ISO 8601 in the time of Vietnam.
    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    PackedFile.Writing ead(List<String> names, Map<String, String> values) {
        return out -> {
            try (var xml = new Xml(out)) {
                xml.element(
                        "ead",
                        Map.of(),
                        () -> {
                            for (var field : Profile.ordered(names, values).entrySet()) {
                                xml.text(field.getKey(), field.getValue());
                            }
                        });
            }
        };
    }

    /// @param sources the documents with their files
    PackedFile.Writing premis(List<Described.Source> sources, List<PackedFile> files) {
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

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

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

    /// A METS file, its references relative to its own folder.
    ///
    /// @param objid names the package, or the representation
    /// @param label of the package in the structure, in plain words
    /// @param organ who made it
    /// @param descriptive EAD files
    /// @param preservation PREMIS files
    /// @param content further files by their group, such as `Data`
    record Mets(
            String objid,
            String label,
            String organ,
            List<PackedFile> descriptive,
            List<PackedFile> preservation,
            Map<String, List<PackedFile>> content) {}

    PackedFile.Writing mets(Mets mets) {
        return out -> {
            try (var xml = new Xml(out)) {
                var attributes =
                        ordered(
                                "xmlns",
                                METS,
                                "xmlns:xlink",
                                XLINK,
                                "xmlns:csip",
                                CSIP,
                                "OBJID",
                                mets.objid(),
                                "TYPE",
                                "Textual works – Print",
                                "LABEL",
                                mets.label(),
                                "PROFILE",
                                profile.metsProfile());
                xml.element("mets", attributes, () -> new MetsBody(xml, mets).write());
            }
        };
    }

    static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// The parts of one METS file; ids count up.
    private final class MetsBody {

        private final Xml xml;
        private final Mets mets;

        MetsBody(Xml xml, Mets mets) {
            this.xml = xml;
            this.mets = mets;
        }

        void write() throws XMLStreamException {
            header();
            for (int i = 0; i < mets.descriptive().size(); i++) {
                var file = mets.descriptive().get(i);
                var id = "DMD-" + (i + 1);
                xml.element(
                        "dmdSec",
                        ordered("ID", id, "CREATED", time(at), "STATUS", "CURRENT"),
                        () -> xml.empty("mdRef", mdRef(file, "EAD")));
            }
            if (!mets.preservation().isEmpty()) {
                xml.element("amdSec", Map.of("ID", "AMD-1"), this::preservation);
            }
            xml.element("fileSec", Map.of("ID", "FILES-1"), this::files);
            xml.element(
                    "structMap",
                    ordered("ID", "STRUCT-1", "TYPE", "PHYSICAL", "LABEL", "CSIP"),
                    this::structure);
        }

        private void header() throws XMLStreamException {
            xml.element(
                    "metsHdr",
                    ordered(
                            "CREATEDATE",
                            time(at),
                            "RECORDSTATUS",
                            "NEW",
                            "csip:OAISPACKAGETYPE",
                            profile.of(kind).packageType()),
                    () -> {
                        xml.element(
                                "agent",
                                ordered(
                                        "ROLE",
                                        "CREATOR",
                                        "TYPE",
                                        "OTHER",
                                        "OTHERTYPE",
                                        "SOFTWARE"),
                                () -> xml.text("name", "Văn khố"));
                        xml.element(
                                "agent",
                                ordered("ROLE", "CREATOR", "TYPE", "ORGANIZATION"),
                                () -> xml.text("name", mets.organ()));
                    });
        }

        private void preservation() throws XMLStreamException {
            for (int i = 0; i < mets.preservation().size(); i++) {
                var file = mets.preservation().get(i);
                xml.element(
                        "digiprovMD",
                        ordered("ID", "PREMIS-" + (i + 1), "STATUS", "CURRENT"),
                        () -> xml.empty("mdRef", mdRef(file, "PREMIS")));
            }
        }

        private Map<String, String> mdRef(PackedFile file, String type) {
            return ordered(
                    "LOCTYPE", "URL",
                    "xlink:type", "simple",
                    "xlink:href", file.path(),
                    "MDTYPE", type,
                    "MIMETYPE", file.mediaType(),
                    "SIZE", Long.toString(file.size()),
                    "CREATED", time(at),
                    "CHECKSUM", file.sha256(),
                    "CHECKSUMTYPE", profile.checksum());
        }

        private void files() throws XMLStreamException {
            int group = 0;
            for (var content : mets.content().entrySet()) {
                var id = "GROUP-" + ++group;
                xml.element(
                        "fileGrp",
                        ordered("ID", id, "USE", content.getKey()),
                        () -> {
                            int number = 0;
                            for (var file : content.getValue()) {
                                file(id + "-FILE-" + ++number, file);
                            }
                        });
            }
        }

        private void file(String id, PackedFile file) throws XMLStreamException {
            xml.element(
                    "file",
                    ordered(
                            "ID", id,
                            "MIMETYPE", file.mediaType(),
                            "SIZE", Long.toString(file.size()),
                            "CREATED", time(at),
                            "CHECKSUM", file.sha256(),
                            "CHECKSUMTYPE", profile.checksum()),
                    () ->
                            xml.empty(
                                    "FLocat",
                                    ordered(
                                            "LOCTYPE", "URL",
                                            "xlink:type", "simple",
                                            "xlink:href", file.path())));
        }

        private void structure() throws XMLStreamException {
            xml.element(
                    "div",
                    ordered("ID", "DIV-0", "LABEL", mets.label()),
                    () -> {
                        xml.empty("div", metadata());
                        int group = 0;
                        for (var content : mets.content().entrySet()) {
                            int number = ++group;
                            xml.element(
                                    "div",
                                    ordered("ID", "DIV-" + number, "LABEL", content.getKey()),
                                    () -> pointers(number, content.getValue().size()));
                        }
                    });
        }

        private Map<String, String> metadata() {
            var attributes = ordered("ID", "DIV-M", "LABEL", "Metadata");
            attributes.put("DMDID", ids("DMD-", mets.descriptive().size()));
            if (!mets.preservation().isEmpty()) {
                attributes.put("ADMID", ids("PREMIS-", mets.preservation().size()));
            }
            return attributes;
        }

        private static String ids(String prefix, int count) {
            var ids = new StringBuilder();
            for (int i = 1; i <= count; i++) {
                ids.append(i == 1 ? "" : " ").append(prefix).append(i);
            }
            return ids.toString();
        }

        private void pointers(int group, int files) throws XMLStreamException {
            for (int i = 1; i <= files; i++) {
                xml.empty("fptr", Map.of("FILEID", "GROUP-%d-FILE-%d".formatted(group, i)));
            }
        }
    }
}
