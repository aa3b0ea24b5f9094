package vn.vankho.issuing.web;

import org.jspecify.annotations.Nullable;
import vn.vankho.issuing.ReviewState;
import vn.vankho.register.OutgoingRegister.Entry;

/// How far a draft has come.
///
/// @param step from 1: drafted, numbered, filed
record DraftState(int step, String label, String look) {

    static DraftState of(@Nullable Entry entry, ReviewState review) {
        if (entry == null) {
            return new DraftState(1, review.label(), review.look());
        }
        return entry.document() == null
                ? new DraftState(2, "Đã cấp số", "warn")
                : new DraftState(3, "Đã lưu bản ký", "good");
    }
}
