package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Reads a package from the disk, zipped or not, and judges it by the rules that the profile writes
/// down. G14: a file that no METS names, a reference that leads nowhere, a size or digest that does
/// not fit. The official schemas are not asked: they are not at hand.
final class PackageCheck {

    static final String G14 = "G14";

    private final Profile profile;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();

    private PackageCheck(Profile profile) {
        this.profile = profile;
    }

    /// @param pack the package's folder, or its zip
    static List<Finding> of(Profile profile, Path pack) throws IOException {
        return OpenedPackage.of(pack, folder -> ofFolder(profile, folder));
    }

    static List<Finding> ofFolder(Profile profile, Path folder) throws IOException {
        var check = new PackageCheck(profile);
        check.judge(folder);
        return check.findings;
    }

    private void judge(Path root) throws IOException {
        var top = read(root, PackageFolder.METS);
        if (top == null) {
            return;
        }
        var kind = kind(top);
        requireName(root, top);
        references(root, "", top);
        var rep = "representations/" + profile.representation() + "/";
        var below = read(root, rep + PackageFolder.METS);
        if (below != null) {
            references(root, rep, below);
        }
        if (kind != null) {
            new DescriptionCheck(profile, kind, root, findings).judge(rep);
        }
        findUnnamed(root);
    }

    private @Nullable MetsRead read(Path root, String path) throws IOException {
        var file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            add(path, "", "Thiếu tệp %s.".formatted(path));
            return null;
        }
        try {
            return MetsRead.of(file);
        } catch (XMLStreamException e) {
            add(path, "", "Tệp %s không phải là XML đúng.".formatted(path));
            return null;
        }
    }

    private @Nullable PackageKind kind(MetsRead mets) {
        for (var kind : profile.kinds().entrySet()) {
            if (kind.getValue().packageType().equals(mets.packageType())) {
                return kind.getKey();
            }
        }
        add(
                PackageFolder.METS,
                mets.packageType(),
                "csip:OAISPACKAGETYPE phải là một trong %s.".formatted(profile.kinds().keySet()));
        return null;
    }

    private void requireName(Path root, MetsRead mets) {
        var name = root.getFileName().toString().replace("/", "");
        if (mets.objid().isEmpty() || !name.equals(mets.objid().replace(':', '_'))) {
            add(
                    PackageFolder.METS,
                    mets.objid(),
                    "Tên thư mục gói tin phải là OBJID với dấu «:» đổi thành «_».");
        }
        if (!mets.profile().equals(profile.metsProfile())) {
            add(
                    PackageFolder.METS,
                    mets.profile(),
                    "PROFILE phải là %s.".formatted(profile.metsProfile()));
        }
    }

    private void references(Path root, String folder, MetsRead mets) throws IOException {
        for (var reference : mets.references()) {
            var path = root.resolve(folder).resolve(reference.href()).normalize();
            var name = root.relativize(path).toString();
            if (!path.startsWith(root) || !Files.isRegularFile(path)) {
                add(
                        folder + PackageFolder.METS,
                        reference.href(),
                        "METS nhắc đến %s nhưng không có tệp này.".formatted(reference.href()));
                continue;
            }
            named.add(name);
            compare(name, path, reference);
        }
    }

    private void compare(String name, Path file, MetsRead.Reference reference) throws IOException {
        var size = Long.toString(Files.size(file));
        if (!size.equals(reference.size())) {
            add(
                    name,
                    size,
                    "Cỡ của %s là %s, METS ghi %s.".formatted(name, size, reference.size()));
        }
        if (!profile.checksum().equals(reference.checksumType())) {
            add(
                    name,
                    reference.checksumType(),
                    "Mã băm của %s phải là loại %s.".formatted(name, profile.checksum()));
        } else if (!PackedFile.sha256Of(file).equalsIgnoreCase(reference.checksum())) {
            add(name, reference.checksum(), "Nội dung của %s không khớp mã băm.".formatted(name));
        }
    }

    private void findUnnamed(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = root.relativize(file).toString();
                boolean itself = name.equals(PackageFolder.METS);
                if (!itself && !named.contains(name) && !name.startsWith("documentation/")) {
                    add(name, name, "Không METS nào nhắc đến tệp %s.".formatted(name));
                }
            }
        }
    }

    private void add(String place, String found, String message) {
        findings.add(new Finding(G14, Severity.E, 1, place, found, "", message));
    }
}
