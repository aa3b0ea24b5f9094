package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;

/// How long it takes to read what a paper says, its text being at hand: metadata and figures of 1,
/// 10, 100 and 1 000 pages, the best of several rounds after a warm-up of every size. Twice the
/// pages should take twice as long, no more.
public final class ReadingBench {

    private static final int[] PAGES = {1, 10, 15, 100, 1000};
    private static final int ROUNDS = 5;

    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            XÃ BẢN MẪU
            Số: 125/BC-UBND
            Bản Mẫu, ngày 10 tháng 12 năm 2024
            BÁO CÁO
            Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024, phương hướng năm 2025
            """;
    private static final String BODY =
            """
            I. KẾT QUẢ THỰC HIỆN NĂM 2024
            1. Trồng trọt: Tổng diện tích gieo trồng 1.245,5 ha, đạt 101,2%% kế hoạch, bằng 99,8%% so với cùng kỳ.
            - Cây lúa: diện tích 820/800 ha, năng suất 54,5 tạ/ha, sản lượng ước đạt 4.469 tấn.
            2. Căn cứ Quyết định số %d/QĐ-UBND ngày 28 tháng 12 năm 2023 của UBND tỉnh, xã đã tổ chức 5 lớp tập
            huấn với 240 lượt người tham dự; thu ngân sách đến hết tháng 11 được 510.561.534/295.000.000đ đạt 173%% kế hoạch.
            3. Trên địa bàn xã còn 106 hộ nghèo, chiếm 9,16%%; 8/9 xóm đạt danh hiệu làng văn hóa.
            Ủy ban nhân dân xã đã tập trung chỉ đạo, điều hành triển khai quyết liệt các nhiệm vụ phát triển kinh tế - xã
            hội, quốc phòng - an ninh tại địa phương; chỉ đạo các bộ phận chuyên môn, các xóm tích cực phòng, chống dịch.
            Thực hiện tốt công tác quản lý Nhà nước về đất đai trên địa bàn xã theo quy hoạch và kế hoạch đã được duyệt.
            """;

    private ReadingBench() {}

    /// Prints a line for each number of pages.
    public static void main(String[] arguments) {
        warmUp();
        double perPage = 0;
        for (int count : PAGES) {
            double best = best(pages(count));
            double each = best / count;
            System.out.printf(
                    "%5d pages %9.2f ms %7.3f ms a page, %4.2f times the former%n",
                    count, best, each, perPage == 0 ? 1 : each / perPage);
            perPage = each;
        }
    }

    // Sizes alike in turn, until the compiler has nothing left to do.
    private static void warmUp() {
        for (int i = 0; i < 4; i++) {
            for (int count : PAGES) {
                round(pages(count));
            }
        }
    }

    private static double best(List<PageText> pages) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.min(best, round(pages));
        }
        return best;
    }

    private static double round(List<PageText> pages) {
        long start = System.nanoTime();
        var paper = PaperReader.read(pages, Origin.BORN_DIGITAL);
        var figures = FigureReader.read(pages, paper);
        double millis = (System.nanoTime() - start) / 1e6;
        if (figures.indicators().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return millis;
    }

    private static List<PageText> pages(int count) {
        var pages = new ArrayList<PageText>();
        for (int page = 1; page <= count; page++) {
            var text = (page == 1 ? HEAD : "") + BODY.formatted(page).repeat(4);
            pages.add(new PageText(page, text, PageText.Source.TEXT, 1, List.of()));
        }
        return pages;
    }
}
