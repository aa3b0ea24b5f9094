package vn.vankho.intake.tables;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vankho.intake.format.ZipFiles;
import vn.vankho.intake.tables.ExpectedTable.ExpectedCell;

/// Writes a table as a file of each format.
final class TableFiles {

    private static final int[] WIDTHS = {700, 3300, 900, 1200, 1200, 1000, 1000, 1200};

    private TableFiles() {}

    static Path docx(ExpectedTable table, Path file) throws IOException {
        return ZipFiles.docx(file, title() + wordTable(table) + page());
    }

    /// An upright A4 page.
    static String page() {
        return "<w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\""
                + " w:right=\"700\" w:bottom=\"1134\" w:left=\"700\"/></w:sectPr>";
    }

    static String title() {
        return paragraph("BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI");
    }

    /// The table with lines around its cells; its head is repeated on each page.
    static String wordTable(ExpectedTable table) {
        var grid =
                IntStream.of(WIDTHS)
                        .mapToObj("<w:gridCol w:w=\"%d\"/>"::formatted)
                        .collect(Collectors.joining());
        var lines =
                "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                        .replace("%s", "%1$s");
        var borders =
                Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
                        .map(lines::formatted)
                        .collect(Collectors.joining());
        var rows =
                IntStream.range(0, table.rowCount())
                        .mapToObj(row -> wordRow(table, row))
                        .collect(Collectors.joining());
        return "<w:tbl><w:tblPr><w:tblW w:w=\"10500\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
                .formatted(borders, grid, rows);
    }

    private static String wordRow(ExpectedTable table, int row) {
        var cells = new StringBuilder("<w:tr>");
        if (row < 2) {
            cells.append("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        } else {
            cells.append("<w:trPr><w:cantSplit/></w:trPr>");
        }
        for (var column = 0; column < WIDTHS.length; ) {
            var cell = covering(table, row, column);
            cells.append(wordCell(cell, cell.row() == row));
            column = cell.column() + cell.columns();
        }
        return cells + "</w:tr>";
    }

    private static ExpectedCell covering(ExpectedTable table, int row, int column) {
        return table.cells().stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.rows())
                .filter(c -> c.column() <= column && column < c.column() + c.columns())
                .findFirst()
                .orElseThrow();
    }

    private static String wordCell(ExpectedCell cell, boolean begins) {
        var span =
                cell.columns() == 1 ? "" : "<w:gridSpan w:val=\"%d\"/>".formatted(cell.columns());
        var merge =
                cell.rows() == 1 ? "" : begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        var width =
                IntStream.range(cell.column(), cell.column() + cell.columns())
                        .map(i -> WIDTHS[i])
                        .sum();
        var text =
                begins && !cell.lines().isEmpty()
                        ? cell.lines().stream()
                                .map(TableFiles::paragraph)
                                .collect(Collectors.joining())
                        : "<w:p/>";
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s%s</w:tcPr>%s</w:tc>"
                .formatted(width, span, merge, text);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
                .formatted(text);
    }

    static Path html(ExpectedTable table, Path file) throws IOException {
        var rows = new StringBuilder();
        for (var row = 0; row < table.rowCount(); row++) {
            rows.append("<tr>");
            table.row(row).forEach(cell -> rows.append(htmlCell(cell)));
            rows.append("</tr>\n");
        }
        return Files.writeString(
                file,
                "<html><head><meta charset=\"utf-8\"></head><body><p>BIỂU CHỈ TIÊU</p><table>%s</table></body></html>"
                        .formatted(rows));
    }

    private static String htmlCell(ExpectedCell cell) {
        return "<td rowspan=%d colspan=%d>%s</td>"
                .formatted(cell.rows(), cell.columns(), String.join("<br>", cell.lines()));
    }

    /// One line a row; quotes around what holds the separator.
    static Path text(ExpectedTable table, Path file, String separator) throws IOException {
        var text = new StringBuilder();
        for (var row = 0; row < table.rowCount(); row++) {
            var cells = new String[WIDTHS.length];
            Arrays.fill(cells, "");
            table.row(row).forEach(cell -> cells[cell.column()] = cell.text());
            text.append(
                            Arrays.stream(cells)
                                    .map(c -> c.contains(separator) ? '"' + c + '"' : c)
                                    .collect(Collectors.joining(separator)))
                    .append("\n");
        }
        return Files.writeString(file, text);
    }

    /// A sheet with a title over the table; numbers are numbers, and the comparison is computed.
    static Path sheet(ExpectedTable table, Path file) throws IOException {
        try (Workbook workbook =
                        file.toString().endsWith("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Biểu 01");
            sheet.createRow(0).createCell(0).setCellValue("BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            for (var cell : table.cells()) {
                write(cell, sheet);
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    private static void write(ExpectedCell cell, Sheet sheet) {
        var number = cell.row() + 2;
        var row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        if (cell.rows() * cell.columns() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(
                            number,
                            number + cell.rows() - 1,
                            cell.column(),
                            cell.column() + cell.columns() - 1));
        }
        if (!cell.lines().isEmpty()) {
            write(String.join("\n", cell.lines()), row.createCell(cell.column()), cell);
        }
    }

    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC;
    }

    private static void write(String text, Cell cell, ExpectedCell expected) {
        if (!text.matches("[\\d.]+(,\\d+)?")) {
            cell.setCellValue(text);
            return;
        }
        var places =
                text.contains(",") ? "." + "0".repeat(text.length() - text.indexOf(',') - 1) : "";
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(
                cell.getSheet().getWorkbook().createDataFormat().getFormat("#,##0" + places));
        cell.setCellStyle(style);
        if (expected.column() == 5 && isNumber(cell.getRow().getCell(3))) {
            var row = cell.getRowIndex() + 1;
            cell.setCellFormula("E%d/D%d*100".formatted(row, row));
        } else {
            cell.setCellValue(Double.parseDouble(text.replace(".", "").replace(',', '.')));
        }
    }

    /// The first page of a PDF as a scanner of 200 dpi sees it.
    static Path scan(Path pdf, Path file) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            var scan = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
            var pen = scan.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
            pen.rotate(Math.toRadians(0.7), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
            pen.drawImage(page, 0, 0, null);
            pen.dispose();
            speckle(scan);
            ImageIO.write(scan, "png", file.toFile());
        }
        return file;
    }

    private static void speckle(BufferedImage scan) {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var grey = random.nextInt(100);
            scan.setRGB(
                    random.nextInt(scan.getWidth()),
                    random.nextInt(scan.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
    }
}
