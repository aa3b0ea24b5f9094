package vn.vankho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.intake.pdf.ScanFacts;
import vn.vankho.intake.pdf.ShownSignature;
import vn.vankho.vietnamese.Fold;

/// What Nghị định 30/2020/NĐ-CP asks of an electronic copy (*bản sao điện tử*) of a paper: PDF from
/// version 1.4, in colour, from 200 points an inch, with the office's signature as words at the
/// top right of the first page (C02); and that an electronic original is not copied into another
/// electronic file (C03).
///
/// An electronic copy is a scan that bears a digital signature, or any PDF whose signature names a
/// kind of copy. A scan without any is only a scan.
public final class ElectronicCopyRules {

    private static final String PLACE = "Bản sao điện tử";
    private static final String ARTICLE = " (Nghị định 30/2020/NĐ-CP, PL1/P2/I)";
    private static final double LEAST_VERSION = 1.4;
    private static final double RIGHT_HALF = 0.5;
    private static final double TOP = 0.2; // of the page's height
    private static final double SIZE = 10;
    private static final double SIZE_ROUNDING = 0.6;

    /// On words without marks and without spaces.
    private static final Pattern KIND = Pattern.compile("(?:ban)?(?:saoy|saoluc|trichsao).*");

    private static final Pattern NOT_FROM_ELECTRONIC = Pattern.compile("(?:ban)?sao(?:y|luc).*");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?s).*(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}).*\\d{1,2}:\\d{2}:\\d{2}.*");

    private static final int LONGEST = 1_000;

    private ElectronicCopyRules() {}

    /// The breaches in a file; none where it is no electronic copy, and none for what is not known.
    ///
    /// @param origin of the file's words
    /// @param signed whether it bears a digital signature
    public static List<Finding> check(ScanFacts file, Reading.Origin origin, boolean signed) {
        boolean scan = origin == Reading.Origin.SCAN;
        var named = file.shown().stream().filter(ElectronicCopyRules::namesCopy).findFirst();
        if (!file.pdf() || !signed || !(scan || named.isPresent())) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        if (scan) {
            ofScan(file, findings);
        } else {
            named.filter(ElectronicCopyRules::isOfPaperOnly)
                    .ifPresent(shown -> findings.add(twice(shown)));
        }
        ofSignature(file, named, findings);
        return findings;
    }

    /// The same of a scan that a copy shall be made of, before anybody signs: how coarse it is, and
    /// whether in colour. The PDF/A that is made of it hides both.
    static List<Finding> ofScan(ScanFacts scan) {
        var findings = new ArrayList<Finding>();
        ofPicture(scan, findings);
        return findings;
    }

    private static void ofScan(ScanFacts scan, List<Finding> findings) {
        if (scan.version() > 0 && scan.version() < LEAST_VERSION) {
            var found = "PDF " + scan.version();
            findings.add(breach(found, "PDF từ 1.4 trở lên", "Bản sao là " + found + "."));
        }
        ofPicture(scan, findings);
    }

    private static void ofPicture(ScanFacts scan, List<Finding> findings) {
        if (scan.dpi() > 0 && scan.dpi() < ScanRule.LEAST_DPI - ScanRule.ROUNDING) {
            var found = scan.dpi() + " dpi";
            findings.add(breach(found, "từ 200 dpi", "Bản sao chỉ được quét ở " + found + "."));
        }
        if (scan.grey()) {
            findings.add(breach("đen trắng", "ảnh màu", "Bản sao quét đen trắng, phải quét màu."));
        }
    }

    private static void ofSignature(
            ScanFacts file, Optional<ShownSignature> named, List<Finding> findings) {
        var corner = file.shown().stream().filter(ElectronicCopyRules::inTheCorner).toList();
        var words = corner.stream().filter(shown -> !shown.text().isBlank()).findFirst();
        if (words.isEmpty()) {
            findings.add(
                    breach(
                            named.map(ElectronicCopyRules::shortened).orElse(""),
                            "chữ ký số của cơ quan bằng chữ ở góc trên bên phải trang đầu",
                            corner.isEmpty()
                                    ? "Góc trên bên phải trang đầu của bản sao không có chữ ký số của cơ quan."
                                    : "Chữ ký số ở góc trên bên phải trang đầu chỉ có hình, phải hiển thị bằng chữ."));
            return;
        }
        look(words.get(), findings);
    }

    private static void look(ShownSignature shown, List<Finding> findings) {
        if (shown.picture()) {
            findings.add(
                    breach(
                            "có hình",
                            "không kèm hình",
                            "Chữ ký số của cơ quan trên bản sao không hiển thị hình dấu."));
        }
        var wanting = new ArrayList<String>();
        if (!TIME.matcher(tight(shown)).find()) {
            wanting.add("thời gian ký (ngày/tháng/năm; giờ:phút:giây)");
        }
        if (!shown.face().isEmpty() && !shown.face().equals("Times New Roman")) {
            wanting.add("phông Times New Roman");
        }
        if (Math.abs(shown.size() - SIZE) > SIZE_ROUNDING) {
            wanting.add("cỡ chữ 10");
        }
        if (!shown.plain()) {
            wanting.add("chữ đứng, thường, màu đen");
        }
        if (!wanting.isEmpty()) {
            findings.add(
                    finding(
                            "C02",
                            Severity.W,
                            shortened(shown),
                            "hình thức sao; tên cơ quan; thời gian ký",
                            "Chữ ký số trên bản sao thiếu hoặc chưa đúng: %s."
                                    .formatted(String.join("; ", wanting))));
        }
    }

    /// The words of the page are a computer's, not a scanner's: the original was electronic.
    private static Finding twice(ShownSignature shown) {
        return finding(
                "C03",
                Severity.E,
                shortened(shown),
                "gửi lại chính văn bản điện tử",
                "Không sao y, sao lục từ văn bản điện tử sang văn bản điện tử; hãy gửi lại chính văn bản điện tử đó.");
    }

    private static boolean inTheCorner(ShownSignature shown) {
        return shown.right() > RIGHT_HALF && shown.down() < TOP;
    }

    private static boolean namesCopy(ShownSignature shown) {
        return KIND.matcher(letters(shown)).matches();
    }

    private static boolean isOfPaperOnly(ShownSignature shown) {
        return NOT_FROM_ELECTRONIC.matcher(letters(shown)).matches();
    }

    /// Only letters, without marks: programs set the words without the spaces between them.
    private static String letters(ShownSignature shown) {
        return Fold.unmarked(tight(shown)).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String tight(ShownSignature shown) {
        var text = shown.text();
        return text.substring(0, Math.min(LONGEST, text.length())).replaceAll("\\s", "");
    }

    private static String shortened(ShownSignature shown) {
        var text = shown.text().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(120, text.length()));
    }

    private static Finding breach(String found, String expected, String message) {
        return finding("C02", Severity.E, found, expected, message);
    }

    private static Finding finding(
            String code, Severity severity, String found, String expected, String message) {
        return new Finding(code, severity, 1, PLACE, found, expected, message + ARTICLE);
    }
}
