package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Judges the descriptions in a package: each EAD file by the profile's fields, one for each file
/// of
/// `data/`, and PREMIS where the kind asks for it.
final class DescriptionCheck {

    private static final String EAD_DOC = "EAD_doc_";

    private final Profile profile;
    private final PackageKind kind;
    private final Path root;
    private final List<Finding> findings;

    DescriptionCheck(Profile profile, PackageKind kind, Path root, List<Finding> findings) {
        this.profile = profile;
        this.kind = kind;
        this.root = root;
        this.findings = findings;
    }

    /// @param rep the folder of the representation, with `/`
    void judge(String rep) throws IOException {
        ead("metadata/descriptive/EAD.xml", profile.of(kind).dossier());
        var descriptions = rep + "metadata/descriptive/";
        for (var file : files(rep + "data")) {
            var ending = PackedFile.ending(file);
            if (!profile.files().contains(ending)) {
                add(rep + "data/" + file, "Định dạng «%s» không được nhận.".formatted(ending));
            }
            var name = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
            ead(descriptions + EAD_DOC + name + ".xml", profile.of(kind).document());
        }
        if (profile.of(kind).preservation()) {
            require("metadata/preservation/PREMIS.xml");
            require(rep + "metadata/preservation/PREMIS_" + profile.representation() + ".xml");
        }
    }

    private List<String> files(String folder) throws IOException {
        var path = root.resolve(folder);
        var names = new ArrayList<String>();
        if (Files.isDirectory(path)) {
            try (var files = Files.list(path)) {
                files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
            }
        }
        if (names.isEmpty()) {
            add(folder, "Gói tin không có tài liệu nào.");
        }
        return names;
    }

    private void ead(String path, List<String> names) throws IOException {
        if (!require(path)) {
            return;
        }
        try {
            findings.addAll(
                    new FieldCheck(profile).of(path, names, MetsRead.fields(root.resolve(path))));
        } catch (XMLStreamException e) {
            add(path, "Tệp %s không phải là XML đúng.".formatted(path));
        }
    }

    private boolean require(String path) {
        boolean there = Files.isRegularFile(root.resolve(path));
        if (!there) {
            add(path, "Thiếu tệp %s.".formatted(path));
        }
        return there;
    }

    private void add(String place, String message) {
        findings.add(new Finding(FieldCheck.CODE, Severity.E, 1, place, "", "", message));
    }
}
