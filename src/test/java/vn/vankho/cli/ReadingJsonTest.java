package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.form.FormReport;

class ReadingJsonTest {

    private static final Evidence EVIDENCE = new Evidence(1, 0, 7, "Đàn lợn");

    private static JsonNode printed() {
        var indicator =
                new Indicator(
                        "Đàn lợn",
                        null,
                        new BigDecimal("12.80"),
                        new BigDecimal("3.5E+3"),
                        null,
                        "con",
                        "ước",
                        null,
                        null,
                        new BigDecimal("-0.70"),
                        "cùng kỳ",
                        "2023",
                        null,
                        0.9,
                        EVIDENCE);
        var target =
                new Target(
                        "Đàn lợn",
                        null,
                        BigDecimal.TEN,
                        null,
                        "con",
                        null,
                        null,
                        "2024",
                        0.9,
                        EVIDENCE);
        var reading =
                new Reading(
                        "text/plain",
                        Reading.Origin.BORN_DIGITAL,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        List.of(new PageText(1, "Đàn lợn", PageText.Source.TEXT, 1, List.of())),
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(indicator),
                        List.of(target),
                        List.of());
        var object = ReadingJson.of("a.txt", reading, new FormReport(List.of(), List.of()));
        return JsonMapper.shared().valueToTree(object);
    }

    @Test
    void printsNumbersAsPlainDecimals() {
        var indicator = printed().get("indicators").get(0);
        assertThat(indicator.get("actual").asString()).isEqualTo("12.8");
        assertThat(indicator.get("plan").asString()).isEqualTo("3500");
        assertThat(indicator.get("change").asString()).isEqualTo("-0.7");
    }

    @Test
    void printsNullForWhatThePaperDoesNotSay() {
        assertThat(printed().get("indicators").get(0).get("of").isNull()).isTrue();
    }

    @Test
    void printsTargetsWithTheirPeriodAndPlace() {
        var target = printed().get("targets").get(0);
        assertThat(target.get("plan").asString()).isEqualTo("10");
        assertThat(target.get("period").asString()).isEqualTo("2024");
        assertThat(target.get("evidence").get("quote").asString()).isEqualTo("Đàn lợn");
    }
}
