package vn.vankho.archive;

import java.util.List;
import vn.vankho.access.IntegrityFinding;

/// What a look at one object found: its files, byte for byte, against what was written down.
///
/// @param object the name of the object's folder
/// @param findings empty if all is as it was written
public record FixityResult(String object, List<IntegrityFinding> findings) {

    public FixityResult {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /// Files of which a byte is another than was written, or that cannot be read.
    public List<String> changed() {
        return paths("file-changed", "file-unreadable", "object-misplaced");
    }

    /// Files that are gone; the object's folder if all of it is.
    public List<String> missing() {
        return paths("file-missing", "object-missing");
    }

    /// Files that nobody wrote here.
    public List<String> untracked() {
        return paths("file-untracked");
    }

    private List<String> paths(String... codes) {
        return findings.stream()
                .filter(finding -> List.of(codes).contains(finding.code()))
                .map(IntegrityFinding::path)
                .toList();
    }
}
