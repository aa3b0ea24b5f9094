package vn.vankho.drafting.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.VietnameseDates;
import vn.vankho.vietnamese.VietnameseNumbers;

/// How a value is written: what follows `|` in a field.
///
/// @param name as the template writes it
/// @param mayBeBlank whether a missing value is in order
/// @param write value to text; answers empty when the value is not of this kind
record Form(String name, boolean mayBeBlank, Writing write) {

    interface Writing {
        Optional<String> of(Object value);
    }

    private static final Pattern DECIMALS = Pattern.compile("(\\d) so le");
    private static final Map<String, Form> FIXED =
            Map.ofEntries(
                    text("chu hoa", text -> text.toUpperCase(Locale.ROOT)),
                    text("chu thuong", text -> text.toLowerCase(Locale.ROOT)),
                    text("hoa dau", Form::capitalised),
                    text("nguyen van", text -> text),
                    text("bo dau cuoi", text -> text.replaceFirst("[\\s.;,/]+$", "")),
                    date("ngay thang nam", VietnameseDates::print),
                    date("ngay so", WrittenValue::shortDate),
                    date("nam", date -> Integer.toString(date.getYear())),
                    number("phan tram", number -> VietnameseNumbers.format(number) + "%"),
                    number("hai chu so", number -> "%02d".formatted(number.toBigInteger())),
                    number("so la ma", number -> Ordinal.roman(number.intValueExact())),
                    number("chu cai", number -> Ordinal.letter(number.intValueExact())),
                    Map.entry(
                            "co the trong",
                            new Form(
                                    "có thể trống",
                                    true,
                                    value -> Optional.of(WrittenValue.plain(value)))));

    /// The form of that name; case and diacritics do not matter.
    static Optional<Form> named(String written) {
        var name = spaced(written);
        var decimals = DECIMALS.matcher(name);
        if (decimals.matches()) {
            return Optional.of(decimals(written, Integer.parseInt(decimals.group(1))));
        }
        return Optional.ofNullable(FIXED.get(name));
    }

    /// What Word's own switches of a merge field ask for, as far as there is a form for it.
    static List<Form> ofSwitches(String switches) {
        var forms = new ArrayList<Form>();
        var text = switches.toLowerCase(Locale.ROOT);
        Map.of("\\* upper", "chu hoa", "\\* lower", "chu thuong", "\\* firstcap", "hoa dau")
                .forEach(
                        (word, form) -> {
                            if (text.contains(word)) {
                                named(form).ifPresent(forms::add);
                            }
                        });
        return forms;
    }

    /// In small letters without marks, words parted by one space.
    static String spaced(String written) {
        var words = written.strip().split("[\\s\\u00A0]+");
        return String.join(" ", List.of(words).stream().map(Names::key).toList());
    }

    private static Form decimals(String name, int places) {
        return new Form(
                name,
                false,
                value -> WrittenValue.toNumber(value).map(n -> WrittenValue.number(n, places)));
    }

    private static Map.Entry<String, Form> text(String key, UnaryOperator<String> change) {
        return Map.entry(
                key,
                new Form(
                        key, false, value -> Optional.of(change.apply(WrittenValue.plain(value)))));
    }

    private static Map.Entry<String, Form> date(String key, Function<LocalDate, String> write) {
        return Map.entry(key, new Form(key, false, value -> WrittenValue.toDate(value).map(write)));
    }

    private static Map.Entry<String, Form> number(String key, Function<BigDecimal, String> write) {
        return Map.entry(
                key, new Form(key, false, value -> WrittenValue.toNumber(value).map(write)));
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
