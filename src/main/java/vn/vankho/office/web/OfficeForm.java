package vn.vankho.office.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.vankho.office.OwnOffice;
import vn.vankho.office.Period;

/// The office's data as typed: head and units one a line.
///
/// @param units such as `VP: Văn phòng`
/// @param from the day from which this holds; empty for always
record OfficeForm(
        @BindParam("ten") @Nullable String name,
        @BindParam("dau-de") @Nullable String headLines,
        @BindParam("cap-tren") @Nullable String superiorLine,
        @BindParam("dia-danh") @Nullable String place,
        @BindParam("viet-tat") @Nullable String code,
        @BindParam("don-vi") @Nullable String units,
        @BindParam("tu-ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                @Nullable LocalDate from) {

    static OfficeForm empty() {
        return new OfficeForm(null, null, null, null, null, null, null);
    }

    static OfficeForm of(OwnOffice office) {
        return new OfficeForm(
                office.name(),
                String.join("\n", office.headLines()),
                office.superiorLine(),
                office.place(),
                office.code(),
                office.units().stream()
                        .map(unit -> unit.code() + ": " + unit.name())
                        .collect(Collectors.joining("\n")),
                office.valid().from());
    }

    /// @throws OfficeRefused if a part is missing
    OwnOffice office() {
        try {
            return new OwnOffice(
                    typed(name),
                    lines(headLines),
                    typed(superiorLine).isEmpty() ? null : typed(superiorLine),
                    typed(place),
                    typed(code),
                    lines(units).stream().map(OfficeForm::unit).toList(),
                    new Period(from, null));
        } catch (IllegalArgumentException incomplete) {
            throw new OfficeRefused(
                    "Hãy ghi đủ tên, đầu đề (một đến ba dòng), địa danh và chữ viết tắt của cơ quan.",
                    incomplete);
        }
    }

    private static OwnOffice.Unit unit(String line) {
        var parts = line.split(":", 2);
        return new OwnOffice.Unit(
                parts[0].strip(), parts.length < 2 ? parts[0].strip() : parts[1].strip());
    }

    private static List<String> lines(@Nullable String text) {
        return typed(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
