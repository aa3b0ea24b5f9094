package vn.vankho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who is to handle an incoming document, as the leader directed.
///
/// @param handler login of the account that handles it; null where only a unit is named
/// @param handlerName the person's full name, as it was then
/// @param receiver the unit or person in the book's column *Đơn vị hoặc người nhận*
/// @param cooperating units or persons that work along
/// @param direction the leader's words
public record Assignment(
        @Nullable String handler,
        @Nullable String handlerName,
        String receiver,
        @Nullable String cooperating,
        @Nullable LocalDate dueDate,
        @Nullable String direction) {

    public Assignment {
        if (receiver.isBlank()) {
            throw new IllegalArgumentException("Nobody is to handle it");
        }
    }
}
