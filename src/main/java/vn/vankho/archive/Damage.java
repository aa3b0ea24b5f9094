package vn.vankho.archive;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.IntegrityFinding;

/// An object that is not as it was written.
///
/// @param object the name of the object's folder
/// @param document what it is, or belongs to
/// @param lost what cannot be read any more because of it, a sentence
/// @param soundAt when it was last seen to be whole: the damage came after that
/// @param foundAt when the damage was seen last
public record Damage(
        String object,
        ArchivedDocument document,
        String lost,
        Instant soundAt,
        Instant foundAt,
        FixityResult result) {

    static Optional<Damage> of(JdbcClient jdbc, FixityRows.Look look) {
        return DocumentRows.objectOf(jdbc, look.object())
                .flatMap(
                        id ->
                                DocumentRows.find(jdbc, id.document())
                                        .map(document -> of(jdbc, look, id, document)));
    }

    private static Damage of(
            JdbcClient jdbc, FixityRows.Look look, ObjectId id, ArchivedDocument document) {
        var result = new FixityResult(look.object(), FixityRows.findings(jdbc, look.object()));
        var loss = loss(id.kind(), result);
        return new Damage(
                look.object(),
                document,
                loss.sentence,
                since(look.soundAt(), document),
                look.checkedAt(),
                result);
    }

    /// Where nobody looked before, the deposit itself wrote and synced every byte.
    private static Instant since(@Nullable Instant soundAt, ArchivedDocument document) {
        return soundAt == null ? document.depositedAt() : soundAt;
    }

    private enum Loss {
        ORIGINAL("Bản gốc đã nhận không còn đúng từng byte."),
        UNKNOWN("Chưa biết nội dung còn nguyên không, vì cả hai bản kê khai đều hỏng."),
        SLIP("Bản gốc còn nguyên; phiếu nhận (ai gửi, lúc nào, tên tệp) bị hỏng."),
        VERDICT("Bản gốc còn nguyên; một kết luận đã lưu về chữ ký số bị hỏng."),
        READING("Bản gốc còn nguyên; một kết quả đọc bị hỏng, có thể đọc lại từ bản gốc."),
        OTHER("Bản gốc còn nguyên; một tư liệu lưu kèm văn bản bị hỏng."),
        LIST("Nội dung còn nguyên; tệp kê khai của nó bị hỏng."),
        STRANGER("Nội dung còn nguyên; có tệp lạ nằm trong thư mục.");

        private final String sentence;

        Loss(String sentence) {
            this.sentence = sentence;
        }
    }

    private static Loss loss(@Nullable String kind, FixityResult result) {
        if (result.changed().isEmpty() && result.missing().isEmpty()) {
            return Loss.STRANGER;
        }
        if (result.findings().stream().noneMatch(Damage::isContent)) {
            return result.findings().stream().filter(Damage::isInventory).count() == 2
                    ? Loss.UNKNOWN
                    : Loss.LIST;
        }
        if (kind == null) {
            return result.findings().stream().anyMatch(Damage::isOriginal)
                    ? Loss.ORIGINAL
                    : Loss.SLIP;
        }
        return switch (kind) {
            case ObjectId.READING -> Loss.READING;
            case ObjectId.SIGNATURES -> Loss.VERDICT;
            default -> Loss.OTHER;
        };
    }

    private static boolean isContent(IntegrityFinding finding) {
        return finding.code().startsWith("object-")
                || (!finding.code().equals("file-untracked")
                        && finding.path().contains("/" + Inventory.CONTENT));
    }

    private static boolean isInventory(IntegrityFinding finding) {
        return finding.path().endsWith("/" + Inventory.FILE);
    }

    private static boolean isOriginal(IntegrityFinding finding) {
        return isContent(finding) && !finding.path().endsWith("/" + DepositSlip.FILE);
    }
}
