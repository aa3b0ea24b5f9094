package vn.vankho.intake.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.vankho.intake.Item;

/// A line of the list of what came in.
///
/// @param look the colour of the state
/// @param settled whether the state will not change by itself
/// @param retry whether *Thử lại* makes sense
record ShownItem(
        Item item,
        String state,
        String look,
        ZonedDateTime receivedAt,
        boolean settled,
        boolean retry) {

    static ShownItem of(Item item) {
        return switch (item.state()) {
            case WAITING -> shown(item, "Đang chờ đọc", "wait", false, false);
            case READING -> shown(item, "Đang đọc", "wait", false, false);
            case COMPLETE -> shown(item, "Đã đọc xong", "good", true, false);
            case PARTIAL -> shown(item, "Đọc được một phần", "warn", true, true);
            case FAILED -> shown(item, "Không đọc được", "bad", true, true);
        };
    }

    private static ShownItem shown(
            Item item, String state, String look, boolean settled, boolean retry) {
        return new ShownItem(
                item,
                state,
                look,
                item.receivedAt().atZone(ZoneId.systemDefault()),
                settled,
                retry);
    }
}
