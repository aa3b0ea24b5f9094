package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.RealParts;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;
import vn.vankho.vietnamese.Fold;
import vn.vankho.vietnamese.TextForm;

/// The one real report at hand, as text without a head and as PDF.
class SeedReportTest {

    enum Source {
        TEXT {
            @Override
            List<String> pages() throws Exception {
                return List.of(Files.readString(RealParts.shared("seed/bao-cao-1147.txt")));
            }
        },
        PDF {
            @Override
            List<String> pages() throws Exception {
                return pdfPages(RealParts.shared("seed/bao-cao-1147.pdf").toFile());
            }
        };

        abstract List<String> pages() throws Exception;
    }

    private static List<String> pdfPages(File file) throws Exception {
        var pages = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(TextForm.clean(stripper.getText(pdf)));
            }
        }
        return pages;
    }

    private static Paper read(Source source) throws Exception {
        var pages = Papers.pages(PageText.Source.TEXT, source.pages().toArray(String[]::new));
        return PaperReader.read(pages, Origin.BORN_DIGITAL);
    }

    private static JsonNode expected() throws Exception {
        return JsonMapper.shared().readTree(RealParts.shared("seed/expected.json").toFile());
    }

    // The text has no head: what only the head says may be absent there, but never wrong.
    @ParameterizedTest
    @EnumSource
    void saysOfItselfWhatItSays(Source source) throws Exception {
        var paper = read(source);
        for (Map.Entry<String, JsonNode> field : expected().get("metadata").properties()) {
            var found = Papers.value(paper, name(field.getKey()));
            if (found != null || source == Source.PDF) {
                assertThat(folded(found))
                        .as(field.getKey())
                        .isEqualTo(folded(field.getValue().asString()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesItsRecipients(Source source) throws Exception {
        var paper = read(source);
        var recipients = new ArrayList<String>();
        expected().get("recipients").forEach(item -> recipients.add(item.asString()));
        assertThat(paper.recipients()).isEqualTo(recipients);
        assertThat(paper.filing()).isEqualTo(expected().get("filing").asString());
    }

    @ParameterizedTest
    @EnumSource
    void citesWhatItCites(Source source) throws Exception {
        var cited = read(source).citations();
        var expected = expected().get("citations");
        assertThat(cited).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var want = expected.get(i);
            var got = cited.get(i);
            assertThat(got.type()).isEqualTo(want.get("type").asString());
            assertThat(got.number()).isEqualTo(want.get("number").asString());
            assertThat(got.symbol()).isEqualTo(want.get("symbol").asStringOpt().orElse(null));
            assertThat(got.date()).isEqualTo(want.get("date").asStringOpt().orElse(null));
            assertThat(got.issuer()).isEqualTo(want.get("issuer").asString());
            assertThat(got.party()).isEqualTo(want.has("party"));
            if (want.has("legalBasis")) {
                assertThat(got.legalBasis()).isTrue();
            }
        }
    }

    @Test
    void hasTwoPartsInItsOutline() throws Exception {
        assertThat(read(Source.TEXT).outline())
                .filteredOn(heading -> heading.level() == 1)
                .extracting(heading -> heading.label())
                .containsExactly("Phần thứ nhất", "Phần thứ hai");
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
