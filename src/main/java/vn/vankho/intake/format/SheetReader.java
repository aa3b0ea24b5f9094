package vn.vankho.intake.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/// Reads .xls and .xlsx: one page a sheet, one line a row, values as they are shown in Vietnam.
public final class SheetReader implements FormatReader {

    private static final Set<String> TYPES =
            Set.of(
                    "application/vnd.ms-excel",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                    "application/vnd.ms-excel.sheet.macroenabled.12");

    private static final int WIDEST_GAP = 8;
    private static final double SMALLEST_RATIO = 0.005;

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            return new Book(workbook).read();
        } catch (EncryptedDocumentException e) {
            throw Sentences.encrypted(e);
        }
    }

    /// One workbook while it is read.
    private static final class Book {

        private final Workbook workbook;
        private final CellText cells = new CellText();
        private final TextFlow flow = new TextFlow();

        Book(Workbook workbook) {
            this.workbook = workbook;
        }

        Extraction read() throws Exception {
            flow.eachPartIsAPage();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) != SheetVisibility.VERY_HIDDEN) {
                    write(workbook.getSheetAt(i));
                }
            }
            return flow.extraction();
        }

        private void write(Sheet sheet) throws Exception {
            if (sheet.getPhysicalNumberOfRows() == 0) {
                return;
            }
            flow.renderedPageBreak();
            flow.run(sheet.getSheetName(), null);
            flow.endParagraph();
            var rows = new ArrayList<List<Cell>>();
            sheet.forEach(row -> rows.add(filled(row)));
            rows.removeIf(List::isEmpty);
            var merged = MergedCells.of(sheet, rows);
            flow.table(() -> writeRows(rows, merged));
        }

        private void writeRows(List<List<Cell>> rows, MergedCells merged) throws Exception {
            for (var cells : rows) {
                flow.row(() -> writeCells(cells, merged));
            }
        }

        /// Empty cells keep their place, for they tell which column a value stands in; but a wide
        /// gap is one of layout.
        private void writeCells(List<Cell> filled, MergedCells merged) throws Exception {
            var column = filled.getFirst().getColumnIndex();
            for (var cell : filled) {
                var at = cell.getColumnIndex();
                for (int i = column; i < at && at - column <= WIDEST_GAP; i++) {
                    flow.blankCell(CellSpan.ONE.at(i));
                }
                flow.cell(() -> merged.span(cell), () -> cells.write(cell, flow));
                column = cell.getColumnIndex() + 1;
            }
        }

        private List<Cell> filled(Row row) {
            var filled = new ArrayList<Cell>();
            row.forEach(
                    cell -> {
                        if (!cells.text(cell).isBlank()) {
                            filled.add(cell);
                        }
                    });
            return filled;
        }
    }

    static @Nullable String fontName(Workbook workbook, Cell cell) {
        return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontName();
    }
}
