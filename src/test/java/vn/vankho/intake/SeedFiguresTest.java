package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.RealParts;
import vn.vankho.SeedReadings;
import vn.vankho.report.FigureMatch;

/// The figures of every rendering of the seed report, read as the product reads it.
class SeedFiguresTest {

    private static JsonNode expected(String list) {
        return JsonMapper.shared()
                .readTree(RealParts.shared("seed/expected.json").toFile())
                .get(list);
    }

    @ParameterizedTest
    @CsvSource({
        "bao-cao-1147.txt, 27, 21",
        "bao-cao-1147.docx, 27, 21",
        "bao-cao-1147.doc, 27, 21",
        "bao-cao-1147.odt, 27, 21",
        "bao-cao-1147.rtf, 27, 21",
        "bao-cao-1147-tcvn3.docx, 27, 21",
        "bao-cao-1147-tcvn3.doc, 27, 21",
        "bao-cao-1147.pdf, 27, 21",
        "bao-cao-1147-broken-text-layer.pdf, 27, 21",
        "bao-cao-1147-scan.pdf, 24, 18",
    })
    void readsWhatTheReportSaysInFigures(String name, int indicators, int targets) {
        var reading = SeedReadings.of(name);
        var wanted = expected("indicators");
        var planned = expected("nextYearTargets");
        var missing = FigureMatch.missingIndicators(wanted, reading.indicators());
        var missed = FigureMatch.missingTargets(planned, reading.targets());
        System.out.printf(
                "%s: %d of %d indicators, %d of %d targets; missing %s %s%n",
                name,
                wanted.size() - missing.size(),
                wanted.size(),
                planned.size() - missed.size(),
                planned.size(),
                missing,
                missed);
        assertThat(wanted.size() - missing.size())
                .as("%s", missing)
                .isGreaterThanOrEqualTo(indicators);
        assertThat(planned.size() - missed.size()).as("%s", missed).isGreaterThanOrEqualTo(targets);
    }
}
