package vn.vankho.register.paper;

import org.jspecify.annotations.Nullable;
import vn.vankho.home.Refusal;

/// A file holds no paper book that could be taken over.
public final class PaperFileRefused extends Refusal {

    private PaperFileRefused(String sentence) {
        super(sentence);
    }

    static PaperFileRefused because(@Nullable String reason) {
        return new PaperFileRefused(reason == null ? "Chưa nhận được tệp." : reason);
    }

    static PaperFileRefused noTable() {
        return new PaperFileRefused(
                "Không thấy bảng nào trong tệp. Hãy gửi tệp Excel (.xlsx, .xls) hoặc .csv có dòng đầu cột.");
    }

    static PaperFileRefused notReady() {
        return new PaperFileRefused("Sổ còn dòng chưa nhập được; chưa có dòng nào được ghi.");
    }
}
