package vn.vankho.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a time stamp of RFC 3161 proves that came as a file of its own.
///
/// @param state how far it can be believed
/// @param time when the authority saw the bytes; null where the file is no time stamp
/// @param authority who says so; empty where nobody knows
/// @param expires when the authority's certificate ends, and the stamp is to be renewed before
public record StampJudgment(
        State state, @Nullable Instant time, String authority, @Nullable Instant expires) {

    /// How far a time stamp can be believed.
    public enum State {
        VALID("Dấu thời gian hợp lệ, đúng chuỗi tin cậy"),
        AUTHORITY_UNKNOWN("Dấu thời gian toàn vẹn; chưa có chứng thư gốc để xác minh nơi cấp dấu"),
        OTHER_BYTES("Dấu thời gian này không phải của mã gốc nào trong nhật ký"),
        BROKEN("Dấu thời gian không toàn vẹn: chữ ký của nơi cấp không khớp"),
        UNREADABLE("Tệp không phải là dấu thời gian theo RFC 3161 (.tsr, .tst)");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        /// In Vietnamese, without a full stop.
        public String sentence() {
            return sentence;
        }

        /// Whether nothing speaks against the stamp.
        public boolean holds() {
            return this == VALID || this == AUTHORITY_UNKNOWN;
        }
    }

    static StampJudgment nothing(State state) {
        return new StampJudgment(state, null, "", null);
    }
}
