package vn.vankho.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.IndicatorSeries.Stretch;

/// Two communes become one of an old name: what is counted is another territory.
class MergerTest {

    private static final String BODIES =
            """
            {"bodies": [
              {"id": "may", "type": "xã", "name": "Suối Mây", "validTo": "2025-06-30", "successors": ["may-2"]},
              {"id": "van", "type": "xã", "name": "Hạ Vân", "validTo": "2025-06-30", "successors": ["may-2"]},
              {"id": "may-2", "type": "xã", "name": "Suối Mây", "validFrom": "2025-07-01"}
            ]}\
            """;
    private static final String FOREST = "Diện tích rừng trồng mới";

    @TempDir Path folder;
    private OpenSeries office;

    @BeforeEach
    void open() {
        office = new OpenSeries(folder);
        office.importBodies(BODIES);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void report(String issuer, int year, String value) {
        var text = new FigureText().result(FOREST, value, "ha");
        office.document("Báo cáo", issuer, LocalDate.of(year, 12, 15), year, text);
    }

    @Test
    void breaksTheSeriesBetweenTheOldAndTheNewCommune() {
        report("UBND xã Suối Mây", 2024, "90");
        report("UBND xã Suối Mây", 2025, "210");
        var series = office.only(FOREST);
        assertThat(series.stretches()).hasSize(2);
        assertThat(series.breaks())
                .containsExactly(
                        new Break(
                                LocalDate.of(2025, 7, 1),
                                List.of("xã Hạ Vân", "xã Suối Mây"),
                                "xã Suối Mây"));
    }

    @Test
    void neverJoinsTheLinesOfTheCommunesThatMerged() {
        report("UBND xã Suối Mây", 2024, "90");
        report("Ủy ban nhân dân xã Hạ Vân", 2024, "70");
        report("UBND xã Suối Mây", 2025, "210");
        assertThat(office.only(FOREST).stretches())
                .extracting(Stretch::body)
                .containsExactly("xã Suối Mây", "xã Hạ Vân", "xã Suối Mây");
        assertThat(office.only(FOREST).points()).noneMatch(SeriesPoint::conflict);
    }

    @Test
    void doesNotBreakWhereOnlyOneBodyReported() {
        report("UBND xã Suối Mây", 2025, "210");
        report("UBND xã Suối Mây", 2026, "220");
        assertThat(office.only(FOREST).breaks()).isEmpty();
    }

    @Test
    void takesABodyWithItsDistrictBehindItForTheSame() {
        report("UBND xã Suối Mây, huyện Hạ Giang", 2023, "85");
        report("UBND XÃ SUỐI MÂY", 2024, "90");
        assertThat(office.only(FOREST).stretches()).hasSize(1);
    }

    @Test
    void keepsCommunesOfUnknownNameApart() {
        report(null, 2023, "85");
        report(null, 2024, "90");
        var all = new SeriesQuery("", SeriesQuery.EVERYBODY);
        assertThat(office.series.list(all, OpenSeries.CLERK).series()).hasSize(2);
    }
}
