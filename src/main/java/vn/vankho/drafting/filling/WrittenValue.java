package vn.vankho.drafting.filling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.VietnameseDates;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Values of the data as Vietnamese text.
final class WrittenValue {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// Names whose numbers are labels, not amounts: written without a dot between thousands.
    private static final Set<String> LABELS = Set.of("so", "sohieu", "sovanban", "soden", "sodi");

    private WrittenValue() {}

    /// The text for a field that asks for no form.
    static String plain(Object value, String field) {
        if (value instanceof Number && isLabel(field)) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        return plain(value);
    }

    static String plain(Object value) {
        if (value instanceof Number) {
            return VietnameseNumbers.format(new BigDecimal(value.toString()));
        }
        if (value instanceof Boolean truth) {
            return truth ? "có" : "không";
        }
        return toDate(value).map(VietnameseDates::print).orElseGet(() -> clean(value.toString()));
    }

    private static boolean isLabel(String field) {
        return LABELS.contains(Names.key(field))
                || (" " + field.toLowerCase(Locale.ROOT).replace('_', ' ') + " ")
                        .matches(".* n[aă]m .*");
    }

    static Optional<BigDecimal> toNumber(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> toDate(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            var text = value.toString().strip();
            return text.length() == 10 && ISO_DATE.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static String shortDate(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /// Rounded half up to so many places, zeros included.
    static String number(BigDecimal number, int places) {
        return VietnameseNumbers.format(number.setScale(places, RoundingMode.HALF_UP));
    }

    /// Composed letters, one kind of line end, and nothing that XML cannot hold.
    static String clean(String text) {
        var composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        // Nearly every value is clean already, and a look at each letter costs a tenth of a
        // pattern.
        for (int i = 0; i < composed.length(); i++) {
            if (!isPlain(composed.charAt(i))) {
                return composed.replaceAll("\r\n?|[\\u0085\\u2028\\u2029]", "\n")
                        .replaceAll("[\\p{Cc}&&[^\n\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
            }
        }
        return composed;
    }

    private static boolean isPlain(char sign) {
        return sign >= ' ' && sign < '\u007F'
                || sign == '\n'
                || sign == '\t'
                || sign >= '\u00A0' && sign < '\u2028'
                || sign > '\u2029' && sign < '\uD800'
                || sign >= '\uE000' && sign < '\uFFFE';
    }
}
