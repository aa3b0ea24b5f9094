package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts a query finds, in which order, and what it marks in them.
class FindingTest {

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.add("Trời hôm nay nhiều mây, có lúc có mưa rào và dông vài nơi.");
        office.add("Danh sách cử tri niêm yết tại nhà sinh hoạt cộng đồng.");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # query                  | text                                                     | marked
            uy ban nhan dan          | Ủy ban nhân dân xã Suối Hạ đã họp                         | Ủy ban nhân dân
            ủy ban nhân dân          | UỶ BAN NHÂN DÂN XÃ SUỐI HẠ                                | UỶ BAN NHÂN DÂN
            kinh te xa hoi           | nhiệm vụ kinh tế - xã hội năm tới                         | kinh tế - xã hội
            che bup tuoi             | sản lượng chè búp tươi đạt khá                            | chè búp tươi
            độ che phủ rừng          | giữ vững độ che phủ rừng 76%                              | độ che phủ rừng
            ho ngheo                 | rà soát hộ nghèo trong xóm                                | hộ nghèo
            hộ nghèo                 | rà soát hộ nghèo; giảm nghèo bền vững                     | hộ nghèo
            suoi ha                  | xã Suối Hạ, huyện Núi Xanh                                | Suối Hạ
            hòa giải                 | tổ hoà giải ở cơ sở                                       | hoà giải
            kỹ thuật                 | tập huấn kĩ thuật chăn nuôi                               | kĩ thuật
            quý                      | sơ kết qúy I                                              | qúy
            đường                    | làm Ðường bê tông                                         | Ðường
            3.500 tấn                | lương thực 3500 tấn                                       | 3500 tấn
            3500 tấn                 | lương thực 3.500 tấn                                      | 3.500 tấn
            12,8 tấn                 | rau đạt 12,8/12 tấn                                       | 12,8;tấn
            1.5 km                   | bê tông hóa 1,5km đường                                   | 1,5km
            295.000.000              | thu 510.561.534/295.000.000đ                              | 295.000.000
            295 triệu                | chi hỗ trợ 295.000.000đ                                   | 295.000.000
            295 trieu                | chi hỗ trợ 295.000.000đ                                   | 295.000.000
            295.000.000đ             | chi hỗ trợ 295 triệu đồng                                 | 295 triệu
            1,5 tỷ đồng              | thu ngân sách 1.500 triệu                                 | 1.500 triệu
            1500 triệu               | thu ngân sách 1,5 tỉ                                      | 1,5 tỉ
            50 nghìn                 | mức đóng 50.000 đồng mỗi hộ                               | 50.000
            0,2‰                     | tỷ suất sinh giảm 0,2‰ so năm trước                       | 0,2‰
            ‰                        | tỷ suất sinh giảm 0,2‰ so năm trước                       | ‰
            phần nghìn               | tỷ suất sinh giảm 0,2‰ so năm trước                       | ‰
            80 ha                    | trồng rừng 150/80ha                                       | 80ha
            80ha                     | trồng rừng 150/80 ha                                      | 80 ha
            547/QĐ-UBND              | Quyết định số 547/QĐ – UBND ngày 2/3                      | 547/QĐ – UBND
            547/qd ubnd              | Quyết định số 547/ QĐ-UBND ngày 2/3                       | 547/ QĐ-UBND
            2968 qd ubnd             | Quyết định số 2968/ QĐ-UBND của huyện                     | 2968/ QĐ-UBND
            60-NQ/ĐU                 | Nghị quyết số 60-NQ/ĐU của Đảng ủy                        | 60-NQ/ĐU
            20/12/2022               | họp ngày 20/12/2022 tại xã                                | ngày 20/12/2022
            28/12/2022               | ban hành ngày 28 tháng 12 năm 2022                        | ngày 28 tháng 12 năm 2022
            ngày 07/02/2023          | kế hoạch ngày 7/2/2023 của xã                             | ngày 7/2/2023
            "an ninh trật tự"        | giữ vững an ninh trật tự                                  | an ninh trật tự
            "an ninh trat tu"        | giữ vững an ninh, trật tự                                 | an ninh, trật tự
            uy ban nhan dan          | UBND xã Suối Hạ đã họp                                    | UBND
            ủy ban nhân dân          | UBND xã Suối Hạ đã họp                                    | UBND
            ubnd                     | Ủy ban nhân dân xã đã họp                                 | Ủy ban nhân dân
            HDND                     | kỳ họp của HĐND                                           | HĐND
            KT-XH                    | nhiệm vụ kinh tế - xã hội                                 | kinh tế - xã hội
            KTXH                     | nhiệm vụ KT-XH                                            | KT-XH
            kinh te xa hoi           | nhiệm vụ KTXH                                             | KTXH
            KT - XH                  | nhiệm vụ KTXH                                             | KTXH
            giấy chứng nhận quyền sử dụng đất | cấp GCNQSD đất lần đầu                           | GCNQSD đất
            giấy chứng nhận quyền sử dụng đất | cấp GCNQSDĐ lần đầu                              | GCNQSDĐ
            bao hiem y te            | người dân được hưởng BHYT                                 | BHYT
            nông thôn mới            | Chương trình XDNTM                                        | XDNTM
            nông thôn mới            | tiêu chí NTM                                              | NTM
            NTM                      | Chương trình XDNTM                                        | XDNTM
            XDNTM                    | tiêu chí NTM                                              | NTM
            XDNTM                    | xây dựng nông thôn mới                                    | xây dựng nông thôn mới
            "an ninh trật tự"        | giữ vững ANTT                                             | ANTT
            "chủ tịch UBND"          | Chủ tịch Ủy ban nhân dân                                  | Ủy ban nhân dân
            NN&PTNT                  | Phòng Nông nghiệp và Phát triển nông thôn                 | Nông nghiệp và Phát triển nông thôn
            quốc phòng an ninh       | nhiệm vụ QP-AN                                            | QP-AN
            đồng chí                 | Đ/c Bí thư                                                | Đ/c
            """)
    void findsAndMarks(String query, String text, String marked) {
        var id = office.add(text);
        for (var form : Normalizer.Form.values()) {
            var typed = Normalizer.normalize(query, form);
            assertThat(office.found(typed)).describedAs("%s in %s", query, form).startsWith(id);
            assertThat(Office.marked(office.search(), typed, text))
                    .containsExactly(marked.split(";"));
        }
    }

    @Test
    void findsTextThatIsWrittenDecomposed() {
        var text = Normalizer.normalize("tổ hòa giải ở cơ sở", Normalizer.Form.NFD);
        var id = office.add(text);
        assertThat(office.found("hòa giải")).startsWith(id);
        assertThat(Office.marked(office.search(), "hoà giải", text))
                .containsExactly(Normalizer.normalize("hòa giải", Normalizer.Form.NFD));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # query,         first,                              second
            đàn bò,          chăn nuôi đàn bò phát triển,        cán bộ và nhân dân bộ phận dân bộ dân bộ dân bộ
            chè,             diện tích chè ổn định,              che phủ che phủ rừng che phủ và che phủ
            độ che phủ rừng, độ che phủ rừng đạt khá,            chè chè chè trồng chè và bón chè
            hộ nghèo,        rà soát hộ nghèo,                   giảm nghèo bền vững giảm nghèo nhanh
            năm,             báo cáo năm ấy,                     Nam Nam Nam ông Nam và bà Nam
            hội đông,        hội đông vui,                       hội đồng hội đồng hội đồng
            hôi,             mùi hôi,                            họi hồi hỗi hối hôì
            hồi,             quả hồi,                            hội hội hội hội hội hội
            cán bộ thú y,    cán bộ thú y của xã,                cán bộ thú ý thú ý cán bộ thú ý thú vị
            bò,              con bò,                             bộ bộ bộ bộ bộ bộ bộ bộ
            """)
    void ranksTheRightSpellingFirst(String query, String first, String second) {
        var other = office.add(second);
        var right = office.add(first);
        assertThat(office.found(query)).startsWith(right).contains(other);
    }

    @Test
    void ranksOtherTonesBeforeOtherLetters() {
        var letters = office.add("họp hộ hộ hộ hộ hộ");
        var tone = office.add("quả ho hò");
        assertThat(office.found("hỏ")).containsExactly(tone, letters);
    }

    @Test
    void findsAllSpellingsOfWhatIsTypedWithoutMarks() {
        var herd = office.add("chăn nuôi đàn bò phát triển");
        var people = office.add("cán bộ và dân bộ");
        assertThat(office.found("dan bo")).contains(herd, people);
    }

    @Test
    void findsAPhraseOnlyInItsOrder() {
        var right = office.add("giữ vững an ninh trật tự");
        office.add("giữ vững trật tự an ninh");
        assertThat(office.found("\"an ninh trật tự\"")).containsExactly(right);
    }

    @Test
    void findsAPhraseAcrossALineBreak() {
        var id = office.add("giữ vững an ninh\ntrật tự trên địa bàn");
        assertThat(office.found("\"an ninh trật tự\"")).containsExactly(id);
    }

    @Test
    void takesMarksInAPhraseAtTheirWord() {
        var right = office.add("chăn nuôi đàn bò");
        office.add("cán bộ và dân bộ");
        assertThat(office.found("\"đàn bò\"")).containsExactly(right);
    }

    @Test
    void prefersTheBestCoverage() {
        office.add("diện tích diện tích diện tích đất");
        var all = office.add("diện tích rừng trồng mới trong năm");
        office.add("rừng phòng hộ");
        assertThat(office.found("diện tích rừng trồng")).startsWith(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1147/BC-UBND",
                "1147",
                "1147/bc ubnd",
                "1147/BC- UBND",
                "số 1147",
                "báo cáo số 1147"
            })
    void findsADocumentByItsOwnNumberFirst(String query) {
        office.add("Căn cứ Báo cáo số 1147/BC-UBND, Báo cáo số 1147/BC-UBND và số 1147.");
        var description =
                Shelf.description("Báo cáo", "1147", "BC-UBND", null, null, "Kết quả năm 2023");
        var own = office.shelf.put(description, "Số: 1147/BC-UBND\n\nBÁO CÁO\n\nKết quả");
        office.search().index(own);
        office.add("Giá trị đạt 1147 triệu đồng; 1147 hộ; 1147 con");
        assertThat(office.found(query)).startsWith(own);
    }

    @Test
    void findsByTheSubjectWhatTheTextDoesNotSay() {
        var description =
                Shelf.description("Tờ trình", null, null, null, null, "Xin kinh phí sửa cầu treo");
        var id = office.shelf.put(description, "Kính gửi: cấp trên");
        office.search().index(id);
        assertThat(office.found("cầu treo")).containsExactly(id);
    }

    @Test
    void givesThePageOfTheBestPassage() {
        office.add("Trang đầu nói về rừng.", "Trang hai nói về hợp tác xã chè.", "Trang ba.");
        assertThat(office.ask("hợp tác xã chè").hits().getFirst().page()).isEqualTo(2);
    }

    @Test
    void countsADocumentOnceHoweverManyPassagesMatch() {
        var word = "rừng ";
        office.add(word.repeat(700), word.repeat(900));
        var answer = office.ask("rừng");
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.hits()).hasSize(1);
    }

    @Test
    void marksInTheSnippetWhatStandsThere() {
        var before = "Câu mở đầu không liên quan gì đến điều cần tìm. ".repeat(20);
        office.add(before + "Đàn bò của xã\ncó 650 con. " + before);
        var hit = office.ask("đàn bò").hits().getFirst();
        assertThat(hit.snippet()).contains("Đàn bò của xã có 650 con.");
        assertThat(hit.marks())
                .extracting(mark -> hit.snippet().substring(mark.start(), mark.end()))
                .isEqualTo(List.of("Đàn bò"));
    }

    @Test
    void marksNoOtherWordThatHappensToHaveTheSameLetters() {
        var text = "Phó Chủ tịch xã trồng rừng trong tháng 4; diện tich rừng 60 ha.";
        assertThat(Office.marked(office.search(), "diện tích rừng trồng", text))
                .containsExactly("trồng rừng", "diện tich rừng");
    }

    @Test
    void marksWhatWasWrittenWithoutMarks() {
        assertThat(Office.marked(office.search(), "diện tích rừng trồng", "trong moi: 60 ha; dien tich 2 ha"))
                .containsExactly("trong", "dien tich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "\"\"", "\"", "*", "()[]{}", "--", "\u00AD\u200B"})
    void findsNothingForWhatHoldsNoWord(String query) {
        assertThat(office.ask(query).total()).isZero();
    }
}
