package vn.vankho.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;

/// Whether a document may be destroyed: asked by the archive itself, at the moment when it is done.
final class DisposalRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String DECISION = "quyết định";

    private final ObjectStore store;

    DisposalRules(ObjectStore store) {
        this.store = store;
    }

    /// What stands against it, a Vietnamese sentence each; empty if nothing does.
    List<String> objections(
            JdbcClient jdbc, DocumentId id, DisposalDecision decision, LocalDate today) {
        var objections = new ArrayList<String>();
        var document = DocumentRows.find(jdbc, id).orElseThrow(() -> new UnknownDocument(id));
        if (document.destroyed()) {
            objections.add("Văn bản này đã tiêu hủy rồi.");
        }
        againstDecision(jdbc, id, decision, today, objections);
        var holds = Holds.on(jdbc, id);
        if (!holds.isEmpty()) {
            objections.add(DisposalRefused.sentence(holds));
        }
        againstTerm(jdbc, id, today, objections);
        return objections;
    }

    private void againstDecision(
            JdbcClient jdbc,
            DocumentId id,
            DisposalDecision decision,
            LocalDate today,
            List<String> objections) {
        var document = DocumentRows.find(jdbc, decision.document());
        if (document.isEmpty()
                || document.get().destroyed()
                || !store.has(ObjectId.of(decision.document()).folderName())) {
            objections.add("Văn bản quyết định tiêu hủy không có trong kho.");
            return;
        }
        if (decision.document().equals(id)) {
            objections.add("Không tiêu hủy chính văn bản quyết định.");
        }
        if (!isDecision(document.get().description())) {
            objections.add(
                    "Văn bản được dẫn không phải là quyết định tiêu hủy đã có số, ngày và được xác nhận.");
        }
        if (decision.preparedBy().equalsIgnoreCase(decision.decidedBy())
                || decision.reviewedBy().equalsIgnoreCase(decision.preparedBy())) {
            objections.add("Người lập danh sách không được tự xét hoặc tự quyết định.");
        }
        if (decision.decidedOn().isAfter(today)) {
            objections.add("Ngày quyết định ở sau hôm nay.");
        }
    }

    private static boolean isDecision(Description description) {
        var type = description.type();
        return type != null
                && type.strip().toLowerCase(Locale.ROOT).equals(DECISION)
                && description.number() != null
                && description.issuedDate() != null
                && description.confirmed();
    }

    private static void againstTerm(
            JdbcClient jdbc, DocumentId id, LocalDate today, List<String> objections) {
        var term = DisposalRows.term(jdbc, id);
        if (term.isEmpty()) {
            objections.add("Chưa xác định thời hạn bảo quản của văn bản.");
            return;
        }
        var until = term.get().until();
        if (until == null) {
            objections.add("Văn bản phải bảo quản vĩnh viễn.");
        } else if (!term.get().isOver(today)) {
            objections.add("Còn phải bảo quản đến hết ngày %s.".formatted(DAY.format(until)));
        }
    }

    /// What is answered instead of a destroyed document.
    static String sentence(Description decision, String list, LocalDate keptUntil) {
        var date = decision.issuedDate();
        return "Văn bản đã tiêu hủy theo Quyết định số %s%s%s (danh sách %s); thời hạn bảo quản đã hết ngày %s."
                .formatted(
                        decision.number(),
                        decision.symbol() == null ? "" : "/" + decision.symbol(),
                        date == null ? "" : " ngày " + DAY.format(date),
                        list,
                        DAY.format(keptUntil));
    }
}
