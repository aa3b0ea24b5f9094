package vn.vankho.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// A list of case files that are to be destroyed: the clerk prepares it, somebody else reviews it,
/// the leader decides on each item, and only then, by the decision's own document, it is carried
/// out.
///
/// @param number in the year, from 1
/// @param decision the decision's document in the archive
public record DisposalList(
        UUID id,
        int year,
        int number,
        String title,
        State state,
        String preparedBy,
        @Nullable String reviewedBy,
        @Nullable String decidedBy,
        @Nullable String decidedAt,
        @Nullable DocumentId decision,
        @Nullable String executedBy,
        List<Item> items) {

    /// How far it is.
    public enum State {
        PREPARED("Đã lập, chờ xét"),
        REVIEWED("Đã xét, chờ lãnh đạo quyết định"),
        DECIDED("Đã quyết định, chờ thực hiện"),
        EXECUTED("Đã thực hiện");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What the leader said of an item.
    public enum Verdict {
        OPEN("chưa quyết định"),
        DESTROY("tiêu hủy"),
        KEEP("giữ lại");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param prepared the clerk's remark
    /// @param outcome what became of it when the list was carried out
    public record Item(
            int place,
            CaseFileId file,
            String prepared,
            @Nullable String reviewed,
            @Nullable String decided,
            Verdict verdict,
            @Nullable String outcome) {}

    public DisposalList {
        items = List.copyOf(items);
    }

    /// Such as `01/2026`.
    public String printed() {
        return "%02d/%d".formatted(number, year);
    }
}
