package vn.vankho.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// The lengths that Nghị định 30/2020, Phụ lục VI, Phần II allows for what is written in the books
/// (rule G07). The limits are the decree's; nothing is cut off.
final class FieldLengths {

    private final List<Finding> findings = new ArrayList<>();
    private final String place;

    private FieldLengths(String place) {
        this.place = place;
    }

    static List<Finding> of(IncomingDocument content) {
        return new FieldLengths("Sổ đăng ký văn bản đến")
                .at("Tên loại văn bản", content.type(), 100)
                .at("Số của văn bản", content.number(), 11)
                .at("Ký hiệu của văn bản", content.symbol(), 30)
                .at("Tên cơ quan, tổ chức ban hành", content.author(), 200)
                .at("Trích yếu nội dung", content.subject(), 500)
                .at("Ghi chú", content.note(), 500)
                .at("Chức vụ của người ký", content.signerTitle(), 100)
                .at("Họ và tên người ký", content.signerName(), 50)
                .at("Đơn vị hoặc người nhận", content.receiver(), 1000)
                .at("Số và ký hiệu hồ sơ", content.fileNotation(), 20)
                .at("Số trang của văn bản", text(content.pages()), 3)
                .findings;
    }

    static List<Finding> of(OutgoingRegister.Entry entry) {
        var request = entry.request();
        return new FieldLengths("Sổ đăng ký văn bản đi, số " + entry.printed())
                .at("Tên loại văn bản", request.type(), 100)
                .at("Số của văn bản", entry.printedNumber(), 11)
                .at("Ký hiệu của văn bản", request.symbol(), 30)
                .at("Trích yếu nội dung", request.subject(), 500)
                .each("Họ và tên người ký", request.signerName(), 50)
                .at("Ghi chú", entry.dispatch().note(), 500)
                .findings;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /// Several names stand in one column, parted by `; `.
    private FieldLengths each(String label, @Nullable String values, int most) {
        if (values != null) {
            Arrays.stream(values.split(";")).forEach(value -> at(label, value.strip(), most));
        }
        return this;
    }

    private FieldLengths at(String label, @Nullable String value, int most) {
        int length = value == null ? 0 : value.codePointCount(0, value.length());
        if (value != null && length > most) {
            findings.add(
                    new Finding(
                            "G07",
                            Severity.W,
                            1,
                            place,
                            value,
                            "không quá %d ký tự".formatted(most),
                            "«%s» dài %d ký tự; Phụ lục VI chỉ cho phép %d."
                                    .formatted(label, length, most)));
        }
        return this;
    }
}
