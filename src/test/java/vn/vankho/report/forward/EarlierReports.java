package vn.vankho.report.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.vankho.document.Reading;
import vn.vankho.intake.ReadTask;

/// Made-up reports of an earlier period, and what becomes of them.
public final class EarlierReports {

    private EarlierReports() {}

    /// What the product reads of a report of this name among the test resources.
    public static Reading named(String name) {
        try (var text = EarlierReports.class.getResourceAsStream(name + ".txt")) {
            return read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes one of the made-up reports of other offices as a .docx.
    public static void stranger(String name, java.nio.file.Path file) throws IOException {
        StrangerFile.write(StrangerPaper.named("strangers/" + name), file);
    }

    /// Writes the report of one of two communes that became one as a .docx.
    ///
    /// @param edit what is otherwise in it
    public static void ofMerged(String name, UnaryOperator<String> edit, java.nio.file.Path file)
            throws IOException {
        try (var in = EarlierReports.class.getResourceAsStream("merged/" + name + ".txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StrangerFile.write(StrangerPaper.read(name, edit.apply(text)), file);
        }
    }

    /// What the product reads of a text.
    public static Reading read(String text) {
        try {
            var folder = Files.createTempDirectory("earlier");
            var file = Files.writeString(folder.resolve("bao-cao.txt"), text);
            return new ReadTask().run(file, folder, new ReadTask.Request("bao-cao.txt")).reading();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A short report of a commune on a year, with these paragraphs.
    static Reading ofYear(int year, String... paragraphs) {
        return read(
                """
                ỦY BAN NHÂN DÂN
                XÃ SUỐI MÂY
                Số: 15/BC-UBND
                Suối Mây, ngày 10 tháng 12 năm %d

                BÁO CÁO
                Kết quả công tác năm %d, phương hướng năm %d

                I. KẾT QUẢ NĂM %d
                %s

                Nơi nhận:
                - Lưu: VT.

                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH

                Lường Văn Khánh
                """
                        .formatted(year, year, year + 1, year, String.join("\n", paragraphs)));
    }

    static NextReport forward(Reading reading, String period) {
        return forward(reading, period, List.of());
    }

    static NextReport forward(Reading reading, String period, List<HeldPaper> held) {
        var to = ReportPeriod.parse(period).orElseThrow();
        var office = OfficeThen.unknown(LocalDate.of(to.year(), 12, 15));
        return forward(reading, to, office, held);
    }

    static NextReport forward(
            Reading reading, ReportPeriod to, OfficeThen office, List<HeldPaper> held) {
        var from = PeriodReader.of(reading).orElseThrow();
        return Typed.into(RollForward.of(reading, from, to, office, held), Entries.NONE);
    }

    /// All sentences, those of tables included.
    static List<Sentence> sentences(NextReport report) {
        return report.passages().stream()
                .flatMap(
                        passage ->
                                Stream.concat(
                                        passage.sentences().stream(),
                                        passage.rows().stream()
                                                .flatMap(row -> row.cells().stream())
                                                .map(Passage.RowCell::sentence)))
                .toList();
    }

    /// The sentence that has these words, as it is printed.
    static Sentence sentence(NextReport report, String words) {
        return sentences(report).stream()
                .filter(sentence -> Printed.text(sentence, report).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Không có câu: " + words));
    }
}
