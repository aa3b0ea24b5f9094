package vn.vankho.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Reads a bag from the disk: each file that a manifest names is there with its digest, and no file
/// is there that none names; then whether what it says of the journal holds.
final class BagCheck {

    static final String CODE = "BAGIT";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{128})\\s+(\\S.{0,4000})");

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    private BagCheck(Path root) {
        this.root = root;
    }

    static boolean isBag(Path folder) {
        return Files.isRegularFile(folder.resolve(Bag.DECLARATION));
    }

    static List<Finding> of(Path folder) throws IOException {
        var check = new BagCheck(folder);
        check.run();
        return check.findings;
    }

    private void run() throws IOException {
        if (!Files.readString(root.resolve(Bag.DECLARATION)).startsWith("BagIt-Version: 1.0\n")) {
            add(Bag.DECLARATION, "Tệp bagit.txt phải ghi phiên bản BagIt 1.0.");
        }
        compare(manifest(Bag.MANIFEST), Bag.files(root.resolve(Bag.PAYLOAD)));
        compareSize();
        var tags = manifest(Bag.TAG_MANIFEST);
        for (var name : List.of(Bag.INFO, Bag.DECLARATION, Bag.MANIFEST)) {
            if (!tags.containsKey(name)) {
                add(name, "%s không ghi mã băm của tệp này.".formatted(Bag.TAG_MANIFEST));
            }
        }
        compare(tags, List.of());
        if (findings.isEmpty()) {
            ProofFile.check(root.resolve(Bag.PAYLOAD)).forEach(one -> add(one.place(), one.text()));
        }
    }

    private Map<String, String> manifest(String name) throws IOException {
        var digests = new HashMap<String, String>();
        var file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            add(name, "Thiếu tệp này.");
            return digests;
        }
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                digests.put(parts.group(2), parts.group(1));
            } else if (!line.isBlank()) {
                add(name, "Có dòng không đúng dạng «mã băm, tên tệp».");
            }
        }
        return digests;
    }

    private void compare(Map<String, String> digests, List<Path> present) throws IOException {
        for (var name : new TreeSet<>(digests.keySet())) {
            var file = root.resolve(decoded(name)).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                add(name, "Tệp đã bị mất.");
            } else if (!PackedFile.digestOf(file, "SHA-512").equalsIgnoreCase(digests.get(name))) {
                add(name, "Nội dung tệp không khớp mã băm.");
            }
        }
        present.stream()
                .map(file -> Bag.name(root, file))
                .filter(name -> !digests.containsKey(name))
                .forEach(name -> add(name, "Tệp lạ, bản kê mã băm không có."));
    }

    private static String decoded(String name) {
        return name.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    }

    private void compareSize() throws IOException {
        var files = Bag.files(root.resolve(Bag.PAYLOAD));
        var expected = "Payload-Oxum: %d.%d".formatted(Bag.size(files), files.size());
        var info = root.resolve(Bag.INFO);
        if (Files.isRegularFile(info) && !Files.readAllLines(info).contains(expected)) {
            add(Bag.INFO, "Số tệp hoặc tổng cỡ (Payload-Oxum) không đúng.");
        }
    }

    private void add(String place, String message) {
        findings.add(new Finding(CODE, Severity.E, 1, place, "", "", message));
    }
}
