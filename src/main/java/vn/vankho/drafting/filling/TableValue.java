package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;

/// A value that is a table of any shape, for a field that has its paragraph to itself:
/// `{"bảng": [{"đầu": true, "ô": [{"lời": "Chỉ tiêu", "cột": 0, "số cột": 1, "số dòng": 2}]}]}`.
///
/// @param columns how many there are
record TableValue(List<Row> rows, int columns) {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final int TEXT_WIDTH = 9354; // twips: 16.5 cm
    private static final int MOST_COLUMNS = 60;
    private static final String HEAD_STYLE = "BangDau";
    private static final String TEXT_STYLE = "BangChu";
    private static final String NUMBER_STYLE = "BangSo";

    /// A row, and whether it is of titles, which are repeated on each page.
    record Row(List<Cell> cells, boolean heads) {}

    record Cell(List<PieceValue> pieces, int column, int columns, int rows) {

        String text() {
            return String.join("", pieces.stream().map(PieceValue::text).toList());
        }
    }

    /// Writes the pieces of a cell into its paragraph.
    interface Writer {
        void write(List<PieceValue> pieces, List<Object> out);
    }

    /// The table that a value of the data is; empty if it is none.
    static Optional<TableValue> of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || !(get(map, "bang") instanceof List<?> list)) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var item : list) {
            if (item instanceof Map<?, ?> row && get(row, "o") instanceof List<?> cells) {
                rows.add(new Row(cells(cells), Boolean.TRUE.equals(get(row, "dau"))));
            }
        }
        int columns =
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.column() + cell.columns())
                        .max()
                        .orElse(0);
        return columns == 0 || columns > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new TableValue(rows, columns));
    }

    private static List<Cell> cells(List<?> list) {
        var cells = new ArrayList<Cell>();
        for (var item : list) {
            if (item instanceof Map<?, ?> map) {
                var pieces = PieceValue.of(get(map, "loi")).orElse(List.of());
                cells.add(
                        new Cell(
                                pieces,
                                number(map, "cot", cells.size()),
                                Math.max(1, number(map, "socot", 1)),
                                Math.max(1, number(map, "sodong", 1))));
            }
        }
        return cells;
    }

    private static @Nullable Object get(Map<?, ?> map, String key) {
        for (var entry : map.entrySet()) {
            if (Names.key(String.valueOf(entry.getKey())).equals(key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static int number(Map<?, ?> map, String key, int otherwise) {
        return get(map, key) instanceof Number number ? number.intValue() : otherwise;
    }

    /// The table as an object of the document.
    Object make(Writer writer) {
        var table = new Tbl();
        table.setTblPr(properties());
        var grid = new TblGrid();
        var widths = widths();
        for (int width : widths) {
            var column = new TblGridCol();
            column.setW(BigInteger.valueOf(width));
            grid.getGridCol().add(column);
        }
        table.setTblGrid(grid);
        var open = new int[columns];
        for (var row : rows) {
            table.getContent().add(row(row, widths, open, writer));
        }
        return FACTORY.createBodyTbl(table);
    }

    /// Columns are as wide as their longest words ask for, within limits.
    private int[] widths() {
        var wanted = new double[columns];
        Arrays.fill(wanted, 4);
        for (var row : rows) {
            for (var cell : row.cells()) {
                if (cell.columns() == 1) {
                    double length = Math.min(40, cell.text().length());
                    wanted[cell.column()] = Math.max(wanted[cell.column()], Math.sqrt(length) * 3);
                }
            }
        }
        double all = Arrays.stream(wanted).sum();
        return Arrays.stream(wanted).mapToInt(each -> (int) (TEXT_WIDTH * each / all)).toArray();
    }

    private static TblPr properties() {
        var properties = new TblPr();
        var borders = new TblBorders();
        borders.setTop(line());
        borders.setBottom(line());
        borders.setLeft(line());
        borders.setRight(line());
        borders.setInsideH(line());
        borders.setInsideV(line());
        properties.setTblBorders(borders);
        var width = new TblWidth();
        width.setType("dxa");
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        properties.setTblW(width);
        var centred = new Jc();
        centred.setVal(JcEnumeration.CENTER);
        properties.setJc(centred);
        var layout = new CTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(layout);
        return properties;
    }

    private static CTBorder line() {
        var line = new CTBorder();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(4));
        line.setSpace(BigInteger.ZERO);
        line.setColor("auto");
        return line;
    }

    private Tr row(Row row, int[] widths, int[] open, Writer writer) {
        var made = new Tr();
        var properties = new TrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseCantSplit(yes()));
        if (row.heads()) {
            properties
                    .getCnfStyleOrDivIdOrGridBefore()
                    .add(FACTORY.createCTTrPrBaseTblHeader(yes()));
        }
        made.setTrPr(properties);
        int column = 0;
        while (column < columns) {
            int at = column;
            var cell = row.cells().stream().filter(c -> c.column() == at).findFirst();
            int span = cell.map(Cell::columns).orElse(1);
            boolean goesOn = cell.isEmpty() && open[column] > 0;
            made.getContent()
                    .add(
                            cell(
                                    cell.orElse(null),
                                    goesOn,
                                    row.heads(),
                                    width(widths, column, span),
                                    span,
                                    writer));
            for (int i = column; i < Math.min(columns, column + span); i++) {
                open[i] = cell.map(c -> c.rows() - 1).orElse(Math.max(0, open[i] - 1));
            }
            column += span;
        }
        return made;
    }

    private static int width(int[] widths, int column, int span) {
        int width = 0;
        for (int i = column; i < Math.min(widths.length, column + span); i++) {
            width += widths[i];
        }
        return width;
    }

    private static BooleanDefaultTrue yes() {
        return new BooleanDefaultTrue();
    }

    private static Object cell(
            @Nullable Cell cell,
            boolean goesOn,
            boolean heads,
            int width,
            int span,
            Writer writer) {
        var made = new Tc();
        var properties = new TcPr();
        var size = new TblWidth();
        size.setType("dxa");
        size.setW(BigInteger.valueOf(width));
        properties.setTcW(size);
        if (span > 1) {
            var spans = new TcPrInner.GridSpan();
            spans.setVal(BigInteger.valueOf(span));
            properties.setGridSpan(spans);
        }
        if (goesOn || (cell != null && cell.rows() > 1)) {
            var merge = new TcPrInner.VMerge();
            merge.setVal(goesOn ? "continue" : "restart");
            properties.setVMerge(merge);
        }
        made.setTcPr(properties);
        var paragraph = new P();
        paragraph.setPPr(style(heads ? HEAD_STYLE : cell == null ? TEXT_STYLE : style(cell)));
        if (cell != null) {
            writer.write(cell.pieces(), paragraph.getContent());
        }
        made.getContent().add(paragraph);
        return FACTORY.createTrTc(made);
    }

    private static String style(Cell cell) {
        var text = cell.text();
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.chars().filter(Character::isLetter).count();
        boolean missing = cell.pieces().stream().anyMatch(piece -> piece.missing() != null);
        return missing || digits >= letters ? NUMBER_STYLE : TEXT_STYLE;
    }

    private static PPr style(String name) {
        var properties = new PPr();
        var style = new PPrBase.PStyle();
        style.setVal(name);
        properties.setPStyle(style);
        return properties;
    }
}
