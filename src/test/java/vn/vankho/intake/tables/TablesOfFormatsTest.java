package vn.vankho.intake.tables;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.PageText;
import vn.vankho.intake.format.MediaTypes;
import vn.vankho.intake.format.OfficeReaders;

/// The same table of indicators, cell by cell, out of every format.
class TablesOfFormatsTest {

    private static final ExpectedTable TABLE = ExpectedTable.ofIndicators();

    @TempDir Path folder;

    private PageText read(Path file) throws Exception {
        var type = MediaTypes.of(file, file.getFileName().toString());
        for (var reader : OfficeReaders.all()) {
            if (reader.reads(type)) {
                return reader.read(file, type, folder).pages().getFirst();
            }
        }
        throw new AssertionError("no reader for " + type);
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
}
