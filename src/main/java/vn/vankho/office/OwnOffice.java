package vn.vankho.office;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The office that works with this system, as it is for a time.
///
/// @param name such as *Ủy ban nhân dân xã Minh Sơn*
/// @param headLines the name as the head of a document prints it, one or two lines in capitals
/// @param superiorLine the body above as the head prints it; a People's Committee has none
/// @param place what stands before the date (*địa danh*), such as *Minh Sơn*
/// @param code in symbols, such as `UBND`
/// @param units whose codes stand in the filing line (*Lưu: VT, …*)
public record OwnOffice(
        String name,
        List<String> headLines,
        @Nullable String superiorLine,
        String place,
        String code,
        List<Unit> units,
        Period valid) {

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<kind>.+?)\\s+(?<unit>(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường"
                            + "|đặc khu)\\s+(?<place>.+))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param code such as `VP`
    /// @param name such as *Văn phòng Hội đồng nhân dân và Ủy ban nhân dân*
    public record Unit(String code, String name) {}

    public OwnOffice {
        headLines = List.copyOf(headLines);
        units = List.copyOf(units);
        requireText(name);
        requireText(place);
        requireText(code);
        if (headLines.isEmpty() || headLines.size() > 3) {
            throw new IllegalArgumentException("A head has one to three lines");
        }
        headLines.forEach(OwnOffice::requireText);
    }

    private static void requireText(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The office's data lack a part");
        }
    }

    /// What can be told from a name alone, for a person to look over: *Ủy ban nhân dân xã Minh Sơn*
    /// prints `ỦY BAN NHÂN DÂN` over `XÃ MINH SƠN`, sits in *Minh Sơn* and signs as `UBND`.
    ///
    /// @param name may begin with *UBND*
    public static OwnOffice named(String name) {
        requireText(name);
        var full = spelledOut(name.strip().replaceAll("\\s+", " "));
        var parts = PARTS.matcher(full);
        if (!parts.matches()) {
            return new OwnOffice(
                    full,
                    List.of(upper(full)),
                    null,
                    full,
                    initials(full),
                    List.of(),
                    Period.ALWAYS);
        }
        return new OwnOffice(
                full,
                List.of(upper(parts.group("kind")), upper(parts.group("unit"))),
                null,
                place(parts.group("unit"), parts.group("place")),
                initials(parts.group("kind")),
                List.of(),
                Period.ALWAYS);
    }

    private static String spelledOut(String name) {
        return name.replaceFirst("^(?i:UBND)\\s", "Ủy ban nhân dân ")
                .replaceFirst("^(?iu:HĐND)\\s", "Hội đồng nhân dân ");
    }

    /// A unit named by a number keeps its kind: *Phường 1*.
    private static String place(String unit, String place) {
        return place.matches("\\d+")
                ? unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1)
                : place;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String initials(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text)
                .map(word -> upper(word.substring(0, 1)))
                .map(letter -> letter.equals("Ủ") ? "U" : letter)
                .collect(Collectors.joining());
    }

    /// The collective in whose name it signs, such as `ỦY BAN NHÂN DÂN`.
    String collective() {
        return headLines.getFirst();
    }
}
