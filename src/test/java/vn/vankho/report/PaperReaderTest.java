package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.report.Papers.read;
import static vn.vankho.report.Papers.readScan;
import static vn.vankho.report.Papers.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

class PaperReaderTest {

    private static final String REPORT_FOOT =
            """
            Trên đây là báo cáo kết quả thực hiện nhiệm vụ năm 2021 của Ủy ban nhân dân
            xã Suối Bạc./.
            Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
            - Như trên;                                   KT. CHỦ TỊCH
            - TT Đảng ủy, TT HĐND xã;                     PHÓ CHỦ TỊCH
            - Các ngành, đoàn thể
            thuộc xã;
            - Lưu: VT, VP.

                                                          Lò Thị Mai
            """;

    private static final String REPORT =
            """
              ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ SUỐI BẠC                       Độc lập - Tự do - Hạnh phúc
            Số: 07/BC-UBND                  Suối Bạc, ngày 05 tháng 12 năm 2021

                                    BÁO CÁO
                Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2021,
                       phương hướng, nhiệm vụ năm 2022
                                   ________
                     Kính gửi: Ủy ban nhân dân huyện Phù Yên.
              Thực hiện Công văn số 1234/UBND-TH ngày 20 tháng 11 năm 2021 của Ủy ban nhân dân
            huyện Phù Yên về việc báo cáo năm; UBND xã báo cáo như sau:
            I. KẾT QUẢ
            1. Trồng trọt: diện tích lúa 120 ha.
            """
                    + REPORT_FOOT;

    @Test
    void readsAReportWithItsColumnsSideBySide() {
        var paper = read(REPORT);
        assertThat(value(paper, FieldName.TYPE)).isEqualTo("Báo cáo");
        assertThat(value(paper, FieldName.TYPE_CODE)).isEqualTo("BC");
        assertThat(value(paper, FieldName.NUMBER)).isEqualTo("07");
        assertThat(value(paper, FieldName.SYMBOL)).isEqualTo("BC-UBND");
        assertThat(value(paper, FieldName.ISSUED_DATE)).isEqualTo("2021-12-05");
        assertThat(value(paper, FieldName.PLACE)).isEqualTo("Suối Bạc");
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Ủy ban nhân dân xã Suối Bạc");
        assertThat(paper.field(FieldName.SUPERIOR)).isEqualTo(Field.absent());
        assertThat(value(paper, FieldName.SUBJECT))
                .isEqualTo(
                        "Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2021, phương"
                                + " hướng, nhiệm vụ năm 2022");
        assertThat(value(paper, FieldName.REPORTING_YEAR)).isEqualTo("2021");
        assertThat(value(paper, FieldName.PLAN_YEAR)).isEqualTo("2022");
    }

    @Test
    void readsWhoSignedAndByWhatAuthority() {
        var paper = read(REPORT);
        assertThat(value(paper, FieldName.AUTHORITY))
                .isEqualTo("TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH");
        assertThat(value(paper, FieldName.SIGNER_TITLE)).isEqualTo("PHÓ CHỦ TỊCH");
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Lò Thị Mai");
    }

    @Test
    void readsRecipientsAndTheFilingLine() {
        var paper = read(REPORT);
        assertThat(paper.recipients())
                .containsExactly(
                        "Như trên", "TT Đảng ủy, TT HĐND xã", "Các ngành, đoàn thể thuộc xã");
        assertThat(paper.filing()).isEqualTo("Lưu: VT, VP");
    }

    @Test
    void givesEvidenceByOffsetsIntoTheJoinedPages() {
        var text = "\n\f" + REPORT;
        var evidence = read("\n", REPORT).field(FieldName.NUMBER).evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.page()).isEqualTo(2);
        assertThat(text.substring(evidence.start(), evidence.end()))
                .isEqualTo("07")
                .isEqualTo(evidence.quote());
    }

    @Test
    void readsADecisionWithItsColumnsOneAfterTheOther() {
        var paper =
                read(
                        """
                        UBND HUYỆN PHÙ YÊN
                        ỦY BAN NHÂN DÂN
                        XÃ SUỐI BẠC
                        Số: 41/QĐ-UBND
                        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Suối Bạc, ngày 12 tháng 3 năm 2020

                        QUYẾT ĐỊNH
                        Về việc thành lập Tổ công tác phòng, chống dịch bệnh

                        CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI BẠC
                        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
                        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
                        Theo đề nghị của Trưởng trạm Y tế xã.
                        QUYẾT ĐỊNH:
                        Điều 1. Thành lập Tổ công tác gồm các ông, bà có tên sau.
                        Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
                        Nơi nhận:
                        - Như Điều 2;
                        - Lưu: VT.
                        CHỦ TỊCH

                        Nguyễn Văn An
                        """);
        assertThat(value(paper, FieldName.TYPE)).isEqualTo("Quyết định");
        assertThat(value(paper, FieldName.SUPERIOR)).isEqualTo("UBND huyện Phù Yên");
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Ủy ban nhân dân xã Suối Bạc");
        assertThat(value(paper, FieldName.SUBJECT))
                .isEqualTo("Về việc thành lập Tổ công tác phòng, chống dịch bệnh");
        assertThat(paper.field(FieldName.AUTHORITY)).isEqualTo(Field.absent());
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Nguyễn Văn An");
        assertThat(paper.citations())
                .extracting(
                        c -> c.type() + " " + c.number() + " " + c.date() + " " + c.legalBasis())
                .containsExactly("Luật null 2015-06-19 true", "Nghị định 30 2020-03-05 true");
    }

    @Test
    void readsALetterWithItsColumnsJoinedByOneBlank() {
        var paper =
                read(
                        """
                        ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        XÃ SUỐI BẠC Độc lập - Tự do - Hạnh phúc
                        Số: 215/UBND-VX Suối Bạc, ngày 9 tháng 10 năm 2022
                        V/v rà soát hộ nghèo,
                        hộ cận nghèo năm 2022
                        Kính gửi: Các xóm, bản trên địa bàn xã
                        Thực hiện Kế hoạch số 88/KH-UBND ngày 01/9/2022 của UBND huyện Phù Yên, UBND xã đề nghị các xóm rà soát.
                        Nơi nhận: CHỦ TỊCH
                        - Như trên;
                        - Lưu: VT. Hoàng Văn Bình
                        """);
        assertThat(value(paper, FieldName.TYPE)).isEqualTo("Công văn");
        assertThat(paper.field(FieldName.TYPE_CODE)).isEqualTo(Field.absent());
        assertThat(value(paper, FieldName.NUMBER)).isEqualTo("215");
        assertThat(value(paper, FieldName.SYMBOL)).isEqualTo("UBND-VX");
        assertThat(value(paper, FieldName.ISSUED_DATE)).isEqualTo("2022-10-09");
        assertThat(value(paper, FieldName.SUBJECT))
                .isEqualTo("rà soát hộ nghèo, hộ cận nghèo năm 2022");
        assertThat(value(paper, FieldName.SIGNER_TITLE)).isEqualTo("CHỦ TỊCH");
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Hoàng Văn Bình");
        assertThat(paper.recipients()).containsExactly("Như trên");
        assertThat(paper.filing()).isEqualTo("Lưu: VT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TỜ TRÌNH|TTr",
                "KẾ HOẠCH|KH",
                "THÔNG BÁO|TB",
                "NGHỊ QUYẾT|NQ",
                "GIẤY MỜI|GM"
            })
    void readsTheTypeAsPrinted(String row) {
        var type = row.split("\\|");
        var paper =
                read(
                        REPORT.replace("BÁO CÁO\n", type[0] + "\n")
                                .replace("BC-UBND", type[1] + "-UBND"));
        assertThat(value(paper, FieldName.TYPE)).isEqualToIgnoringCase(type[0]);
        assertThat(value(paper, FieldName.TYPE_CODE)).isEqualTo(type[1]);
        assertThat(value(paper, FieldName.SYMBOL)).isEqualTo(type[1] + "-UBND");
    }

    @Test
    void takesNoNumberFromAReceiversStamp() {
        var paper =
                read(
                        """
                        UBND XÃ MƯỜNG COI
                        ĐẾN    Số: 345
                               Ngày: 12/3/2021
                        HỘI ĐỒNG NHÂN DÂN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        HUYỆN PHÙ YÊN              Độc lập - Tự do - Hạnh phúc
                        Số: 18/NQ-HĐND          Phù Yên, ngày 10 tháng 3 năm 2021
                        NGHỊ QUYẾT
                        Về dự toán ngân sách năm 2021
                        """);
        assertThat(value(paper, FieldName.NUMBER)).isEqualTo("18");
        assertThat(value(paper, FieldName.ISSUED_DATE)).isEqualTo("2021-03-10");
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Hội đồng nhân dân huyện Phù Yên");
        assertThat(paper.field(FieldName.SUPERIOR)).isEqualTo(Field.absent());
    }

    @Test
    void takesNoNumberFromTheOfficialGazetteOrABody() {
        var paper =
                read(
                        """
                        CÔNG BÁO/Số 123 + 124/Ngày 12-3-2021
                        ỦY BAN NHÂN DÂN
                        XÃ SUỐI BẠC
                        THÔNG BÁO
                        Lịch tiếp công dân

                        Thực hiện Quyết định số 12/QĐ-UBND ngày 01 tháng 02 năm 2021 của UBND huyện Phù Yên.
                        """);
        assertThat(paper.field(FieldName.NUMBER)).isEqualTo(Field.absent());
        assertThat(paper.field(FieldName.ISSUED_DATE)).isEqualTo(Field.absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số:      /BC-UBND",
                "Số: 07 /BC-UBND",
                "Số: 4ƒ#/BC-UBND",
                "Số:...../BC-UBND"
            })
    void doesNotGuessANumberThatAHandWroteOnAScan(String line) {
        var number = readScan(REPORT.replace("Số: 07/BC-UBND", line)).field(FieldName.NUMBER);
        assertThat(number.state()).isEqualTo(Field.State.UNKNOWN);
        assertThat(number.value()).isNull();
    }

    @Test
    void keepsTheSymbolWhenTheNumberCannotBeRead() {
        var paper = readScan(REPORT.replace("Số: 07/BC-UBND", "Số:      /BC-UBND"));
        assertThat(value(paper, FieldName.SYMBOL)).isEqualTo("BC-UBND");
    }

    @Test
    void callsTheBlankNumberOfADraftAbsent() {
        var paper = read(REPORT.replace("Số: 07/BC-UBND", "Số:      /BC-UBND"));
        assertThat(paper.field(FieldName.NUMBER)).isEqualTo(Field.absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày      tháng 12 năm 2021",
                "ngày /5 tháng 12 năm 2021",
                "ngày 31 tháng 11 năm 2021"
            })
    void doesNotGuessADayThatIsNotClearlyPrinted(String date) {
        var paper = readScan(REPORT.replace("ngày 05 tháng 12 năm 2021", date));
        assertThat(paper.field(FieldName.ISSUED_DATE).state()).isEqualTo(Field.State.UNKNOWN);
        assertThat(value(paper, FieldName.PLACE)).isEqualTo("Suối Bạc");
    }

    @Test
    void readsUrgency() {
        var paper = read(REPORT.replace("Số: 07/BC-UBND  ", "HỎA TỐC\nSố: 07/BC-UBND  "));
        assertThat(value(paper, FieldName.URGENCY)).isEqualTo("HỎA TỐC");
        assertThat(read(REPORT).field(FieldName.URGENCY)).isEqualTo(Field.absent());
    }

    @Test
    void findsTheIssuerInTheClosingSentenceWhereTheHeadIsLost() {
        var paper = read(REPORT.substring(REPORT.indexOf("Số: 07")));
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Ủy ban nhân dân xã Suối Bạc");
    }

    @Test
    void takesNothingFromAnAppendixBehindTheFoot() {
        var paper = read(REPORT, "PHỤ LỤC\n- Biểu 1;\nCHỦ TỊCH\nTrần Văn Sai\n");
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Lò Thị Mai");
        assertThat(paper.recipients()).hasSize(3);
    }

    @Test
    void readsTheOutlineByTheNumbersAroundEachHeading() {
        var paper =
                read(
                        """
                        BÁO CÁO
                        Kết quả năm 2021

                        Phần thứ nhất:
                        KẾT QUẢ THỰC HIỆN
                        A. CHỈ ĐẠO ĐIỀU HÀNH
                        I. Kinh tế:
                        1. Trồng trọt:
                        2. Thu ngân sách tính đến hết tháng 10 được 500 triệu đồng.
                        Phần thứ hai:
                        NHIỆM VỤ
                        I/ Kinh tế
                        """);
        assertThat(paper.outline())
                .extracting(h -> h.level() + " " + h.label() + " " + h.title())
                .isEqualTo(
                        List.of(
                                "1 Phần thứ nhất KẾT QUẢ THỰC HIỆN",
                                "2 A. CHỈ ĐẠO ĐIỀU HÀNH",
                                "3 I. Kinh tế",
                                "4 1. Trồng trọt",
                                "1 Phần thứ hai NHIỆM VỤ",
                                "2 I/ Kinh tế"));
    }

    @Test
    void findsNothingInAnEmptyFile() {
        var paper = read("");
        assertThat(paper.field(FieldName.NUMBER)).isEqualTo(Field.absent());
        assertThat(paper.recipients()).isEmpty();
        assertThat(paper.citations()).isEmpty();
    }

    private static final String DECISION_HEAD =
            """
            UBND HUYỆN NAM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ TÂN HỘI\tĐộc lập - Tự do - Hạnh phúc
            Số: 61/QĐ-UBND\tTân Hội, ngày 08 tháng 3 năm 2022
            QUYẾT ĐỊNH
            Về việc thành lập Ban Chỉ đạo tổng điều tra
            """;

    @Test
    void passesByTheTableOfMembersToTheOneWhoSigned() {
        var paper =
                read(
                        DECISION_HEAD
                                + """
                                Điều 1. Thành lập Ban Chỉ đạo gồm:
                                1\tNguyễn Văn Mạnh\tChủ tịch UBND xã\tTrưởng ban
                                2\tTrần Thị Hoa\tCông chức VHXH\tPhó Trưởng ban
                                CHỦ TỊCH
                                (Đã ký)
                                Nguyễn Văn Mạnh
                                """);
        assertThat(value(paper, FieldName.SIGNER_NAME)).isEqualTo("Nguyễn Văn Mạnh");
        assertThat(value(paper, FieldName.SIGNER_TITLE)).isEqualTo("CHỦ TỊCH");
    }

    @Test
    void namesTheCommitteeOfTheUnitUnderItsDistrict() {
        var paper = read(DECISION_HEAD);
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo("Ủy ban nhân dân xã Tân Hội");
        assertThat(value(paper, FieldName.SUPERIOR)).isEqualTo("UBND huyện Nam Sơn");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, CHI CỤC THỦY LỢI, Chi cục Thủy lợi
                    SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG, VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI, Văn phòng Đăng ký đất đai
                    CỤC QUẢN LÝ THỊ TRƯỜNG, ĐỘI QUẢN LÝ THỊ TRƯỜNG SỐ 2, Đội Quản lý thị trường số 2
                    """)
    void takesNoEnvironmentAndNoMarketForASchool(String above, String own, String issuer) {
        var paper =
                read(
                        above
                                + "\n"
                                + own
                                + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                                + "Số: 87/BC-CCTL\nThái Nguyên, ngày 05 tháng 3 năm 2026\n"
                                + "BÁO CÁO\nKết quả công tác năm 2025\n");
        assertThat(value(paper, FieldName.ISSUER)).isEqualToIgnoringCase(issuer);
        assertThat(value(paper, FieldName.SUPERIOR)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SỞ Y TẾ THÁI NGUYÊN, Sở Y tế Thái Nguyên
                    KHO BẠC NHÀ NƯỚC THÁI NGUYÊN, Kho bạc Nhà nước Thái Nguyên
                    BAN KINH TẾ - XÃ HỘI, Ban Kinh tế - Xã hội
                    BẢO HIỂM XÃ HỘI TỈNH THÁI NGUYÊN, Bảo hiểm xã hội tỉnh Thái Nguyên
                    BAN XÂY DỰNG NÔNG THÔN MỚI, Ban Xây dựng nông thôn mới
                    BAN CHỈ ĐẠO XÃ HỘI SƠN, Ban Chỉ đạo xã Hội Sơn
                    """)
    void writesPlacesWithCapitalsAndNothingElse(String head, String issuer) {
        var paper =
                read(
                        head
                                + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                                + "Số: 87/BC-ABC\nThái Nguyên, ngày 05 tháng 3 năm 2026\n"
                                + "BÁO CÁO\nKết quả công tác năm 2025\n");
        assertThat(value(paper, FieldName.ISSUER)).isEqualTo(issuer);
    }

    @Test
    void takesNobodyInASampleForTheSigner() {
        var paper =
                read(
                        """
                        Phụ lục II
                        MẪU BÁO CÁO
                        Nơi nhận:\tTHỦ TRƯỞNG ĐƠN VỊ
                        - Như trên;\t(Ký, ghi rõ họ tên)
                        """);
        assertThat(paper.field(FieldName.SIGNER_TITLE)).isEqualTo(Field.absent());
    }

    @Test
    void takesTheDayOnWhichAResolutionWasPassedWhereNoOtherIsPrinted() {
        var paper =
                read(
                        """
                        QUỐC HỘI
                        Nghị quyết số: 103/2023/QH15
                        NGHỊ QUYẾT
                        VỀ KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024
                        Điều 1. Mục tiêu
                        Nghị quyết này được Quốc hội khóa XV, kỳ họp thứ 6
                        thông qua ngày 09 tháng 11 năm 2023.
                        """);
        assertThat(value(paper, FieldName.ISSUED_DATE)).isEqualTo("2023-11-09");
    }

    @Test
    void citesWhatOnlyTheSubjectNames() {
        var paper =
                read(
                        DECISION_HEAD.replace(
                                "Về việc thành lập Ban Chỉ đạo tổng điều tra",
                                "Về việc thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2022 của"
                                        + " UBND tỉnh"));
        assertThat(paper.citations())
                .extracting(cited -> cited.number() + "/" + cited.symbol())
                .containsExactly("12/KH-UBND");
    }

    @Test
    void mendsMarksThatTheRestOfAScanHasOtherwise() {
        var paper =
                readScan(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ CẨM SƠN
                        BÁO CÁO
                        Kết quả phát triến kinh tế
                        Kính gửi: UBND huyện.
                        """);
        var subject = paper.field(FieldName.SUBJECT);
        assertThat(subject.value()).isEqualTo("Kết quả phát triển kinh tế");
        assertThat(subject.confidence()).isLessThanOrEqualTo(0.7);
    }
}
