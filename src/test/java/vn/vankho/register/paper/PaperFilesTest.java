package vn.vankho.register.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.vankho.access.Journal;
import vn.vankho.archive.Archive;
import vn.vankho.document.CellGrid;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.intake.Intake;
import vn.vankho.intake.IntakeSettings;
import vn.vankho.register.PaperLine;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

/// Real files, read in the sandbox as any other.
class PaperFilesTest {

    private static Sandbox sandbox;

    @TempDir Path folder;

    private Database database;
    private Intake intake;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        var archive = Archive.open(home, database, journal, _ -> {}, Clock.systemUTC());
        var settings =
                new IntakeSettings(
                        false,
                        1,
                        DataSize.ofMegabytes(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        DataSize.ofMegabytes(100),
                        Path.of("inbox"));
        intake = new Intake(archive, database, sandbox, settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PaperLines.Read read(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        var grid = CellGrid.of(intake.readOnly(file));
        return PaperLines.of(PaperBook.of(grid, true, 2025, false, null));
    }

    private static byte[] workbook() throws IOException {
        var head =
                List.of("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng", "Trích yếu");
        try (var file = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (var month : List.of("Tháng 1", "Tháng 2")) {
                var sheet = file.createSheet(month);
                var titles = sheet.createRow(1);
                head.forEach(
                        title ->
                                titles.createCell(titles.getPhysicalNumberOfCells())
                                        .setCellValue(title));
                for (int i = 0; i < 2; i++) {
                    var row = sheet.createRow(2 + i);
                    int number = (month.endsWith("1") ? 1 : 3) + i;
                    row.createCell(0)
                            .setCellValue(
                                    i == 0
                                            ? "0%d/0%s/2025".formatted(number, month.substring(6))
                                            : "");
                    row.createCell(1).setCellValue(number);
                    row.createCell(2).setCellValue("Sở Nội vụ");
                    row.createCell(3).setCellValue(number + "/SNV-VP");
                    row.createCell(5).setCellValue("Công văn số " + number);
                }
                sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            }
            file.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsASpreadsheetWithASheetForEachMonthAndMergedDays() throws IOException {
        var read = read("so.xlsx", workbook());
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).extracting(PaperLine::number).containsExactly(1, 2, 3, 4);
        var second = (PaperLine.Arrival) read.lines().get(1);
        assertThat(second.content().arrivedOn()).hasToString("2025-01-01");
        assertThat(second.content().printedNumber()).isEqualTo("02/SNV-VP");
    }

    @Test
    void readsAFileOfSeparatedValues() throws IOException {
        var csv =
                """
                Ngày đến;Số đến;Tác giả;Số ký hiệu;Ngày tháng;Trích yếu
                02/01/2025;1;UBND tỉnh;15/KH-UBND;30/12/2024;"Kế hoạch; năm 2025"
                03/01/2025;2;Sở Nội vụ;05/SNV;02/01/2025;V/v nâng lương
                """;
        var read = read("so.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        var first = (PaperLine.Arrival) read.lines().getFirst();
        assertThat(first.content().subject()).isEqualTo("Kế hoạch; năm 2025");
    }
}
