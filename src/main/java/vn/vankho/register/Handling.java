package vn.vankho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far an incoming document was dealt with.
///
/// @param handler login of who handles it
/// @param forwardedOn *ngày chuyển*
/// @param receivedBy who signed for the paper (*ký nhận*)
/// @param result what came of it, in the handler's words
/// @param answer number and symbol of the document that answered it
public record Handling(
        @Nullable String handler,
        @Nullable String handlerName,
        @Nullable String cooperating,
        @Nullable String direction,
        @Nullable LocalDate assignedOn,
        @Nullable String assignedBy,
        @Nullable LocalDate forwardedOn,
        @Nullable String receivedBy,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String result,
        @Nullable String answer) {

    static final Handling NOTHING_YET =
            new Handling(
                    null, null, null, null, null, null, null, null, null, null, null, null);
}
