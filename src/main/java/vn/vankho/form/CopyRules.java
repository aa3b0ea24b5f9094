package vn.vankho.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// Copies on paper, with a block of their own below the copied document, and stamps of urgency.
final class CopyRules {

    private static final Pattern KIND =
            Pattern.compile("(?:BẢN )?(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "Số\\h{0,3}:?[\\h.…_]{0,20}\\d{0,6}\\h?/(?:SY|SL|TrS)-\\p{Lu}[\\p{Lu}\\d&-]{0,30}.*");
    private static final Pattern DATE =
            Pattern.compile(".*ngày[\\h.…_\\d]{1,12}tháng[\\h.…_\\d]{1,12}năm.*");
    private static final Pattern SIGNS =
            Pattern.compile("(?:(?:TM|KT|TL|TUQ|Q)\\. .*|(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG).*)");
    private static final Pattern URGENCY =
            Pattern.compile(
                    "(?:RẤT |TỐI |THƯỢNG |ĐẶC BIỆT )?KHẨN(?: CẤP)?|(?:TỐI )?GẤP|H(?:ỎA|OẢ) TỐC.{0,30}");
    private static final Pattern LAWFUL = Pattern.compile("H(?:ỎA|OẢ) TỐC|(?:THƯỢNG )?KHẨN");

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("U01", Severity.E, "PL1/P1/III.2b", "Độ khẩn", CopyRules::urgency),
                    copy("C01", CopyRules::number),
                    copy("C01", CopyRules::date),
                    copy("C01", CopyRules::signature));

    private CopyRules() {}

    private static FormRule copy(String code, Function<List<Line>, List<Breach>> check) {
        return new FormRule(
                code,
                Severity.E,
                "PL1/P2/II",
                "Phần bản sao",
                sheet -> block(sheet).map(check).orElse(List.of()));
    }

    /// The lines from the kind of copy on, below the copied document; its first is that kind. A
    /// certified copy (*chứng thực*) follows other rules.
    private static Optional<List<Line>> block(Sheet sheet) {
        int foot = sheet.recipientsStart();
        var pieces =
                sheet.lines().stream()
                        .filter(line -> foot >= 0 && line.start() > foot)
                        .flatMap(line -> Sheet.pieces(line).stream())
                        .toList();
        boolean certified = pieces.stream().anyMatch(p -> p.folded().startsWith("chung thuc"));
        return certified
                ? Optional.empty()
                : pieces.stream()
                        .filter(piece -> KIND.matcher(piece.text()).matches())
                        .findFirst()
                        .map(kind -> pieces.subList(pieces.indexOf(kind), pieces.size()));
    }

    private static List<Breach> number(List<Line> block) {
        return wanted(
                block, NUMBER, "Số: 03/SY-UBND", "Bản sao chưa có số, ký hiệu SY, SL hoặc TrS.");
    }

    private static List<Breach> date(List<Line> block) {
        return wanted(
                block,
                DATE,
                "Địa danh, ngày … tháng … năm …",
                "Bản sao chưa có địa danh và thời gian sao.");
    }

    private static List<Breach> signature(List<Line> block) {
        return wanted(block, SIGNS, "CHỦ TỊCH", "Bản sao chưa có chức vụ, họ tên người ký.");
    }

    private static List<Breach> wanted(
            List<Line> block, Pattern form, String expected, String message) {
        boolean there = block.stream().anyMatch(line -> form.matcher(line.text()).matches());
        return there ? List.of() : List.of(block.getFirst().breach(expected, message));
    }

    private static List<Breach> urgency(Sheet sheet) {
        return sheet.headPieces().stream()
                .filter(piece -> URGENCY.matcher(piece.text()).matches())
                .filter(piece -> !LAWFUL.matcher(piece.text()).matches())
                .limit(1)
                .map(
                        piece ->
                                piece.breach(
                                        "HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN",
                                        "Không phải là một trong ba mức độ khẩn của Nghị định 30."))
                .toList();
    }
}
