package vn.vankho.transfer;

import static vn.vankho.transfer.PackageXml.ordered;
import static vn.vankho.transfer.PackageXml.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// One METS file of a package: which files there are, with size and digest; ids count up.
final class MetsXml {

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

    private final Xml xml;
    private final Profile profile;
    private final PackageKind kind;
    private final Instant at;
    private final Mets mets;

    private MetsXml(Xml xml, Profile profile, PackageKind kind, Instant at, Mets mets) {
        this.xml = xml;
        this.profile = profile;
        this.kind = kind;
        this.at = at;
        this.mets = mets;
    }

    static PackedFile.Writing of(Profile profile, PackageKind kind, Instant at, Mets mets) {
        return out -> {
            try (var xml = new Xml(out)) {
                var attributes =
                        ordered(
                                "xmlns",
                                PackageXml.METS,
                                "xmlns:xlink",
                                PackageXml.XLINK,
                                "xmlns:csip",
                                PackageXml.CSIP,
                                "OBJID",
                                mets.objid(),
                                "TYPE",
                                "Textual works – Print",
                                "LABEL",
                                mets.label(),
                                "PROFILE",
                                profile.metsProfile());
                xml.element(
                        "mets",
                        attributes,
                        () -> new MetsXml(xml, profile, kind, at, mets).write());
            }
        };
    }

    private void write() throws XMLStreamException {
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
                            ordered("ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE"),
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
