package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

class ReadingFileTest {

    @TempDir Path folder;

    @Test
    void givesBackTheReadingThatWasKept() throws IOException {
        var reading = OpenArchive.reading("Kết quả thực hiện nhiệm vụ năm 2024");
        assertThat(roundTrip(reading)).isEqualTo(reading);
    }

    @Test
    void isReadableText() {
        var text =
                new String(
                        ReadingFile.print(OpenArchive.reading("Đàn gia cầm")),
                        StandardCharsets.UTF_8);
        assertThat(text).contains("\"quote\" : \"Đàn gia cầm\"").contains("\"version\" : 1");
    }

    @Test
    void keepsOffsetsThoughADamagedFileHoldsHalfCharacters() throws IOException {
        var text = "trước \ud83d sau \u0000\u000c\u2028 \udc00 hết";
        var page = new PageText(1, text, PageText.Source.REPAIRED, 0.5, List.of());
        var reading =
                new Reading(
                        "application/pdf",
                        Reading.Origin.SCAN,
                        "unicode",
                        false,
                        Reading.Outcome.PARTIAL,
                        List.of(page),
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(roundTrip(reading).text())
                .hasSameSizeAs(text)
                .isEqualTo(text.replace('\ud83d', '?').replace('\udc00', '?'));
    }

    private Reading roundTrip(Reading reading) throws IOException {
        var file = Files.write(folder.resolve("reading.json"), ReadingFile.print(reading));
        return ReadingFile.read(file);
    }
}
