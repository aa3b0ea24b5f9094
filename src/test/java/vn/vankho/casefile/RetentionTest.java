package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.NotAllowed;

class RetentionTest {

    @TempDir Path folder;
    private OpenFiles open;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Báo cáo,  Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024, bao-cao-nam
                    Báo cáo,  Tình hình kinh tế - xã hội 6 tháng đầu năm 2024,                 bao-cao-6-9-thang
                    Báo cáo,  Công tác quý III năm 2024,                                       bao-cao-quy-thang
                    Quy chế,  Làm việc của Ủy ban nhân dân xã,                                 quy-che-to-chuc
                    Công văn, V/v rà soát hộ nghèo,                                            cong-van-trao-doi
                    """)
    void proposesTheRowByTypeAndSubject(String type, String subject, String rule) {
        var id = open.paper(type, "12", subject, LocalDate.of(2024, 12, 20));
        var document = open.archive.find(id).orElseThrow();
        assertThat(open.retention.proposedFor(document)).map(RetentionRule::id).contains(rule);
    }

    @Test
    void tellsTheReportsOfOthersFromTheOfficesOwn() {
        var id =
                open.paper(
                        "Báo cáo",
                        "9",
                        "Kết quả năm 2024",
                        LocalDate.of(2024, 12, 20),
                        "Sở Nông nghiệp và Môi trường",
                        "");
        var document = open.archive.find(id).orElseThrow();
        assertThat(open.retention.proposedFor(document))
                .hasValueSatisfying(rule -> assertThat(rule.term()).isEqualTo(Term.of(5)));
    }

    @Test
    void saysOfEachRowHowSureItIs() {
        assertThat(open.retention.rules())
                .hasSize(21)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank())
                .filteredOn(rule -> rule.id().equals("bao-cao-nam"))
                .singleElement()
                .extracting(RetentionRule::standing)
                .isEqualTo("chưa xác minh, cần người xác nhận");
    }

    @Test
    void keepsTheEarlierVersionOfARowThatIsChanged() {
        var before = open.retention.rules().getFirst();
        open.retention.change(with(before, Term.of(20)), OpenFiles.ADMIN);
        assertThat(open.retention.rules().getFirst().term()).isEqualTo(Term.of(20));
        assertThat(open.retention.find(before.id(), 1)).contains(before);
        assertThat(open.journalLines("retention-changed")).isOne();
    }

    @Test
    void isChangedByTheAdministratorAlone() {
        var rule = open.retention.rules().getFirst();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> open.retention.change(rule, OpenFiles.CLERK));
    }

    private static RetentionRule with(RetentionRule rule, Term term) {
        return new RetentionRule(
                rule.id(),
                rule.version(),
                rule.group(),
                rule.words(),
                term,
                rule.action(),
                rule.cutOff(),
                rule.source(),
                rule.tag(),
                "quan.tri",
                rule.valid());
    }
}
