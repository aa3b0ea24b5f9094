package vn.vankho.intake.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vankho.intake.format.ZipFiles;

/// Makes the files of `src/test/resources/tables` that only a word processor can write: run it with
/// that folder as its argument, where LibreOffice is installed.
final class MakeTableFiles {

    private static final ExpectedTable TABLE = ExpectedTable.ofIndicators();

    private MakeTableFiles() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var work = Files.createTempDirectory("bang-");
        var ruled = TableFiles.docx(TABLE, work.resolve("chi-tieu.docx"));
        for (var ending : new String[] {"odt", "rtf", "doc", "pdf"}) {
            convert(ruled, ending, folder);
        }
        convert(longTable(work.resolve("hai-trang.docx")), "pdf", folder);
        convert(unruled(work.resolve("khong-ke.docx")), "pdf", folder);
    }

    /// The table four times under its head: it runs over to a second page.
    private static Path longTable(Path file) throws IOException {
        var rows = TABLE.rows(2, TABLE.rowCount());
        var table = TABLE.then(rows).then(rows).then(rows);
        return ZipFiles.docx(file, TableFiles.wordTable(table) + TableFiles.page());
    }

    /// Columns of values without lines around them.
    private static Path unruled(Path file) throws IOException {
        var table = TableFiles.wordTable(TABLE).replace("w:val=\"single\"", "w:val=\"none\"");
        return ZipFiles.docx(file, TableFiles.title() + table + TableFiles.page());
    }

    private static void convert(Path file, String ending, Path folder) throws Exception {
        var soffice =
                new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + file.resolveSibling("office").toUri(),
                        "--headless",
                        "--convert-to",
                        ending,
                        "--outdir",
                        folder.toString(),
                        file.toString());
        if (soffice.inheritIO().start().waitFor() != 0) {
            throw new IOException("soffice cannot convert " + file);
        }
    }
}
