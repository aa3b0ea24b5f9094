package vn.vankho.drafting.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;

/// A value that is made of pieces, so that each number in a sentence has its own bookmark:
/// `[{"chữ": "Đàn lợn "}, {"số": "2.100", "mã": "f7_actual"}, {"chữ": " con"}]`.
///
/// @param text what is printed
/// @param code names the bookmark; null for words, which have none
/// @param marked whether it is printed on yellow
/// @param missing what is not known yet; null where something is
record PieceValue(String text, @Nullable String code, boolean marked, @Nullable String missing) {

    private static final String WORDS = "chu";
    private static final String OLD_WORDS = "chucu";
    private static final String NUMBER = "so";
    private static final String OLD_NUMBER = "socu";
    private static final String MISSING = "thieu";

    /// The pieces that a value of the data is made of; empty if it is no such value.
    static Optional<List<PieceValue>> of(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        var pieces = new ArrayList<PieceValue>();
        for (var item : list) {
            var piece = item instanceof Map<?, ?> map ? one(map) : null;
            if (piece == null) {
                return Optional.empty();
            }
            pieces.add(piece);
        }
        return Optional.of(pieces);
    }

    private static @Nullable PieceValue one(Map<?, ?> map) {
        var words = text(map, WORDS);
        if (words != null) {
            return new PieceValue(words, null, false, null);
        }
        var old = text(map, OLD_WORDS);
        if (old != null) {
            return new PieceValue(old, null, true, null);
        }
        var code = text(map, "ma");
        var missing = text(map, MISSING);
        if (missing != null) {
            return new PieceValue("[chưa có: %s]".formatted(missing), code, true, missing);
        }
        var number = text(map, NUMBER);
        var oldNumber = text(map, OLD_NUMBER);
        var shown = number == null ? oldNumber : number;
        return shown == null ? null : new PieceValue(shown, code, number == null, null);
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        for (var entry : map.entrySet()) {
            if (Names.key(String.valueOf(entry.getKey())).equals(key) && entry.getValue() != null) {
                return WrittenValue.clean(entry.getValue().toString());
            }
        }
        return null;
    }

    Problem problem(String place) {
        return new Problem(place, "Chưa có: %s.".formatted(missing), null);
    }
}
