package vn.vankho.issuing;

import java.util.List;
import vn.vankho.home.Refusal;

/// A step of issuing cannot be done now, or not with this.
public final class PassageRefused extends Refusal {

    PassageRefused(String sentence) {
        super(sentence);
    }

    static PassageRefused notBegun() {
        return new PassageRefused("Văn bản này chưa chuyển phát hành.");
    }

    static PassageRefused begun() {
        return new PassageRefused("Văn bản này đang đi theo trang Phát hành; hãy làm tiếp ở đó.");
    }

    static PassageRefused otherWay(Way way) {
        return new PassageRefused(
                "Văn bản này đã chuyển phát hành theo lối “%s”.".formatted(way.label()));
    }

    static PassageRefused hasNumber(String number) {
        return new PassageRefused(
                "Văn bản này đã được cấp số %s; hãy nộp bản đã ký ở trang phát hành."
                        .formatted(number));
    }

    /// @param wanted what was asked for
    static PassageRefused notNow(Passage passage, Stage wanted) {
        if (passage.stage() == Stage.End.STRUCK_OUT) {
            return new PassageRefused("Số của văn bản này đã bị gạch; hãy soạn một dự thảo mới.");
        }
        if (passage.stage() == Stage.End.FILED) {
            return new PassageRefused("Văn bản này đã phát hành và lưu xong.");
        }
        var next = passage.next().map(Stage::label).orElse("");
        return new PassageRefused(
                "Chưa làm được việc “%s”: bước tiếp theo của văn bản này là “%s”."
                        .formatted(wanted.label(), next));
    }

    static PassageRefused movedOn() {
        return new PassageRefused(
                "Người khác vừa làm một bước của văn bản này; hãy xem lại trang rồi làm tiếp.");
    }

    static PassageRefused otherFile(Stage stage) {
        return new PassageRefused(
                "Bước “%s” đã xong với một tệp khác; không thay tệp được."
                        .formatted(stage.label()));
    }

    static PassageRefused numbered() {
        return new PassageRefused(
                "Văn bản đã có số nên không rút lại được; nếu sai, hãy gạch số kèm lý do.");
    }

    static PassageRefused withoutReason() {
        return new PassageRefused("Hãy ghi lý do.");
    }

    static PassageRefused form(List<String> findings) {
        return new PassageRefused(
                "Thể thức còn %d lỗi phải sửa: %s Nếu đã xem và vẫn chuyển ký, hãy ghi lý do."
                        .formatted(findings.size(), String.join(" ", findings)));
    }

    static PassageRefused year(int printed) {
        return new PassageRefused(
                "Bản trình ký in sẵn năm %d; ngày văn bản phải thuộc năm đó. Nếu sang năm mới, hãy rút lại rồi trình ký bản khác."
                        .formatted(printed));
    }

    static PassageRefused day(String sentence) {
        return new PassageRefused(sentence);
    }

    static PassageRefused copyWay(Way way) {
        return new PassageRefused(
                way == Way.SCAN_COPY
                        ? "Lối này chỉ dành cho bản sao y, sao lục từ văn bản giấy sang bản điện tử."
                        : "Bản sao điện tử của văn bản giấy chỉ đi theo lối “%s”."
                                .formatted(Way.SCAN_COPY.label()));
    }

    static PassageRefused scanNotReady() {
        return new PassageRefused(
                "Bản PDF/A hai lớp của bản quét đang được dựng; hãy bấm lại sau ít phút.");
    }

    static PassageRefused scanFailed() {
        return new PassageRefused(
                "Lần trước chưa dựng được bản PDF/A hai lớp của bản quét; đang dựng lại, hãy bấm lại sau ít phút. Nếu vẫn không được, hãy quét lại văn bản giấy.");
    }

    static PassageRefused copy(String sentence) {
        return new PassageRefused(sentence);
    }

    static PassageRefused stampFailed() {
        return new PassageRefused("Chưa ghi được số lên trang; số đã cấp vẫn giữ. Hãy bấm lại.");
    }
}
