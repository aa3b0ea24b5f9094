package vn.vankho.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// Readings for tests: what a short paper says of itself, each value where the text has it.
public final class ReadPaper {

    public static final String TEXT =
            """
            ỦY BAN NHÂN DÂN
            XÃ SUỐI MÂY
            Số: 05/BC-UBND
            Suối Mây, ngày 15 tháng 12 năm 2023
            BÁO CÁO
            Kết quả trồng rừng
            CHỦ TỊCH
            Lường Văn Khánh
            """;

    private ReadPaper() {}

    public static Map<FieldName, Field> fields() {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.put(FieldName.TYPE, at("BÁO CÁO", "Báo cáo"));
        fields.put(FieldName.NUMBER, at("05", "05"));
        fields.put(FieldName.SYMBOL, at("BC-UBND", "BC-UBND"));
        fields.put(FieldName.ISSUED_DATE, at("ngày 15 tháng 12 năm 2023", "2023-12-15"));
        fields.put(FieldName.ISSUER, at("XÃ SUỐI MÂY", "Ủy ban nhân dân xã Suối Mây"));
        fields.put(FieldName.SUBJECT, at("Kết quả trồng rừng", "Kết quả trồng rừng"));
        fields.put(FieldName.SIGNER_NAME, at("Lường Văn Khánh", "Lường Văn Khánh"));
        return fields;
    }

    public static Field at(String quote, String value) {
        int start = TEXT.indexOf(quote);
        var where = new Evidence(1, start, start + quote.length(), quote);
        return Field.proposed(value, 0.9, where);
    }

    public static Reading reading(Map<FieldName, Field> fields) {
        return reading(TEXT, PageText.Source.TEXT, fields, List.of());
    }

    public static Reading reading(
            String text,
            PageText.Source source,
            Map<FieldName, Field> fields,
            List<Reading.Citation> citations) {
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(new PageText(1, text, source, 1, List.of())),
                fields,
                List.of(),
                null,
                citations,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Reading certain() {
        return reading(fields());
    }
}
