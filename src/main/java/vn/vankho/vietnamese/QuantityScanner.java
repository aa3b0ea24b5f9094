package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity.Kind;

/// Goes through a text from number to number.
final class QuantityScanner {

    private static final int LONGEST_NUMBER = 32;
    private static final double CERTAIN = 0.9;
    private static final double IN_WORDS = 0.8;
    private static final double MISREAD = 0.4;

    private static final Pattern SLASH = Pattern.compile("\\h?/\\h?(?=\\d)");
    private static final Pattern TO =
            Pattern.compile("\\h?[-–÷]\\h?(?=\\d)|\\h(?:đến|tới)\\h(?=\\d)");
    private static final Pattern SIGN =
            Pattern.compile(
                    "\\h{0,2}(?:(%(?![o0](?![\\p{L}\\d]))|(?iu:điểm\\h%|(?:điểm\\h)?phần\\htrăm))|(‰|%[o0](?![\\p{L}\\d])|o/oo|0/00|(?iu:phần\\hnghìn)))");
    private static final Pattern BEHIND =
            Pattern.compile("(?iu)\\h{1,2}(trở lên|trở xuống|đổ lên)(?!\\p{L})");
    private static final Pattern MISREAD_DIGITS =
            Pattern.compile("[lIO\\d]{1,9}(?:[.,][lIO\\d]{1,9}){0,4}(?=\\h?[%‰])");
    private static final Map<String, String> MARKS =
            Map.of(">", "trên", "<", "dưới", "≥", "trở lên", "≤", "trở xuống", "~", "khoảng");

    private final String text;
    private final NumberPlace place;
    private final MeasureUnits units;
    private int at;

    QuantityScanner(String text) {
        this.text = text;
        this.place = new NumberPlace(text);
        this.units = new MeasureUnits(text);
    }

    Optional<Quantity> next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c) || c == 'l' || c == 'O' || c == 'I') {
                var found = numberAt(at);
                if (found.isPresent()) {
                    at = Math.max(at + 1, found.get().end());
                    return found;
                }
            }
            var words = NumberWords.canBegin(c) ? words(at) : Optional.<Quantity>empty();
            if (words.isPresent()) {
                at = words.get().end();
                return words;
            }
            at = isDigit(c) ? endOfDigits(at) : at + 1;
        }
        return Optional.empty();
    }

    // Only with a unit behind: "hai mươi hộ".
    private Optional<Quantity> words(int start) {
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        return NumberWords.at(text, start)
                .map(n -> finish(Kind.AMOUNT, List.of(n.value()), start, n.end(), IN_WORDS))
                .filter(quantity -> quantity.unit() != null);
    }

    private Optional<Quantity> numberAt(int start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        if (Character.isLetter(before)) {
            return Optional.empty();
        }
        var misread = misread(start);
        if (misread.isPresent() || !isDigit(text.charAt(start))) {
            return misread;
        }
        var other = place.otherAt(start);
        if (other.isPresent()) {
            return other;
        }
        int end = endOfDigits(start);
        var value = value(start, end);
        return Optional.of(value == null ? label(start, end) : measure(start, end, value));
    }

    // l00% and O,2%: the sign behind shows that a number was meant.
    private Optional<Quantity> misread(int start) {
        var digits =
                MISREAD_DIGITS
                        .matcher(text)
                        .region(start, Math.min(text.length(), start + LONGEST_NUMBER))
                        .useTransparentBounds(true);
        if (!digits.lookingAt()
                || digits.group().chars().noneMatch(Character::isLetter)
                || digits.group().chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var mended = digits.group().replaceAll("[lI]", "1").replace('O', '0');
        int end = digits.end();
        return VietnameseNumbers.parse(mended)
                .map(value -> finish(Kind.AMOUNT, List.of(value), start, end, MISREAD));
    }

    private Quantity measure(int start, int end, BigDecimal value) {
        var pair = pair(start, end, value);
        var whole =
                pair.isPresent()
                        ? pair.get()
                        : finish(Kind.AMOUNT, List.of(value), start, end, CERTAIN);
        return place.namesNothing(whole) ? label(start, whole.numberEnd()) : whole;
    }

    private Optional<Quantity> pair(int start, int end, BigDecimal value) {
        var slash = SLASH.matcher(text).region(end, Math.min(text.length(), end + 8));
        slash.useTransparentBounds(true);
        if (slash.lookingAt()) {
            return second(Kind.RATIO, value, start, slash.end());
        }
        var to = TO.matcher(text).region(end, Math.min(text.length(), end + 8));
        to.useTransparentBounds(true);
        return to.lookingAt()
                ? second(Kind.RANGE, value, start, to.end())
                        .filter(q -> q.unit() != null && q.second().compareTo(value) > 0)
                : Optional.empty();
    }

    private Optional<Quantity> second(Kind kind, BigDecimal first, int start, int from) {
        int end = endOfDigits(from);
        var value = value(from, end);
        return value == null
                ? Optional.empty()
                : Optional.of(finish(kind, List.of(first, value), start, end, CERTAIN));
    }

    private Quantity finish(Kind kind, List<BigDecimal> values, int start, int end, double trust) {
        var found = kind;
        String unit = null;
        int last = end;
        var sign = SIGN.matcher(text).region(end, Math.min(text.length(), end + 20));
        if (sign.lookingAt()) {
            boolean hundredths = sign.group(1) != null;
            unit = hundredths ? "%" : "‰";
            found = kind == Kind.AMOUNT ? (hundredths ? Kind.PERCENT : Kind.PERMILLE) : kind;
            last = sign.end();
        } else {
            var named = units.at(end);
            unit = named.map(MeasureUnits.Unit::name).orElse(null);
            last = named.map(MeasureUnits.Unit::end).orElse(end);
        }
        return qualified(new Quantity(found, values, unit, null, trust, start, start, end, last));
    }

    private Quantity qualified(Quantity bare) {
        int limit = Math.min(text.length(), bare.end() + 20);
        var behind = BEHIND.matcher(text).region(bare.end(), limit);
        var before = place.qualifierBefore(bare.start());
        var word = before == null ? null : MARKS.getOrDefault(before.word(), before.word());
        int end = bare.end();
        if (behind.lookingAt()) {
            word = behind.group(1).toLowerCase(java.util.Locale.ROOT);
            end = behind.end();
        }
        return new Quantity(
                bare.kind(),
                bare.values(),
                bare.unit(),
                word,
                bare.confidence(),
                before == null ? bare.start() : before.start(),
                bare.numberStart(),
                bare.numberEnd(),
                end);
    }

    private static Quantity label(int start, int end) {
        return new Quantity(Kind.LABEL, List.of(), null, null, CERTAIN, start, start, end, end);
    }

    private @Nullable BigDecimal value(int start, int end) {
        return end - start > LONGEST_NUMBER
                ? null
                : PrintedNumber.parse(text.substring(start, end)).orElse(null);
    }

    // Digits with their dots and commas, without the dot that ends the sentence.
    private int endOfDigits(int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || isMark(end))) {
            end++;
        }
        return end;
    }

    private boolean isMark(int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ',') && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
