package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.vankho.transfer.MetsXml.Mets;

/// Writes the tree of a package, the files first and then what points to them, so that nothing is
/// held in memory but digests.
final class PackageFolder {

    static final String METS = "METS.xml";
    private static final String DESCRIPTIVE = "metadata/descriptive/";
    private static final String PRESERVATION = "metadata/preservation/";

    private final Profile profile;
    private final PackageKind kind;
    private final PackageXml xml;
    private final String organ;

    PackageFolder(Profile profile, PackageKind kind, Instant at, String organ) {
        this.profile = profile;
        this.kind = kind;
        this.xml = new PackageXml(profile, kind, at);
        this.organ = organ;
    }

    /// @param parent an empty folder to write the package into
    /// @return the package's folder
    Path write(Path parent, Described described, Progress progress) throws IOException {
        var objid = "urn:uuid:" + UUID.randomUUID();
        var folder = parent.resolve(objid.replace(':', '_'));
        Files.createDirectories(folder);
        var rep = "representations/" + profile.representation() + "/";
        var data = new ArrayList<PackedFile>();
        var repMets = representation(folder, rep, described, data, progress);
        var ead =
                PackedFile.write(
                        folder,
                        DESCRIPTIVE + "EAD.xml",
                        xml.ead(profile.of(kind).dossier(), described.dossier()));
        var premis = new ArrayList<PackedFile>();
        if (profile.of(kind).preservation()) {
            premis.add(
                    PackedFile.write(
                            folder,
                            PRESERVATION + "PREMIS.xml",
                            xml.premis(described.sources(), data)));
        }
        var content = new LinkedHashMap<String, List<PackedFile>>();
        content.put("Representations/" + profile.representation(), List.of(repMets));
        PackedFile.write(
                folder,
                METS,
                xml.mets(new Mets(objid, described.code(), organ, List.of(ead), premis, content)));
        return folder;
    }

    /// @param data takes in the files of the documents, in their order
    private PackedFile representation(
            Path folder, String rep, Described described, List<PackedFile> data, Progress progress)
            throws IOException {
        var base = folder.resolve(rep);
        var descriptive = new ArrayList<PackedFile>();
        for (var source : described.sources()) {
            data.add(copy(base, source));
            var name = source.name().substring(0, source.name().lastIndexOf('.'));
            descriptive.add(
                    PackedFile.write(
                            base,
                            DESCRIPTIVE + "EAD_doc_" + name + ".xml",
                            xml.ead(profile.of(kind).document(), source.values())));
            progress.written(data.size(), described.sources().size());
        }
        var premis = new ArrayList<PackedFile>();
        if (profile.of(kind).preservation()) {
            premis.add(
                    PackedFile.write(
                            base,
                            PRESERVATION + "PREMIS_" + profile.representation() + ".xml",
                            xml.premis(described.sources(), data)));
        }
        var content = new LinkedHashMap<String, List<PackedFile>>();
        content.put("Data", List.copyOf(data));
        return PackedFile.write(
                        base,
                        METS,
                        xml.mets(
                                new Mets(
                                        profile.representation(),
                                        profile.representation(),
                                        organ,
                                        descriptive,
                                        premis,
                                        content)))
                .under(rep);
    }

    /// @throws PackageRefused if the original is not what was received
    private static PackedFile copy(Path base, Described.Source source) throws IOException {
        var copied =
                PackedFile.write(
                        base, "data/" + source.name(), out -> Files.copy(source.original(), out));
        if (!copied.sha256().equals(source.document().sha256().hex())) {
            throw PackageRefused.changed(source.document().fileName());
        }
        return copied;
    }
}
