package vn.vankho.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.JournalLine;

/// What people decide about series: durable, in the journal, and taken back when wished.
class DecidingTest {

    private static final String PLANNED = "Trồng rừng mới, trồng lại sau khai thác";
    private static final String REACHED = "Diện tích rừng nhân dân tự bỏ vốn trồng sau khai thác";

    @TempDir Path folder;
    private OpenSeries office;

    @BeforeEach
    void open() {
        office = new OpenSeries(folder);
        office.report(2022, new FigureText().target(PLANNED, "100", "ha"));
        office.report(2023, new FigureText().result(REACHED, "150", "80", "ha"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String joined() {
        return office.series.join(
                office.only(PLANNED).id(), office.only(REACHED).id(), OpenSeries.CLERK);
    }

    @Test
    void proposesThePlanOfAnotherNameForTheResult() {
        assertThat(
                        office.series
                                .detail(office.only(REACHED).id(), OpenSeries.CLERK)
                                .orElseThrow()
                                .proposals())
                .extracting(IndicatorSeries::name)
                .containsExactly(PLANNED);
    }

    @Test
    void proposesNothingThatAReportItselfTellsApart() {
        office.report(2024, new FigureText().result(REACHED, "1", "ha").result(PLANNED, "2", "ha"));
        office.report(2023, new FigureText().result(REACHED, "1", "ha").result(PLANNED, "2", "ha"));
        assertThat(
                        office.series
                                .detail(office.only(REACHED).id(), OpenSeries.CLERK)
                                .orElseThrow()
                                .proposals())
                .isEmpty();
    }

    @Test
    void joinsTwoSeries() {
        var id = joined();
        var joined = office.series.find(id, OpenSeries.CLERK).orElseThrow();
        assertThat(joined.name()).isEqualTo(REACHED);
        var point = joined.points().toList().getFirst();
        assertThat(point.actual()).isEqualByComparingTo("150");
        assertThat(point.target()).isEqualByComparingTo("100");
    }

    @Test
    void keepsADecisionThroughARestartAndANewReading() {
        var id = joined();
        office.reopen();
        office.report(2024, new FigureText().result(REACHED, "160", "90", "ha"));
        assertThat(office.series.find(id, OpenSeries.CLERK).orElseThrow().points()).hasSize(2);
    }

    @Test
    void takesAJoinBack() {
        var id = joined();
        var decision =
                office.series.detail(id, OpenSeries.CLERK).orElseThrow().decisions().getFirst();
        office.series.takeBack(decision.number(), OpenSeries.CLERK);
        assertThat(office.only(PLANNED).id()).isNotEqualTo(office.only(REACHED).id());
        assertThatThrownBy(() -> office.series.takeBack(decision.number(), OpenSeries.CLERK))
                .isInstanceOf(SeriesRefused.class);
    }

    @Test
    void splitsByTheYearFromWhichAnotherThingIsCounted() {
        office.report(2024, new FigureText().result(REACHED, "15", "ha"));
        var id = office.only(REACHED).id();
        var part = office.series.split(id, null, "2024", OpenSeries.CLERK);
        assertThat(periods(id)).containsExactly("2023");
        assertThat(periods(part)).containsExactly("2024");
    }

    @Test
    void splitsByThePrintedName() {
        office.report(2024, new FigureText().result(REACHED + " năm 2024", "15", "ha"));
        var id = office.only(REACHED).id();
        var part = office.series.split(id, REACHED + " năm 2024", null, OpenSeries.CLERK);
        assertThat(periods(id)).containsExactly("2023");
        assertThat(periods(part)).containsExactly("2024");
    }

    @Test
    void refusesASplitThatDividesNothing() {
        var id = office.only(REACHED).id();
        assertThatThrownBy(() -> office.series.split(id, null, "1999", OpenSeries.CLERK))
                .isInstanceOf(SeriesRefused.class);
        assertThatThrownBy(() -> office.series.join(id, id, OpenSeries.CLERK))
                .isInstanceOf(SeriesRefused.class);
    }

    @Test
    void showsASeriesUnderItsNewNameAndFindsItByBoth() {
        var id = office.only(REACHED).id();
        office.series.rename(id, "Rừng nguyên liệu", OpenSeries.CLERK);
        assertThat(office.only("rừng nguyên liệu").id()).isEqualTo(id);
        assertThat(office.only(REACHED).name()).isEqualTo("Rừng nguyên liệu");
    }

    @Test
    void writesEveryDecisionIntoTheJournal() {
        joined();
        office.series.takeBack(1, OpenSeries.CLERK);
        assertThat(office.journal.newest(2, 0))
                .extracting(JournalLine::what)
                .containsExactly("series-decision-taken-back", "series-joined");
    }

    @Test
    void doesDecisionsAgainFromTheJournalAlone() throws IOException {
        joined();
        office.series.rename(office.only(REACHED).id(), "Rừng nguyên liệu", OpenSeries.CLERK);
        office.loseDatabase();
        assertThat(office.only("rừng nguyên liệu").points().toList().getFirst().target())
                .isEqualByComparingTo("100");
    }

    private List<String> periods(String id) {
        return office.series
                .find(id, OpenSeries.CLERK)
                .orElseThrow()
                .points()
                .map(SeriesPoint::period)
                .toList();
    }
}
