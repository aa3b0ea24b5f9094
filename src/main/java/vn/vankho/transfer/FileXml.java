package vn.vankho.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import vn.vankho.casefile.CaseFile;

/// A case file and its documents under the field names of Nghị định 30/2020, Phụ lục VI, phần II.
final class FileXml {

    private FileXml() {}

    /// @param documents in the order of time
    static PackedFile.Writing of(
            CaseFile file, String organ, Described described, List<PackedFile> documents) {
        return out -> {
            try (var xml = new Xml(out)) {
                xml.element(
                        "File",
                        Map.of(),
                        () -> {
                            code(xml, file, organ);
                            texts(xml, dossier(file, described));
                            for (int i = 0; i < documents.size(); i++) {
                                document(
                                        xml,
                                        file,
                                        organ,
                                        described.sources().get(i),
                                        documents.get(i));
                            }
                        });
            }
        };
    }

    private static void code(Xml xml, CaseFile file, String organ) throws XMLStreamException {
        xml.element(
                "FileCode",
                Map.of(),
                () -> {
                    xml.text("OrganId", organ);
                    xml.text("FileCatalog", Integer.toString(file.year()));
                    xml.text("FileNotation", file.code());
                });
    }

    private static Map<String, String> dossier(CaseFile file, Described described) {
        var fixed = file.fixed();
        var texts = new LinkedHashMap<String, String>();
        texts.put("Title", file.title());
        texts.put("Maintenance", fixed == null ? "" : fixed.term().label());
        texts.put("Rights", file.rights());
        texts.put("Creator", file.creator());
        texts.put("Language", file.language());
        texts.put("StartDate", value(described.dossier(), "startDate"));
        texts.put("EndDate", value(described.dossier(), "endDate"));
        texts.put("DocTotal", value(described.dossier(), "totalDoc"));
        texts.put("PageTotal", value(described.dossier(), "numberOfPage"));
        texts.put("Description", Objects.requireNonNullElse(file.note(), ""));
        return texts;
    }

    private static void document(
            Xml xml, CaseFile file, String organ, Described.Source source, PackedFile packed)
            throws XMLStreamException {
        var values = source.values();
        xml.element(
                "Document",
                Map.of(),
                () -> {
                    code(xml, file, organ);
                    texts(
                            xml,
                            PackageXml.ordered(
                                    "DocOrdinal", value(values, "docOrdinal"),
                                    "TypeName", value(values, "typeName"),
                                    "CodeNumber", value(values, "codeNumber"),
                                    "CodeNotation", value(values, "codeNotation"),
                                    "IssuedDate", value(values, "issuedDate"),
                                    "OrganName", value(values, "organName"),
                                    "Subject", value(values, "subject"),
                                    "Language", file.language(),
                                    "PageAmount", value(values, "numberOfPage"),
                                    "Description", value(values, "description")));
                    var signer = source.document().description().signerName();
                    if (signer != null) {
                        xml.element("SignerInfo", Map.of(), () -> xml.text("FullName", signer));
                    }
                    texts(
                            xml,
                            PackageXml.ordered(
                                    "FileName", packed.path(),
                                    "ReceivedName", source.document().fileName(),
                                    "Sha256", packed.sha256()));
                });
    }

    private static void texts(Xml xml, Map<String, String> texts) throws XMLStreamException {
        for (var text : texts.entrySet()) {
            xml.text(text.getKey(), text.getValue());
        }
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
