package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers from ten to ninety-nine written in words, as papers print counts: `hai mươi hộ`, `mười
/// hai thôn`. Smaller ones are left out, for *một số*, *năm* and *ba* mean other things; so are
/// parts of amounts in words (*mười hai triệu ba trăm nghìn đồng*), which repeat figures.
final class NumberWords {

    /// @param end one past the last letter
    record Found(BigDecimal value, int end) {}

    private static final int LONGEST = 24;
    private static final List<String> ONES =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final String ONE = "(?:một|mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|bẩy|tám|chín)";
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?iu)(?:(?<tens>hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\\hmươi|mười)"
                            + "(?:\\h(?<ones>"
                            + ONE
                            + ")(?!\\p{L}))?(?!\\p{L})"
                            + "(?!\\h(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn|mươi))");

    private NumberWords() {}

    /// The number whose first word begins at an offset.
    static Optional<Found> at(String text, int start) {
        var words = WORDS.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        words.useTransparentBounds(true);
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        int tens = words.group("tens") == null ? 1 : digit(words.group("tens"));
        int ones = words.group("ones") == null ? 0 : digit(words.group("ones"));
        return Optional.of(new Found(BigDecimal.valueOf(10L * tens + ones), words.end()));
    }

    /// Whether a number in words can begin with this letter.
    static boolean canBegin(char letter) {
        return "hbnstcmHBNSTCM".indexOf(letter) >= 0;
    }

    private static int digit(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        return switch (low) {
            case "mốt" -> 1;
            case "tư" -> 4;
            case "lăm" -> 5;
            case "bẩy" -> 7;
            default -> ONES.indexOf(low);
        };
    }
}
