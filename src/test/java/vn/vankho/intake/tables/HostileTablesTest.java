package vn.vankho.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;
import vn.vankho.intake.format.MediaTypes;
import vn.vankho.intake.format.OfficeReaders;
import vn.vankho.intake.format.ZipFiles;

/// Tables that say anything of themselves cost no more than their bytes, and their text is read.
class HostileTablesTest {

    private static final String END = "<p>Hết.</p>";

    @TempDir Path folder;

    private PageText read(Path file) throws Exception {
        var type = MediaTypes.of(file, file.getFileName().toString());
        var reader = OfficeReaders.all().stream().filter(r -> r.reads(type)).findFirst();
        return reader.orElseThrow().read(file, type, folder).pages().getFirst();
    }

    private PageText html(String table) throws Exception {
        var page = "<html><head><meta charset=\"utf-8\"></head><body>%s%s</body></html>";
        return read(Files.writeString(folder.resolve("a.html"), page.formatted(table, END)));
    }

    @Test
    void clampsASpanOfTwoThousandMillionRowsToTheTable() throws Exception {
        var page =
                html("<table><tr><td rowspan=2147483648>a<td>b<tr><td rowspan=99999999>c</table>");
        var cells = page.tables().getFirst().cells();
        assertThat(cells).extracting(TextTable.Cell::rows).containsExactly(2, 1, 1);
    }

    @Test
    void laysOutNoTableOfEndlessColumns() throws Exception {
        var page = html("<table><tr>" + "<td>x".repeat(100_000) + "</table>");
        assertThat(page.tables()).isEmpty();
        assertThat(page.text()).endsWith("Hết.");
    }

    @Test
    void laysOutNoTableWithASpanOfAMillionColumns() throws Exception {
        var page = html("<table><tr><td colspan=1000000>x<td>y</table>");
        assertThat(page.tables()).isEmpty();
        assertThat(page.text()).contains("x\ty");
    }

    @Test
    void laysOutNoTableWhoseSpansContradictEachOther() throws Exception {
        var page = html("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>");
        assertThat(page.tables()).isEmpty();
    }

    @Test
    void readsTablesNestedHundredsDeep() throws Exception {
        var page = html("<table><tr><td>".repeat(100) + "x" + "</table>".repeat(100));
        assertThat(page.text()).startsWith("x").endsWith("Hết.");
        var deeper = html("<table><tr><td>".repeat(5000) + "x" + "</table>".repeat(5000));
        assertThat(deeper.text()).endsWith("Hết.");
    }

    @Test
    void marksNoMoreCellsThanAReadingCanHold() throws Exception {
        var page = html("<table>" + "<tr><td>1<td>2".repeat(40_000) + "</table>");
        var cells = page.tables().getFirst().cells();
        assertThat(cells.size()).isBetween(1000, 50_000);
        assertThat(page.text()).endsWith("Hết.");
    }

    @Test
    void readsAWordTableOfWideAndEndlessCells() throws Exception {
        var cell =
                "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
        var row =
                "<w:tr><w:trPr><w:gridBefore w:val=\"-5\"/></w:trPr>" + cell.repeat(50) + "</w:tr>";
        var body = "<w:tbl>" + row.repeat(500) + "</w:tbl>";
        assertThat(read(ZipFiles.docx(folder.resolve("a.docx"), body)).text()).startsWith("x\tx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\trowd\\cellx5\\intbl x\\cell\\row ",
                "\\trowd\\intbl x\\cell ",
                "\\cellx-2147483648\\clmrg\\clvmrg\\intbl x\\cell\\row ",
                "{\\intbl\\itap50 x\\nestcell",
                "\\cellx9\\cellx9\\clmrg"
            })
    void readsAnRtfOfBrokenRows(String part) throws Exception {
        var text = "{\\rtf1\\ansi " + part.repeat(5_000) + "\\pard Het.}";
        var file = Files.writeString(folder.resolve("a.rtf"), text);
        try {
            assertThat(read(file).text()).isNotNull();
        } catch (IllegalStateException nestedTooDeeply) {
            assertThat(nestedTooDeeply).hasMessageContaining("nested");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\";", ";\"\"", "a|b|c\n", "|\n", "\t\t\n", "---\n", "a\tb\tc\td"})
    void readsATextOfNothingButSeparators(String part) throws Exception {
        for (var ending : Stream.of("csv", "txt").toList()) {
            var file = Files.writeString(folder.resolve("a." + ending), part.repeat(60_000));
            for (var table : read(file).tables()) {
                assertThat(table.cells().size()).isLessThanOrEqualTo(50_000);
            }
        }
    }
}
