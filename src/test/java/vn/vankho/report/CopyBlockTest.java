package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.document.FieldName;

class CopyBlockTest {

    private static final String COPY =
            """
            UBND XÃ SUỐI MÂY	SAO Y
            Số: 03/SY-UBND	Suối Mây, ngày 05 tháng 3 năm 2024

            Nơi nhận:	TM. ỦY BAN NHÂN DÂN
            - Các xóm;	KT. CHỦ TỊCH
            - Trạm Y tế xã;	PHÓ CHỦ TỊCH
            - Lưu: VT.

            	Hà Văn Sơn
            """;
    private static final String ORIGINAL =
            """
            ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH SƠN LA	Độc lập - Tự do - Hạnh phúc
            Số: 215/QĐ-UBND	Sơn La, ngày 01 tháng 3 năm 2024

            QUYẾT ĐỊNH
            Về việc phê duyệt kế hoạch trồng rừng năm 2024

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

            QUYẾT ĐỊNH:
            Điều 1. Phê duyệt kế hoạch trồng rừng năm 2024.

            Nơi nhận:	TM. ỦY BAN NHÂN DÂN
            - Như Điều 2;	CHỦ TỊCH
            - Lưu: VT, NL.
            	Nguyễn Văn An

            """;

    private static String value(Paper paper, FieldName name) {
        return paper.fields().get(name).value();
    }

    @Test
    void readsTheFootOfACopyThatStandsAlone() {
        var paper = Papers.read(COPY);
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Hà Văn Sơn");
        assertThat(value(paper, FieldName.SIGNER_TITLE)).isEqualTo("PHÓ CHỦ TỊCH");
        assertThat(paper.recipients()).containsExactly("Các xóm", "Trạm Y tế xã");
        assertThat(paper.filing()).isEqualTo("Lưu: VT");
    }

    @Test
    void readsACopyWhoseColumnsFollowEachOther() {
        var paper =
                Papers.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ SUỐI MÂY
                        SAO LỤC
                        Số: 12/SL-UBND
                        Suối Mây, ngày 05 tháng 3 năm 2024
                        Nơi nhận:
                        - Đảng ủy xã;
                        - Lưu: VT.
                        TL. CHỦ TỊCH
                        CHÁNH VĂN PHÒNG
                        Lò Thị Mai
                        """);
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Ủy ban nhân dân xã Suối Mây");
        assertThat(value(paper, FieldName.ISSUED_DATE)).isEqualTo("2024-03-05");
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Lò Thị Mai");
        assertThat(paper.recipients()).containsExactly("Đảng ủy xã");
    }

    @Test
    void keepsTheFootOfTheOriginalApartFromThatOfTheCopy() {
        var paper = Papers.read(ORIGINAL + COPY);
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Nguyễn Văn An");
        assertThat(value(paper, FieldName.NUMBER)).isEqualTo("215");
        assertThat(paper.recipients()).containsExactly("Như Điều 2");
        assertThat(paper.filing()).isEqualTo("Lưu: VT, NL");
        assertThat(paper.notes())
                .singleElement()
                .asString()
                .contains("Sao y số 03/SY-UBND", "Hà Văn Sơn");
    }

    @Test
    void findsNoCopyInAPaperThatSpeaksOfCopies() {
        var paper = Papers.read(ORIGINAL.replace("trồng rừng", "SAO Y bản chính"));
        assertThat(paper.notes()).isEmpty();
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Nguyễn Văn An");
    }
}
