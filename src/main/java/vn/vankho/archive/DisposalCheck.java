package vn.vankho.archive;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.document.DocumentId;
import vn.vankho.home.ReadableDatabase;

/// Whether every document that is gone went by a decision and left its trace (rule G10).
final class DisposalCheck {

    static final String WITHOUT_TRACE = "destroyed-without-trace";
    static final String WITHOUT_DECISION = "destroyed-without-decision";

    private final ReadableDatabase database;

    DisposalCheck(ReadableDatabase database) {
        this.database = database;
    }

    List<IntegrityFinding> run() {
        var findings = new ArrayList<IntegrityFinding>();
        database.read(DisposalRows::withoutTrace)
                .forEach(
                        id ->
                                findings.add(
                                        finding(
                                                WITHOUT_TRACE,
                                                id,
                                                "Văn bản ghi là đã tiêu hủy nhưng không có chứng nhận tiêu hủy.")));
        database.read(DisposalRows::withoutDecision)
                .forEach(
                        id ->
                                findings.add(
                                        finding(
                                                WITHOUT_DECISION,
                                                id,
                                                "Văn bản đã tiêu hủy mà văn bản quyết định không có trong kho.")));
        return findings;
    }

    private static IntegrityFinding finding(String code, DocumentId id, String message) {
        return new IntegrityFinding(code, id.urn(), message);
    }
}
