package vn.vankho.register.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Letterhead;
import vn.vankho.register.Samples;

/// Writes every book and the slip into a folder, for a person to look at.
final class PrintLook {

    private PrintLook() {}

    /// @param args the folder
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var printer =
                new BookPrinter(
                        new Filler(),
                        PdfRenderer.ofThisMachine(),
                        new BookTemplates(new VankhoHome(folder)));
        for (var kind : BookKind.values()) {
            var book = book(kind);
            Files.write(folder.resolve(kind.address() + ".pdf"), printer.pdf(book));
            Files.write(folder.resolve(kind.address() + ".xlsx"), printer.xlsx(book));
        }
        var head =
                new Letterhead(
                        null,
                        List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                        "Minh Sơn",
                        "UBND",
                        List.of(),
                        List.of(),
                        null,
                        null);
        var slip = Slip.data(Samples.entry(), Optional.of(head), LocalDate.of(2026, 3, 10));
        Files.write(folder.resolve("phieu.pdf"), printer.slipPdf(slip));
    }

    private static PrintedBook book(BookKind kind) {
        var rows = new ArrayList<List<String>>();
        for (int line = 1; line <= 30; line++) {
            var row = new ArrayList<String>();
            for (var column : kind.columns()) {
                row.add(sample(column.heading(), line));
            }
            rows.add(row);
        }
        return new PrintedBook(
                kind,
                "Ủy ban nhân dân tỉnh Thái Nguyên",
                List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                null,
                2026,
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 12, 30),
                "01",
                "30",
                "01",
                rows);
    }

    private static String sample(String heading, int line) {
        var text = heading.toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("tên loại và") || text.startsWith("tên loại, số")) {
            return "Báo cáo: Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2025, phương hướng năm 2026";
        }
        if (text.startsWith("ngày") || text.startsWith("thời hạn")) {
            return "15/%02d/2026".formatted(1 + line % 12);
        }
        if (text.startsWith("số, ký hiệu")) {
            return "%d/BC-UBND".formatted(1100 + line);
        }
        if (text.startsWith("số")) {
            return Integer.toString(line);
        }
        return text.startsWith("ghi chú") || text.startsWith("ký nhận")
                ? ""
                : "Văn phòng HĐND và UBND";
    }
}
