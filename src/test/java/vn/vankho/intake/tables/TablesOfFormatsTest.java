package vn.vankho.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.document.PageText;
import vn.vankho.intake.format.FormatReader;
import vn.vankho.intake.format.MediaTypes;
import vn.vankho.intake.format.OfficeReaders;
import vn.vankho.intake.pdf.ImageReader;
import vn.vankho.intake.pdf.PdfReader;

/// The same table of indicators, cell by cell, out of every format.
class TablesOfFormatsTest {

    private static final ExpectedTable TABLE = ExpectedTable.ofIndicators();

    private static final List<FormatReader> READERS =
            Stream.concat(
                            OfficeReaders.all().stream(),
                            Stream.of(new PdfReader(), new ImageReader()))
                    .toList();

    @TempDir Path folder;

    private PageText read(Path file) throws Exception {
        return pages(file).getFirst();
    }

    private List<PageText> pages(Path file) throws Exception {
        var type = MediaTypes.of(file, file.getFileName().toString());
        for (var reader : READERS) {
            if (reader.reads(type)) {
                return reader.read(file, type, folder).pages();
            }
        }
        throw new AssertionError("no reader for " + type);
    }

    /// A file that [MakeTableFiles] made.
    private static Path made(String name) throws Exception {
        var file = TablesOfFormatsTest.class.getResource("/tables/" + name);
        return Path.of(Objects.requireNonNull(file, name).toURI());
    }

    @Test
    void isReadFromWord() throws Exception {
        TABLE.isOn(read(TableFiles.docx(TABLE, folder.resolve("chi-tieu.docx"))));
    }

    @Test
    void isReadFromAWebPage() throws Exception {
        TABLE.isOn(read(TableFiles.html(TABLE, folder.resolve("chi-tieu.html"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void isReadFromASheet(String ending) throws Exception {
        TABLE.isOn(read(TableFiles.sheet(TABLE, folder.resolve("chi-tieu." + ending))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "rtf", "doc"})
    void isReadFromWhatAWordProcessorWrote(String ending) throws Exception {
        TABLE.isOn(read(made("chi-tieu." + ending)));
    }

    @Test
    void isReadFromTheLinesOfAPdf() throws Exception {
        TABLE.isOn(read(made("chi-tieu.pdf")));
    }

    @Test
    void isReadFromEachPageThatItRunsOver() throws Exception {
        var pages = pages(made("hai-trang.pdf"));
        var rows = TABLE.rows(2, TABLE.rowCount());
        TABLE.then(rows).then(rows).then(TABLE.rows(2, 8)).isOn(pages.getFirst());
        TABLE.rows(0, 2).then(TABLE.rows(8, TABLE.rowCount())).isOn(pages.getLast());
    }

    @Test
    void isReadFromTheColumnsOfAPdfWithoutLines() throws Exception {
        TABLE.isOn(read(made("khong-ke.pdf")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"csv ;", "csv ,", "txt |", "txt tab"},
            ignoreLeadingAndTrailingWhitespace = false)
    void isReadFromText(String ending, String separator) throws Exception {
        var file = folder.resolve("chi-tieu." + ending);
        TABLE.withoutSpans()
                .isOn(read(TableFiles.text(TABLE, file, separator.replace("tab", "\t"))));
    }

    /// Printed, scanned a little askew with dirt on the glass: every cell in its place, and what it
    /// holds as good as OCR reads single letters and figures: 74 to 79 of 81 cells in twenty scans,
    /// each with other dirt.
    @Test
    void isReadFromAScan() throws Exception {
        RealParts.need("tesseract");
        var scan = TableFiles.scan(made("chi-tieu.pdf"), folder.resolve("scan.png"));
        assertThat(TABLE.cellsRightOn(read(scan)))
                .isGreaterThanOrEqualTo(TABLE.cells().size() - 12);
    }
}
