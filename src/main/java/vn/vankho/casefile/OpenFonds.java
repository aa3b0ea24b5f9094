package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// G11: no document stands in the fonds of a body that had ended before the document's day.
final class OpenFonds implements CaseFileRule {

    @Override
    public String code() {
        return "G11";
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.documents().stream()
                .filter(placed -> isAfter(placed.document(), facts.fondsClosed()))
                .map(
                        placed ->
                                finding(
                                        Severity.E,
                                        facts,
                                        CleanClosing.shown(placed),
                                        of(facts, placed)))
                .toList();
    }

    static boolean isAfter(ArchivedDocument document, Optional<LocalDate> closed) {
        var issued = document.description().issuedDate();
        return issued != null && closed.filter(issued::isAfter).isPresent();
    }

    private static String of(Facts facts, CaseDocument placed) {
        return sentence(
                CleanClosing.shown(placed), facts.file(), facts.fondsClosed().orElseThrow());
    }

    static String sentence(String document, CaseFile file, LocalDate closed) {
        return "Phông %s đã đóng từ ngày %s; văn bản %s ban hành sau ngày ấy không thuộc hồ sơ %s."
                .formatted(file.fonds(), Shown.day(closed), document, file.code());
    }
}
