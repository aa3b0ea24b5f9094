package vn.vankho.intake;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.intake.pdf.ScanFacts;

/// What the law asks of the file of a paper that was scanned: PDF/A of two layers, from 200
/// points an inch, in colour, signed by the office (Thông tư 05/2025/TT-BNV, Điều 8).
public final class ScanRule {

    private static final String CODE = "G12";
    static final int LEAST_DPI = 200;
    private static final int LEAST_BITS = 24;

    /// A page is never cut to the hundredth of an inch.
    static final int ROUNDING = 2;

    private ScanRule() {}

    /// One remark that names all that is wanting; none where nothing is. What is not known is not
    /// held against the file.
    ///
    /// @param signed whether the file bears a digital signature
    public static List<Finding> check(ScanFacts scan, boolean signed) {
        var wanting = wanting(scan, signed);
        return wanting.isEmpty()
                ? List.of()
                : List.of(
                        new Finding(
                                CODE,
                                Severity.W,
                                1,
                                "Bản số hóa",
                                "",
                                "PDF/A hai lớp, từ 200 dpi, màu 24 bit, có chữ ký số của cơ quan",
                                "Tệp quét %s. (Thông tư 05/2025/TT-BNV, Đ8)"
                                        .formatted(String.join("; ", wanting))));
    }

    private static List<String> wanting(ScanFacts scan, boolean signed) {
        var wanting = new ArrayList<String>();
        if (!scan.pdf()) {
            wanting.add("là ảnh, chưa phải PDF/A hai lớp");
        } else if (!scan.archival() || !scan.text()) {
            wanting.add(scan.text() ? "chưa phải PDF/A" : "chưa có lớp chữ dưới ảnh");
        }
        if (scan.dpi() > 0 && scan.dpi() < LEAST_DPI - ROUNDING) {
            wanting.add("chỉ có %d dpi".formatted(scan.dpi()));
        }
        if (scan.bits() > 0 && scan.bits() < LEAST_BITS) {
            wanting.add("chỉ có %d bit màu".formatted(scan.bits()));
        }
        if (!signed) {
            wanting.add("chưa có chữ ký số của cơ quan");
        }
        return wanting;
    }
}
