package vn.vankho.register.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.vietnamese.Fold;

/// Reads what people write into the cells of their books.
final class PaperText {

    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})(?:\\s?[/.\\-]\\s?(\\d{2}|\\d{4}))?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?: .{1,20})?");
    private static final Pattern WORDS =
            Pattern.compile("ngay (\\d{1,2}) thang (\\d{1,2})(?: nam (\\d{4}))?");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[Ss]ố\\s?:?\\s?)?(\\d{1,6})\\s?(\\p{L}{0,3})");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:[Ss]ố\\s?:?\\s?)?(\\d{1,6})\\s?(\\p{Ll}{0,3})\\s?[/\\-–]\\s?(\\S.{0,60})");
    private static final Pattern DITTO = Pattern.compile("[\"”“〃']{1,3}|-?\\s?nt\\s?-?|như trên");

    private PaperText() {}

    /// A number with the letter behind it.
    record Numbered(int number, String suffix, String symbol) {}

    static Optional<LocalDate> day(String text, int year) {
        var bare = text.strip();
        var words = WORDS.matcher(Fold.unmarked(bare).replaceAll("\\s+", " "));
        var iso = ISO.matcher(bare);
        var day = DAY.matcher(bare);
        if (iso.matches()) {
            return day(iso.group(3), iso.group(2), iso.group(1), year);
        }
        if (words.matches()) {
            return day(words.group(1), words.group(2), words.group(3), year);
        }
        return day.matches()
                ? day(day.group(1), day.group(2), day.group(3), year)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(
            String day, String month, @org.jspecify.annotations.Nullable String written, int year) {
        int in = written == null ? year : Integer.parseInt(written);
        try {
            return Optional.of(
                    LocalDate.of(
                            in < 100 ? 2000 + in : in,
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// `45/BC-UBND`, `45a/BC-UBND`, `60-NQ/ĐU`; or `45` alone, with an empty symbol.
    static Optional<Numbered> number(String text) {
        var bare = text.strip();
        var whole = WHOLE.matcher(bare);
        if (whole.matches()) {
            return numbered(whole.group(1), whole.group(2), symbol(whole.group(3)));
        }
        var alone = NUMBER.matcher(bare);
        return alone.matches() ? numbered(alone.group(1), alone.group(2), "") : Optional.empty();
    }

    private static Optional<Numbered> numbered(String digits, String suffix, String symbol) {
        int number = Integer.parseInt(digits);
        return number == 0 ? Optional.empty() : Optional.of(new Numbered(number, suffix, symbol));
    }

    static String symbol(String text) {
        return text.strip().replaceAll("\\s?([/\\-–])\\s?", "$1").replace('–', '-');
    }

    static boolean isDitto(String text) {
        return DITTO.matcher(text.strip().toLowerCase(java.util.Locale.ROOT)).matches();
    }

    /// The type that a subject begins with: *Báo cáo kết quả …*; the longest name decides.
    static Optional<DocumentType> typeAtStart(String subject) {
        var key = Fold.unmarked(subject) + " ";
        DocumentType found = null;
        for (var type : DocumentType.values()) {
            var name = Fold.unmarked(type.vietnamese());
            boolean longer = found == null || name.length() > found.vietnamese().length();
            if (longer
                    && (key.startsWith(name + " ")
                            || key.startsWith(name + ":")
                            || key.startsWith(name + ","))) {
                found = type;
            }
        }
        return Optional.ofNullable(found);
    }
}
