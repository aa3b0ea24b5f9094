package vn.vankho.form;

import java.util.List;
import vn.vankho.document.Finding;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.report.PaperReader;

/// A report and a letter in order, and what the rules find in a text.
final class Papers {

    static final String REPORT =
            """
              ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ SUỐI BẠC                       Độc lập - Tự do - Hạnh phúc
            Số: 15/BC-UBND                  Suối Bạc, ngày 15 tháng 12 năm 2023

                                    BÁO CÁO
                Tình hình thực hiện nhiệm vụ năm 2023

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
            Thực hiện Công văn số 1234/UBND-TH ngày 20 tháng 11 năm 2023 của Ủy ban nhân dân huyện Phù Yên về việc báo cáo năm.
            I. KẾT QUẢ
            1. Trồng trọt
            a) Lúa
            b) Ngô
            2. Chăn nuôi
            II. NHIỆM VỤ
            Trên đây là báo cáo của Ủy ban nhân dân xã Suối Bạc./.
            Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
            - TT Đảng ủy, TT HĐND xã;                     KT. CHỦ TỊCH
            - Các ngành, đoàn thể xã;                     PHÓ CHỦ TỊCH
            - Lưu: VT, VP.

                                                          Lò Thị Mai
            """;

    static final String LETTER =
            """
            ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              XÃ SUỐI BẠC                       Độc lập - Tự do - Hạnh phúc
            Số: 12/UBND-VX                  Suối Bạc, ngày 15 tháng 12 năm 2023
            V/v rà soát hộ nghèo
            Kính gửi: Các bản trên địa bàn xã.
            Đề nghị các bản rà soát hộ nghèo năm 2023./.
            Nơi nhận:                                  CHỦ TỊCH
            - Như trên;
            - Lưu: VT.                                 Hoàng Văn Bình
            """;

    private Papers() {}

    static FormReport check(String text) {
        return check(text, PageText.Source.TEXT, Reading.Origin.BORN_DIGITAL);
    }

    static FormReport check(String text, PageText.Source source, Reading.Origin origin) {
        return check(text, source, origin, "text/plain");
    }

    static FormReport check(
            String text, PageText.Source source, Reading.Origin origin, String format) {
        var pages = List.of(new PageText(1, text, source, 1, List.of()));
        var paper = PaperReader.read(pages, origin);
        return FormCheck.check(
                new Reading(
                        format,
                        origin,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        pages,
                        paper.fields(),
                        paper.recipients(),
                        paper.filing(),
                        paper.citations(),
                        paper.outline(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    static List<String> codes(String text) {
        return check(text).findings().stream().map(Finding::code).toList();
    }
}
