package vn.vankho.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.vietnamese.VietnameseDates;

/// The title as collections of laws print it: `QUYẾT ĐỊNH CỦA … SỐ 12/2003/QĐ-UB NGÀY 14 THÁNG 5
/// NĂM 2003 VỀ VIỆC …`, with issuer, number and date in one.
record OldTitle(Map<FieldName, Field> fields, Span rest) {

    private static final int MOST = 600; // characters
    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*(?:cua\\s+(?<issuer>\\D{3,120}?)\\s+)?so\\s*:?\\s*(?<number>\\d{1,6})\\s?[/-]\\s?(?<symbol>[a-z\\d/&-]{2,25})"
                            + "\\s*,?\\s*(?<date>ngay\\s+\\d{1,2}(?:\\s+thang\\s+\\d{1,2}\\s+nam\\s+|[/-]\\d{1,2}[/-])\\d{4})(?=\\s|[,.]|$)");

    /// @param behind where the name of the type ends
    static Optional<OldTitle> at(PaperText paper, int behind) {
        int end = Math.min(paper.text().length(), behind + MOST);
        var raw = paper.text().substring(behind, end);
        var flat = Span.of(behind, raw.replace('\n', ' '));
        var form = FORM.matcher(flat.folded());
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        var number = flat.part(form.start("number"), form.end("number"));
        var symbol = flat.part(form.start("symbol"), form.end("symbol"));
        var date = flat.part(form.start("date"), form.end("date"));
        fields.put(FieldName.NUMBER, paper.proposed(number.text(), 0.9, number));
        fields.put(FieldName.SYMBOL, paper.proposed(symbol.text(), 0.85, symbol));
        VietnameseDates.parse(date.text())
                .ifPresent(
                        day ->
                                fields.put(
                                        FieldName.ISSUED_DATE,
                                        paper.proposed(day.toString(), 0.9, date)));
        if (form.group("issuer") != null) {
            var issuer = flat.part(form.start("issuer"), form.end("issuer"));
            fields.put(
                    FieldName.ISSUER, paper.proposed(AgencyName.of(List.of(issuer)), 0.85, issuer));
        }
        return Optional.of(new OldTitle(fields, flat.part(form.end(), flat.text().length())));
    }
}
