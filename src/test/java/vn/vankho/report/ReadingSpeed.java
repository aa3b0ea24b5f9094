package vn.vankho.report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;

/// Measures how long papers of several lengths are read, and texts of ten million characters that
/// repeat what rules look for. Run by hand: `java vn.vankho.report.ReadingSpeed`.
final class ReadingSpeed {

    // Other work on the machine does not count.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    public static void main(String[] args) {
        for (int pages : new int[] {1, 10, 15, 100, 1000}) {
            var paper = paper(pages);
            long best = Long.MAX_VALUE;
            for (int run = 0; run < (pages > 100 ? 3 : 40); run++) {
                best = Math.min(best, millis(paper));
            }
            System.out.printf("%5d pages %6d ms%n", pages, best);
        }
        for (var piece :
                List.of(
                        "(",
                        "1.",
                        "Số:",
                        "Điều 1.",
                        "ngày ",
                        "1.\n",
                        "Căn cứ Luật ",
                        "Điều 1. \n",
                        "số 1/QĐ-UBND ngày ",
                        "ngày \n",
                        "- \n",
                        "KT. \n",
                        "Nơi nhận:\n",
                        "BÁO CÁO\n",
                        "Luật A\n")) {
            var text = "BÁO CÁO\nVề việc\n\n" + piece.repeat(10_000_000 / piece.length());
            System.out.printf(
                    "%-20s %6d ms%n",
                    piece.replace("\n", "\\n"), millis(Papers.pages(PageText.Source.TEXT, text)));
        }
    }

    private static long millis(List<PageText> pages) {
        long start = CPU.getCurrentThreadCpuTime();
        PaperReader.read(pages, Origin.BORN_DIGITAL);
        return (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static List<PageText> paper(int pages) {
        var texts = new ArrayList<String>();
        texts.add(
                "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ NÀ LÈO\tĐộc lập - Tự do - Hạnh phúc\n"
                        + "Số: 5/BC-UBND\tNà Lèo, ngày 10 tháng 12 năm 2019\nBÁO CÁO\nKết quả năm 2019\n");
        for (int page = 0; page < pages; page++) {
            var text = new StringBuilder();
            for (int line = 0; line < 8; line++) {
                text.append("%d. Lĩnh vực thứ %d\n".formatted(line + 1, page));
                text.append(
                        "Thực hiện Quyết định số %d/QĐ-UBND ngày 12 tháng 3 năm 2019 của UBND huyện Mường Sang,\n"
                                .formatted(page * 10 + line + 1));
                text.append(
                        "Ủy ban nhân dân xã đã tập trung chỉ đạo, điều hành triển khai quyết liệt các nhiệm vụ phát triển kinh tế;\n"
                                .repeat(3));
            }
            texts.add(text.toString());
        }
        texts.add("Nơi nhận:\tCHỦ TỊCH\n- UBND huyện;\n- Lưu: VT.\n\tLò Văn Ún\n");
        return Papers.pages(PageText.Source.TEXT, texts.toArray(String[]::new));
    }
}
