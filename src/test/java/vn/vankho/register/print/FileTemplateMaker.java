package vn.vankho.register.print;

import static vn.vankho.register.print.BookTemplateMaker.borders;
import static vn.vankho.register.print.BookTemplateMaker.marker;
import static vn.vankho.register.print.BookTemplateMaker.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.vankho.casefile.print.FileListKind;

/// Makes the templates of the lists of case files (Nghị định 30/2020, Phụ lục V). After a change
/// run
/// its `main` and look at the PDF of each.
public final class FileTemplateMaker {

    private static final Path FOLDER =
            Path.of("src", "main", "resources", "vn", "vankho", "casefile", "templates");
    private static final int UPRIGHT = 9354;
    private static final int ACROSS = 15420;

    private FileTemplateMaker() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        for (var template : all().entrySet()) {
            Files.write(FOLDER.resolve(template.getKey() + ".docx"), template.getValue());
        }
    }

    /// Name without `.docx` to content.
    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        for (var kind : FileListKind.values()) {
            boolean across = !kind.columns().isEmpty();
            var cover = kind.hasCover() ? cover(kind) + BookTemplateMaker.page() : "";
            all.put(
                    kind.address(),
                    BookTemplateMaker.document(kind.title(), cover + body(kind, across), across));
        }
        return all;
    }

    private static String cover(FileListKind kind) {
        var inside =
                p("BiaCach", "")
                        + office("BiaCoQuan")
                        + p("BiaTen", kind.title().toUpperCase(Locale.ROOT))
                        + p("BiaCoQuan", "«tên danh sách | có thể trống»")
                        + marker("lặp dòng đầu")
                        + p("BiaNghieng", "«dòng đầu»")
                        + marker("hết dòng đầu");
        return """
                <w:tbl><w:tblPr><w:tblW w:w="8500" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%s</w:tblBorders>\
                <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="8500"/></w:tblGrid>\
                <w:tr><w:trPr><w:trHeight w:val="9300" w:hRule="exact"/></w:trPr>\
                <w:tc><w:tcPr><w:tcW w:w="8500" w:type="dxa"/></w:tcPr>%s</w:tc></w:tr></w:tbl>"""
                .formatted(borders("double", 6, "top", "left", "bottom", "right"), inside);
    }

    private static String office(String style) {
        return marker("lặp tên cơ quan")
                + p(style, "«tên cơ quan | chữ hoa»")
                + marker("hết tên cơ quan");
    }

    private static String body(FileListKind kind, boolean across) {
        var columns =
                kind.columns().stream()
                        .map(column -> new BookKind.Column(column.field(), column.widthMm()))
                        .toList();
        var grid = columns.isEmpty() ? "" : headed(BookTemplateMaker.grid(columns), kind);
        return office("PhieuCoQuan")
                + p("PhieuTen", kind.title().toUpperCase(Locale.ROOT))
                + p("PhieuVe", "«tên danh sách | có thể trống»")
                + marker("lặp dòng đầu")
                + p(across ? "PhieuVe" : "PhieuDong", "«dòng đầu»")
                + marker("hết dòng đầu")
                + p("Nho", "")
                + grid
                + p("Nho", "")
                + marker("lặp dòng cuối")
                + p("PhieuDong", "«dòng cuối»")
                + marker("hết dòng cuối")
                + signatures(across ? ACROSS : UPRIGHT);
    }

    /// The heads of the columns in the decree's own words, where a field's name cannot have a
    /// stroke.
    private static String headed(String grid, FileListKind kind) {
        var headed = grid;
        for (var column : kind.columns()) {
            headed =
                    headed.replace(
                            ">" + column.field() + "</w:t>", ">" + column.heading() + "</w:t>");
        }
        return headed;
    }

    private static String signatures(int width) {
        int half = width / 2;
        var cell = "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>";
        return ("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                                + "<w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid><w:tr>")
                        .formatted(width, half, half)
                + cell.formatted(half, p("BangDau", "«ký trái | có thể trống»") + note())
                + cell.formatted(half, p("BangDau", "«ký phải | có thể trống»") + note())
                + "</w:tr></w:tbl>"
                + p("Nho", "");
    }

    private static String note() {
        return p("PhieuVe", "");
    }
}
