package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Sensitivity;

/// A case file (*hồ sơ*): the documents of one matter (Nghị định 30/2020, Điều 3, 28 to 31).
///
/// @param year of the list that it stands in (*năm hình thành hồ sơ*)
/// @param heading where in that list; null for one that was opened outside of it
/// @param code number and symbol, such as `01.TCCB`
/// @param fonds the body whose work it documents
/// @param creator who keeps it (*người lập hồ sơ*)
/// @param startedOn the day it was opened
/// @param endedOn the day the work ended; null while it goes on
/// @param plannedTerm as the list of the year says
/// @param fixed the term as it was fixed when the file was closed, or as a person decided; null
/// while
///     it is still computed
/// @param readers logins of those who alone may see it; empty where the sensitivity says who may
/// @param rights *chế độ sử dụng*
/// @param handedOver the day it went to the archive of the office
/// @param revision counts the changes, so that of two people who change it the second is told
public record CaseFile(
        CaseFileId id,
        int year,
        @Nullable Integer heading,
        String code,
        String title,
        String fonds,
        String creator,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Term plannedTerm,
        @Nullable FixedTerm fixed,
        Sensitivity sensitivity,
        Set<String> readers,
        String rights,
        String language,
        @Nullable String note,
        State state,
        @Nullable LocalDate handedOver,
        int revision) {

    /// How far it is.
    public enum State {
        OPEN("Đang lập"),
        CLOSED("Đã kết thúc"),
        HANDED_OVER("Đã nộp lưu"),
        DESTROYED("Đã tiêu hủy");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public CaseFile {
        readers = Set.copyOf(readers);
        if (code.isBlank() || title.isBlank() || fonds.isBlank()) {
            throw new IllegalArgumentException("A case file lacks a part");
        }
    }

    /// The last day on which it must be kept, as far as that is fixed: empty while it is open, and
    /// for ever for one that is permanent.
    public Optional<LocalDate> keepUntil() {
        return endedOn == null || fixed == null || state == State.OPEN
                ? Optional.empty()
                : fixed.term().keepUntil(endedOn);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    CaseFile withReaders(Set<String> logins) {
        return with(title, logins, handedOver);
    }

    CaseFile withHandedOver(LocalDate day) {
        return with(title, readers, day);
    }

    /// The same under another title and without its note, for whoever may not see them.
    CaseFile withTitle(String other) {
        return with(other, readers, handedOver);
    }

    private CaseFile with(String named, Set<String> logins, @Nullable LocalDate handed) {
        return new CaseFile(
                id,
                year,
                heading,
                code,
                named,
                fonds,
                creator,
                startedOn,
                endedOn,
                plannedTerm,
                fixed,
                sensitivity,
                logins,
                rights,
                language,
                named.equals(title) ? note : null,
                state,
                handed,
                revision);
    }
}
