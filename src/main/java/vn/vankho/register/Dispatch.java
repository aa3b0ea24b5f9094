package vn.vankho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of an outgoing document: columns 6 to 10 of its book.
///
/// @param copies how many were made (*số lượng bản*)
/// @param holder who keeps the file copy (*đơn vị, người nhận bản lưu*)
/// @param sentOn *ngày chuyển*
/// @param receivedBy who signed for it (*ký nhận*)
public record Dispatch(
        @Nullable Integer copies,
        @Nullable String holder,
        @Nullable LocalDate sentOn,
        @Nullable String receivedBy,
        @Nullable String note) {

    public static final Dispatch NOTHING_YET = new Dispatch(null, null, null, null, null);

    public Dispatch {
        if (copies != null && (copies < 0 || copies > 999)) {
            throw new IllegalArgumentException("Not a number of copies: " + copies);
        }
    }
}
