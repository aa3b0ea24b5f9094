package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.RealParts;
import vn.vankho.SeedReadings;
import vn.vankho.document.FieldName;
import vn.vankho.vietnamese.Fold;

/// What the one real report at hand says of itself, in each of its formats.
class SeedReportTest {

    /// Written by hand on most papers; a scan may leave them for a person to read.
    private static final Set<FieldName> HANDWRITTEN =
            EnumSet.of(FieldName.NUMBER, FieldName.ISSUED_DATE, FieldName.SIGNER_NAME);

    private static JsonNode expected() {
        return JsonMapper.shared().readTree(RealParts.shared("seed/expected.json").toFile());
    }

    @ParameterizedTest
    @MethodSource("vn.vankho.SeedReadings#all")
    void saysOfItselfWhatItSays(String format) {
        for (Map.Entry<String, JsonNode> field : expected().get("metadata").properties()) {
            var name = name(field.getKey());
            var found = SeedReadings.of(format).field(name).value();
            if (found != null || !mayBeMissing(format, name)) {
                assertThat(folded(found))
                        .as(field.getKey())
                        .isEqualTo(folded(field.getValue().asString()));
            }
        }
    }

    // The text as it was received has lost its head.
    private static boolean mayBeMissing(String format, FieldName name) {
        return (SeedReadings.isScan(format) && HANDWRITTEN.contains(name))
                || (format.endsWith(".txt") && name == FieldName.SUPERIOR);
    }

    @ParameterizedTest
    @MethodSource("vn.vankho.SeedReadings#all")
    void namesItsRecipients(String format) {
        var reading = SeedReadings.of(format);
        var recipients = new ArrayList<String>();
        expected().get("recipients").forEach(item -> recipients.add(item.asString()));
        assertThat(reading.recipients()).isEqualTo(recipients);
        assertThat(reading.filing()).isEqualTo(expected().get("filing").asString());
    }

    @ParameterizedTest
    @MethodSource("vn.vankho.SeedReadings#all")
    void citesWhatItCites(String format) {
        var cited = SeedReadings.of(format).citations();
        var expected = expected().get("citations");
        assertThat(cited).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var want = expected.get(i);
            var got = cited.get(i);
            assertThat(got.type()).isEqualTo(want.get("type").asString());
            assertThat(got.number()).isEqualTo(want.get("number").asString());
            assertThat(got.symbol()).isEqualTo(want.get("symbol").asStringOpt().orElse(null));
            assertThat(got.date()).isEqualTo(want.get("date").asStringOpt().orElse(null));
            assertThat(folded(got.issuer())).isEqualTo(folded(want.get("issuer").asString()));
            assertThat(got.party()).isEqualTo(want.has("party"));
            if (want.has("legalBasis")) {
                assertThat(got.legalBasis()).isTrue();
            }
        }
    }

    @Test
    void hasTwoPartsInItsOutline() {
        assertThat(SeedReadings.of("bao-cao-1147.txt").outline())
                .filteredOn(heading -> heading.level() == 1)
                .extracting(heading -> heading.label())
                .isEqualTo(List.of("Phần thứ nhất", "Phần thứ hai"));
    }

    private static FieldName name(String key) {
        return Arrays.stream(FieldName.values())
                .filter(n -> n.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String folded(String value) {
        var folded = Fold.tonePlacement(String.valueOf(value)).toLowerCase(Locale.ROOT);
        return folded.replace("ubnd", "ủy ban nhân dân").strip();
    }
}
