package vn.vankho.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Sensitivity;

/// What the series of an office say.
class SeriesTest {

    private static final String TEA = "Sản lượng chè búp tươi";

    @TempDir Path folder;
    private OpenSeries office;

    @BeforeEach
    void open() {
        office = new OpenSeries(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static FigureText tea(String actual, String plan, String unit) {
        return new FigureText().result(TEA, actual, plan, unit);
    }

    @Test
    void followsOneIndicatorThroughTheYearsHoweverItIsNamed() {
        office.report(2021, new FigureText().result(TEA + " cả năm", "2054", "2000", "tấn"));
        office.report(2020, tea("2010", "1950", "tấn"));
        office.report(
                2022, new FigureText().result("Cây chè: sản lượng búp tươi", "2.121", "nghìn tấn"));
        office.report(2023, tea("2187", "2100", "tấn"));
        assertThat(office.only("chè").points().map(point -> point.period() + " " + point.actual()))
                .containsExactly("2020 2010", "2021 2054", "2022 2121", "2023 2187");
        assertThat(office.only("chè").name()).isEqualTo(TEA);
    }

    @Test
    void setsThePlanOfTheReportBesideTheTargetOfTheYearBefore() {
        office.report(2022, tea("2121", "2050", "tấn").target(TEA, "2150", "tấn"));
        office.report(2023, tea("2187", "2100", "tấn"));
        var point = office.point(TEA, "2023");
        assertThat(point.plan()).isEqualByComparingTo("2100");
        assertThat(point.target()).isEqualByComparingTo("2150");
        assertThat(point.planDiffers()).isTrue();
    }

    @Test
    void showsATargetBeforeThereIsAResult() {
        office.report(2023, tea("2187", "2100", "tấn").target(TEA, "2.2", "nghìn tấn"));
        var point = office.point(TEA, "2024");
        assertThat(point.actual()).isNull();
        assertThat(point.target()).isEqualByComparingTo("2200");
    }

    @Test
    void prefersTheReportThatClosesTheYear() {
        var june = LocalDate.of(2023, 6, 20);
        office.document("Báo cáo", OpenSeries.OWN, june, 2023, tea("900", "2100", "tấn"));
        office.report(2023, tea("2187", "2100", "tấn"));
        office.report(2024, new FigureText().result(TEA, "2180", null, "tấn", "2023", null));
        var point = office.point(TEA, "2023");
        assertThat(point.actual()).isEqualByComparingTo("2187");
        assertThat(point.otherResults()).hasSize(2);
        assertThat(point.conflict()).isTrue();
    }

    @Test
    void prefersTheReportThatAPersonConfirmed() {
        var confirmed = office.report(2023, tea("2187", "2100", "tấn"));
        office.report(2023, tea("2817", "2100", "tấn"));
        var issued = LocalDate.of(2023, 12, 1);
        office.describe(confirmed, "Báo cáo", OpenSeries.OWN, issued, true);
        assertThat(office.point(TEA, "2023").actual()).isEqualByComparingTo("2187");
    }

    @Test
    void seesNoConflictInWhatIsOnlyRounded() {
        office.report(2023, new FigureText().result("Thu ngân sách", "510561534", "đồng"));
        office.report(2023, new FigureText().result("Thu ngân sách", "510.6", "triệu đồng"));
        assertThat(office.point("Thu ngân sách", "2023").conflict()).isFalse();
    }

    @Test
    void takesWhatTheFirstSentenceLeavesOutFromAnotherThatSaysTheSame() {
        office.report(
                2023,
                new FigureText().result(TEA, "2187", "tấn").result(TEA, "2187", "2100", "tấn"));
        assertThat(office.point(TEA, "2023").plan()).isEqualByComparingTo("2100");
        assertThat(office.point(TEA, "2023").conflict()).isFalse();
    }

    @Test
    void keepsMidYearFiguresOnTheirOwnLine() {
        office.report(2023, new FigureText().result(TEA, "900", null, "tấn", "2023-H1", null));
        assertThat(office.only(TEA).years()).isZero();
        assertThat(office.point(TEA, "2023-H1").actual()).isEqualByComparingTo("900");
    }

    @Test
    void asksForTheOwnOfficeUnlessOthersAreWanted() {
        office.report(2023, tea("2187", "2100", "tấn"));
        var other = "UBND xã Minh Sơn";
        office.document("Báo cáo", other, LocalDate.of(2023, 12, 1), 2023, tea("5", "6", "tấn"));
        assertThat(office.only(TEA).points()).hasSize(1);
        var all = new SeriesQuery("", SeriesQuery.EVERYBODY);
        assertThat(office.series.list(all, OpenSeries.CLERK).series())
                .extracting(IndicatorSeries::issuer)
                .containsExactlyInAnyOrder(OpenSeries.OWN, other);
    }

    @Test
    void showsTheSeriesOfOthersWhereTheOwnOfficeHasNone() {
        office.document(
                "Báo cáo",
                "UBND xã Minh Sơn",
                LocalDate.of(2023, 12, 1),
                2023,
                tea("5", "6", "tấn"));
        var list = office.series.list(SeriesQuery.own(""), OpenSeries.CLERK);
        assertThat(list.ownIsEmpty()).isTrue();
        assertThat(list.series()).hasSize(1);
    }

    @Test
    void leavesOutWhatNoReportTellsOf() {
        office.document(
                "Thông báo", OpenSeries.OWN, LocalDate.of(2023, 5, 1), 2023, tea("5", "6", "tấn"));
        assertThat(office.series.list(SeriesQuery.own(""), OpenSeries.CLERK).series()).isEmpty();
    }

    @Test
    void showsNothingOfADocumentThatThePersonMayNotRead() {
        office.report(2022, tea("2121", "2050", "tấn"));
        var secret = office.report(2023, tea("2187", "2100", "tấn"));
        office.archive.changeSensitivity(secret, Sensitivity.RESTRICTED, OpenSeries.CLERK);
        var seen = office.series.list(SeriesQuery.own(""), OpenSeries.READER).series();
        assertThat(seen.getFirst().points().map(SeriesPoint::period)).containsExactly("2022");
        assertThat(office.only(TEA).points()).hasSize(2);
    }

    @Test
    void hidesASeriesOfWhichThePersonMayReadNothing() {
        var secret = office.report(2023, tea("2187", "2100", "tấn"));
        office.archive.changeSensitivity(secret, Sensitivity.RESTRICTED, OpenSeries.CLERK);
        var id = office.only(TEA).id();
        assertThat(office.series.find(id, OpenSeries.READER)).isEmpty();
        assertThat(office.series.list(SeriesQuery.own(""), OpenSeries.READER).issuers()).isEmpty();
    }

    @Test
    void letsNobodyDecideButWhoDescribesDocuments() {
        office.report(2023, tea("2187", "2100", "tấn"));
        var id = office.only(TEA).id();
        assertThatThrownBy(() -> office.series.rename(id, "Chè", OpenSeries.READER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsANameWithAndWithoutMarks() {
        office.report(2023, tea("2187", "2100", "tấn").result("Tỷ lệ tham gia BHYT", "98", "%"));
        assertThat(office.only("san luong che").name()).isEqualTo(TEA);
        assertThat(office.only("bảo hiểm y tế").name()).isEqualTo("Tỷ lệ tham gia BHYT");
        assertThat(office.only("bhyt").name()).isEqualTo("Tỷ lệ tham gia BHYT");
        assertThat(office.series.list(SeriesQuery.own("chẻ"), OpenSeries.CLERK).series()).isEmpty();
    }

    @Test
    void forgetsTheFiguresOfAFormerReading() {
        var id = office.report(2023, tea("2187", "2100", "tấn"));
        office.archive.keepReading(id, tea("2190", "2100", "tấn").reading(2023));
        assertThat(office.point(TEA, "2023").actual()).isEqualByComparingTo("2190");
    }
}
