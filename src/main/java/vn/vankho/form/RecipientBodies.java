package vn.vankho.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.document.FieldName;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.office.Body;

/// Recipients that are committees or councils with a name of their own, looked up in the office's
/// data. Units of the office (*các ngành, đoàn thể xã*) are not in such data and are not judged.
final class RecipientBodies {

    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "(?iu)(?:TT\\.?\\h?|Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội"
                            + " đồng nhân dân) (?<unit>(?:xã|phường|thị trấn|huyện|quận|thị xã|thành"
                            + " phố|tỉnh) (?-i:\\p{Lu})[\\p{L}\\h]{1,60})");

    private RecipientBodies() {}

    static List<Breach> goneOrUnknown(Sheet sheet) {
        var issued = sheet.value(FieldName.ISSUED_DATE);
        if (issued == null || sheet.facts().isEmpty()) {
            return List.of();
        }
        var day = LocalDate.parse(issued);
        var breaches = new ArrayList<Breach>();
        for (var item : sheet.reading().recipients()) {
            var named = COMMITTEE.matcher(item.replaceAll("\\(.{0,40}\\)", "").strip());
            if (named.matches()) {
                var unit = named.group("unit").strip();
                breaches.addAll(judged(sheet, sheet.facts().get(), item, unit, day));
            }
        }
        return breaches;
    }

    private static List<Breach> judged(
            Sheet sheet, OfficeFacts facts, String item, String unit, LocalDate day) {
        if (facts.isKnown("UBND " + unit, day)) {
            return List.of();
        }
        var gone = facts.everNamed(unit);
        var successors =
                gone.stream()
                        .flatMap(body -> facts.successors(body).stream())
                        .map(Body::issuingName)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return List.of(
                new Breach(
                        sheet.pageAt(sheet.recipientsStart()),
                        item,
                        successors,
                        gone.isEmpty()
                                ? "Danh mục cơ quan chưa có nơi nhận này."
                                : "Vào ngày ban hành không có cơ quan mang tên này."));
    }
}
