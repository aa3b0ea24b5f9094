package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.document.DocumentId;

/// What a real report must be found by, and what is marked in it: each query beside each way in
/// which the report says it.
class SpecPairsTest {

    private static final Person READER = new Person("clerk", "Văn thư", Set.of(Role.CLERK));

    @TempDir static Path folder;
    private static Office office;
    private static DocumentId report;
    private static String text;

    @BeforeAll
    static void open() throws IOException {
        text = Files.readString(RealParts.shared("seed/bao-cao-1147.txt"));
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
            uy ban nhan dan                            | Ủy ban nhân dân
            uy ban nhan dan                            | UBND
            ủy ban nhân dân                            | UBND
            KT-XH                                      | kinh tế - xã hội
            KT-XH                                      | KT-XH
            KTXH                                       | kinh tế - xã hội
            kinh te xa hoi                             | kinh tế - xã hội
            giấy chứng nhận quyền sử dụng đất          | GCNQSD đất
            bao hiem y te                              | BHYT
            che bup tuoi                               | chè búp tươi
            chè                                        | chè
            độ che phủ rừng                            | độ che phủ rừng
            ho ngheo                                   | hộ nghèo
            hộ nghèo                                   | hộ nghèo
            vo nhai                                    | Võ Nhai
            1147/BC-UBND                               | 1147/BC- UBND
            1147/bc ubnd                               | 1147/BC- UBND
            1147/BC- UBND                              | 1147/BC- UBND
            547/QĐ-UBND                                | 547/QĐ – UBND
            60-NQ/ĐU                                   | 60-NQ/ĐU
            3.500 tấn                                  | 3.500 tấn
            3500 tấn                                   | 3.500 tấn
            12,8 tấn                                   | 12,8
            295.000.000                                | 295.000.000
            80 ha                                      | 80ha
            80ha                                       | 80ha
            20/12/2022                                 | ngày 20/12/2022
            ngày 20 tháng 12 năm 2022                  | ngày 20/12/2022
            28/12/2022                                 | ngày 28 tháng 12 năm 2022
            "an ninh trật tự"                          | an ninh trật tự
            "an ninh trật tự"                          | ANTT
            nông thôn mới                              | XDNTM
            nông thôn mới                              | nông thôn mới
            NTM                                        | XDNTM
            XDNTM                                      | NTM
            hoà giải                                   | hòa giải
            đàn gia cầm                                | đàn gia cầm
            dan gia cam                                | đàn gia cầm
            """)
    void findsTheReportAndMarks(String query, String marked) {
        for (var typed : List.of(query, Normalizer.normalize(query, Normalizer.Form.NFD))) {
            assertThat(office.found(typed)).startsWith(report);
            assertThat(Office.marked(office.search(), typed, text))
                    .anyMatch(marked::equalsIgnoreCase);
            assertThat(office.ask(typed).hits().getFirst().marks()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1147", "nghiax vuj quaan suwj"})
    void findsTheReportFirst(String query) {
        assertThat(office.found(query)).startsWith(report);
        assertThat(office.ask(query).hits().getFirst().marks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngiệp", "nghiệrn"})
    void suggestsWhatAnUnknownSyllableMayMean(String query) {
        assertThat(office.search().suggestCorrection("nông " + query, READER).orElseThrow().text())
                .isEqualTo("nông nghiệp");
    }

    @Test
    void marksNoOtherOrderOfAPhrase() {
        assertThat(Office.marked(office.search(), "\"an ninh trật tự\"", "giữ trật tự an ninh"))
                .isEmpty();
    }

    /// Each sentence of the report as a paper of its own.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # query           | first      | never before it
            chè               | chè        | che phủ
            độ che phủ rừng   | che phủ    | chè
            hộ nghèo          | hộ nghèo   | giảm nghèo
            năm               | năm        | nam
            """)
    void putsTheRightSpellingFirst(String query, String first, String after, @TempDir Path other) {
        try (var sentences = new Office(other)) {
            text.lines()
                    .flatMap(line -> Arrays.stream(line.split("[.;] ")))
                    .forEach(sentences.shelf::put);
            sentences.reopen();
            var hits = sentences.search().list(SearchQuery.of(query), 1_000, READER);
            var texts = hits.stream().map(hit -> says(sentences, hit)).toList();
            var right = texts.stream().filter(one -> has(one, first)).toList();
            var wrong = texts.stream().filter(one -> has(one, after) && !has(one, first)).toList();
            assertThat(right).isNotEmpty();
            assertThat(wrong).allMatch(one -> texts.indexOf(one) > texts.indexOf(right.getLast()));
        }
    }

    private static String says(Office office, SearchAnswer.Hit hit) {
        return office.shelf.reading(hit.id()).orElseThrow().text();
    }

    private static boolean has(String text, String words) {
        var spelled = spelled(text);
        return spelled.contains(spelled(words));
    }

    private static String spelled(String text) {
        return SyllableReader.read(text).stream()
                .map(Syllable::exact)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
