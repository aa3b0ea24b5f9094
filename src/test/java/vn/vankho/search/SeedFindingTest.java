package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.RealParts;
import vn.vankho.document.DocumentId;

/// Queries on a real report that stands among other papers.

class SeedFindingTest {

    @TempDir static Path folder;
    private static Office office;
    private static DocumentId report;

    @BeforeAll
    static void open() throws IOException {
        var text = Files.readString(RealParts.shared("seed/bao-cao-1147.txt"));
        var description =
                Shelf.description(
                        "Báo cáo", "1147", "BC-UBND", "2023-12-15", "UBND xã", "Kết quả năm 2023");
        office = new Office(folder);
        report = office.shelf.put(description, text);
        office.search().index(report);
        office.add("Căn cứ Báo cáo số 1147/BC-UBND và Quyết định số 15/QĐ-UBND.");
        office.add("Trời hôm nay nhiều mây, nhiệt độ 28 độ.");
    }

    @AfterAll
    static void close() {
        if (office != null) {
            office.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            uy ban nhan dan                     | Ủy ban nhân dân
            KT-XH                               | kinh tế - xã hội
            kinh te xa hoi                      | kinh tế - xã hội
            che bup tuoi                        | chè búp tươi
            độ che phủ rừng                     | độ che phủ rừng
            ho ngheo                            | hộ nghèo
            vo nhai                             | Võ Nhai
            1147                                | 1147
            1147/bc ubnd                        | 1147/BC- UBND
            547/QĐ-UBND                         | 547/QĐ – UBND
            60-NQ/ĐU                            | 60-NQ/ĐU
            3500 tấn                            | 3.500 tấn
            12,8 tấn                            | 12,8
            295.000.000                         | 295.000.000
            80 ha                               | 80ha
            20/12/2022                          | ngày 20/12/2022
            28/12/2022                          | ngày 28 tháng 12 năm 2022
            "an ninh trật tự"                   | an ninh trật tự
            nông thôn mới                       | XDNTM
            hoà giải                            | hòa giải
            đàn gia cầm                         | đàn gia cầm
            dan gia cam                         | đàn gia cầm
            bao hiem y te                       | BHYT
            """)
    void findsTheReportAndMarks(String query, String marked) {
        var text = office.shelf.reading(report).orElseThrow().text();
        for (var typed : List.of(query, Normalizer.normalize(query, Normalizer.Form.NFD))) {
            assertThat(office.found(typed)).startsWith(report);
            assertThat(Office.marked(office.search(), typed, text))
                    .anyMatch(marked::equalsIgnoreCase);
            assertThat(office.ask(typed).hits().getFirst().marks()).isNotEmpty();
        }
    }
}
