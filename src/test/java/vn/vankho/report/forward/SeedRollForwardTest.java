package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.report.forward.EarlierReports.sentence;
import static vn.vankho.report.forward.EarlierReports.sentences;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.SeedReadings;

/// The real report of 2023 becomes that of 2024.
class SeedRollForwardTest {

    private static final NextReport REPORT = forward();
    private static final Pattern OLD_YEAR = Pattern.compile("(?<!\\d)202[23](?!\\d)");

    private static NextReport forward() {
        return EarlierReports.forward(SeedReadings.of("bao-cao-1147.docx"), "2024");
    }

    private static Figure figure(NextReport report, String name) {
        return report.figures().stream()
                .filter(f -> f.kind() == Figure.Kind.RESULT && f.sameAs() == null)
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(Figure figure, Role role) {
        return figure.cell(role).map(Cell::value).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Đàn Trâu - Bò, 650, 650",
        "Đàn Lợn, 2000, 2045",
        "Đàn gia cầm, 40000, 45000",
        "Sản lượng thịt hơi các loại, 380, 389",
        "Sản lượng thủy sản, 12, 12.8",
        "Sản lượng chè búp tươi, 4500, 4510",
        "Tổng sản lượng lương thực có hạt, 3500, 3500",
        "Thu cân đối ngân sách, 340000000, 510561534"
    })
    void takesTargetsForPlansAndResultsForTheSamePeriod(
            String name, BigDecimal plan, BigDecimal samePeriod) {
        var figure = figure(REPORT, name);
        assertThat(value(figure, Role.PLAN)).isEqualByComparingTo(plan);
        assertThat(value(figure, Role.SAME_PERIOD)).isEqualByComparingTo(samePeriod);
        assertThat(figure.cell(Role.ACTUAL).orElseThrow().value()).isNull();
        assertThat(figure.cell(Role.ACTUAL).orElseThrow().last()).isEqualByComparingTo(samePeriod);
    }

    @Test
    void callsWhatIsCountedByAnyYearsName() {
        var counted = REPORT.figures().stream().filter(f -> f.kind() == Figure.Kind.COUNT).toList();
        assertThat(counted).extracting(Figure::name).anyMatch(name -> name.contains("cứu đói"));
        assertThat(counted)
                .extracting(Figure::name)
                .noneMatch(name -> name.matches(".*năm (?:19|20)\\d\\d.*"));
    }

    @Test
    void rewritesTheSentenceAroundTheTypedNumbers() {
        var pigs = figure(REPORT, "Đàn Lợn");
        var typed = typed(pigs, "2127");
        assertThat(Printed.text(sentence(typed, "đàn Lợn 2.127"), typed).strip())
                .isEqualTo(
                        "đàn Lợn 2.127/2.000 con đạt 106% chỉ tiêu kế hoạch bằng 104% so với cùng kỳ;");
        assertThat(Printed.text(sentence(typed, "đàn Lợn bằng"), typed))
                .contains("đàn Lợn bằng 104%");
    }

    @Test
    void roundsHalfUpToTheDigitsOfTheSentence() {
        var typed = typed(figure(REPORT, "Đàn gia cầm"), "45000");
        assertThat(Printed.text(sentence(typed, "đàn gia cầm 45.000/"), typed))
                .contains("đạt 113%");
    }

    private static NextReport typed(Figure figure, String value) {
        var entry =
                new Entries.Value(
                        figure.id(), Role.ACTUAL, new BigDecimal(value), "Lan", Instant.EPOCH);
        return Typed.into(REPORT, Entries.NONE.with(entry));
    }

    @Test
    void leavesNoOldYearUnmarked() {
        assertThat(sentences(REPORT))
                .filteredOn(sentence -> sentence.mark() == Mark.KEPT)
                .filteredOn(s -> OLD_YEAR.matcher(Printed.text(s, REPORT)).find())
                .allMatch(s -> Printed.text(s, REPORT).matches("(?s).*(?:giai đoạn|thời kỳ).*"));
    }

    @Test
    void judgesAllLegalBases() {
        assertThat(REPORT.bases()).filteredOn(b -> b.citation().legalBasis()).hasSize(4);
        assertThat(REPORT.bases())
                .filteredOn(b -> b.citation().legalBasis())
                .allMatch(b -> b.mark() == Mark.OUTDATED && !b.reasons().isEmpty());
    }

    @Test
    void asksForTheProvincesPaperWhereADistrictThatIsNoMoreGaveTheBasis() {
        var later = EarlierReports.forward(SeedReadings.of("bao-cao-1147.docx"), "2026");
        assertThat(later.bases())
                .filteredOn(basis -> "2968".equals(basis.citation().number()))
                .singleElement()
                .satisfies(basis -> assertThat(basis.mark()).isNotEqualTo(Mark.KEPT))
                .satisfies(
                        basis ->
                                assertThat(basis.reasons())
                                        .anyMatch(why -> why.contains("tìm văn bản của tỉnh")));
    }

    @Test
    void givesARepeatedHeadingItsNextNumber() {
        assertThat(Printed.text(sentence(REPORT, "Đánh giá chung"), REPORT)).startsWith("III/");
    }

    @Test
    void comparesWithTheYearBeforeWhereTheSeedComparesWithItself() {
        var sentence = sentence(REPORT, "Số vụ tai nạn giao thông, số người chết");
        assertThat(Printed.text(sentence, REPORT)).endsWith("so với năm 2023.");
        assertThat(sentence.mark()).isEqualTo(Mark.REVIEW);
    }

    @Test
    void tellsWhereEverySentenceComesFrom() {
        var text = SeedReadings.of("bao-cao-1147.docx").text();
        assertThat(sentences(REPORT))
                .map(Sentence::evidence)
                .allMatch(e -> text.startsWith(e.quote(), e.start()));
    }

    @Test
    void isTheSameWhateverFileTheReportCameIn() {
        for (var name : List.of("bao-cao-1147.pdf", "bao-cao-1147.odt", "bao-cao-1147-tcvn3.doc")) {
            var other = EarlierReports.forward(SeedReadings.of(name), "2024");
            assertThat(value(figure(other, "Đàn Lợn"), Role.PLAN))
                    .as(name)
                    .isEqualByComparingTo("2000");
            assertThat(other.bases()).as(name).hasSize(REPORT.bases().size());
        }
    }
}
