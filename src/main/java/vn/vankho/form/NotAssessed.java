package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;

/// Says what the text alone does not show.
final class NotAssessed {

    private static final List<String> WITHOUT_LAYOUT =
            List.of(
                    "P01–P11, P13: khổ giấy, lề, phông chữ, cỡ chữ, số trang cần bản có định dạng.",
                    "H02, H03, H05, H06, H08, H09, H12, N08, D06, T06: kiểu chữ, vị trí và đường kẻ"
                            + " phần đầu cần bản có định dạng.",
                    "B01–B06, B16, S05, R01, R02, R07, A03–A05: kiểu chữ, căn lề, giãn dòng cần bản"
                            + " có định dạng.");

    private static final List<String> ALWAYS =
            List.of(
                    "N09–N11: cần sổ đăng ký văn bản.",
                    "S08–S10, C02, C03: chỉ xét khi tệp PDF có chữ ký số; S09 không xét hình nằm ngoài ô"
                            + " chữ ký.");

    private NotAssessed() {}

    static List<String> in(Sheet sheet) {
        var sentences = new ArrayList<String>();
        if (!HeadRules.isPresent(sheet)) {
            sentences.add("H01, H04: phần đầu văn bản không có trong phần chữ đọc được.");
        }
        if (isBlank(sheet.field(FieldName.NUMBER))) {
            sentences.add("N01, N02: số văn bản để trống hoặc không đọc được.");
        }
        if (isBlank(sheet.field(FieldName.ISSUED_DATE))) {
            sentences.add("D01–D04: ngày văn bản để trống hoặc không đọc được.");
        }
        if (sheet.reading().pages().stream().anyMatch(p -> p.source() == PageText.Source.OCR)) {
            sentences.add("B11–B13: thứ tự đề mục trên trang đọc từ ảnh không đủ chắc chắn.");
        }
        if (sheet.facts().isEmpty()) {
            sentences.add(
                    "H11, N07, D05, S07, R06: cần dữ liệu về cơ quan và người có thẩm quyền.");
        }
        if (sheet.laidOut().isEmpty()) {
            sentences.addAll(WITHOUT_LAYOUT);
        }
        sentences.addAll(ALWAYS);
        return sentences;
    }

    private static boolean isBlank(Field field) {
        return field.value() == null;
    }
}
