package vn.vankho.drafting.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.vankho.drafting.Drafts.Draft;

/// What a page is told after it has saved by itself.
///
/// @param said a sentence for the reader
record Saved(int version, String said) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    static Saved of(Draft draft) {
        var at = draft.changedAt().atZone(ZoneId.systemDefault()).format(CLOCK);
        return new Saved(draft.version(), "Đã lưu lúc %s".formatted(at));
    }
}
