package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Advances what is counted from year to year: anniversaries and sessions of the council; and marks
/// what happens once.
final class Counters {

    private static final Pattern ANNIVERSARY =
            Pattern.compile(
                    "(?<![\\d.,/])(\\d{1,3})(?: nam)(?= (?:ngay|thanh lap|quoc khanh|cach mang"
                            + "|chien thang|giai phong|truyen thong|ky niem|tai lap|xay dung))");
    private static final Pattern YEARLY =
            Pattern.compile(
                    "thuong binh|thanh lap (?:dang|doan|quan doi|hoi|mat tran|nuoc)|quoc khanh|cach"
                            + " mang thang|giai phong mien nam|quan doi nhan dan|cong an nhan"
                            + " dan|nha giao|phu nu|thay thuoc|bao chi|ngay sinh|ngay mat|toan quoc"
                            + " khang chien|dien bien phu|gia dinh viet nam|ngay truyen thong|hien"
                            + " chuong|ngay quoc te|bien phong|dan quan tu ve|dai doan ket");
    private static final Pattern LOCAL =
            Pattern.compile(
                    " (?:thanh lap|tai lap|xay dung|truyen thong|giai phong) (?:xa|huyen|tinh|phuong"
                            + "|thi tran|thanh pho|thi xa|truong|thon|xom|ban|hop tac xa|htx|co quan"
                            + "|don vi|khu)\\b");
    private static final Pattern SESSION =
            Pattern.compile("\\bky hop(?: thuong le)? (?:lan )?thu (\\d{1,2})(?!\\d)");
    private static final Pattern NTH = Pattern.compile("\\blan thu (\\d{1,3})(?!\\d)");
    private static final Pattern ONCE =
            Pattern.compile(
                    "\\b(?:don bang cong nhan|le cong bo|khanh thanh|bau cu|dai hoi (?:dang|dai bieu"
                            + "|chi bo|mttq|mat tran|doan|hoi)|tong dieu tra|sap xep don vi hanh"
                            + " chinh|sap nhap|lay y kien (?:nhan dan )?(?:doi voi |ve |gop y )?(?:vao )?du"
                            + " thao|lan dau tien|dich covid|bao so \\d+|le ra mat)");
    private static final Pattern YEAR_OF_TERM =
            Pattern.compile(
                    "\\bla nam (?:thu (nhat|hai|ba|tu|nam|sau|bay)|dau tien|dau|cuoi cung|cuoi)"
                            + "(?= (?:thuc hien|trien khai|cua|nhiem ky|thi hanh|to chuc))");
    private static final List<String> ORDINALS =
            List.of("nhat", "hai", "ba", "tu", "nam", "sau", "bay");
    private static final List<String> PRINTED_ORDINALS =
            List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy");
    private static final int TERM = 5;
    private static final String EVENT = "sự kiện một lần";
    private static final String ONE_TIME = "thường là việc chỉ có một lần";
    private static final String MAY_RISE = "có thể phải tăng";
    private static final int SESSIONS_A_YEAR = 2;
    private static final int TERM_ENDS = 2026;

    private Counters() {}

    static List<Edit> of(Moves moves, OfficeThen office, String text, List<int[]> kept) {
        var plain = Plain.of(text);
        var edits = new ArrayList<Edit>();
        anniversaries(moves, plain, kept, edits);
        sessions(moves, office, plain, kept, edits);
        yearsOfTerm(moves, plain, edits);
        if (moves.parts() % Math.max(1, Moves.parts(moves.from().kind())) != 0) {
            feasts(plain, text, edits);
        }
        if (moves.years() == 0) {
            return edits;
        }
        var nth = NTH.matcher(plain);
        while (nth.find()) {
            if (!KeptWords.meets(kept, nth.start(), nth.end())
                    && !Plain.before(plain, nth.start(), 60).contains("dai hoi")) {
                edits.add(
                        Edit.marks(
                                nth.start(),
                                nth.end(),
                                Mark.REVIEW,
                                "Số thứ tự «lần thứ %s» %s.".formatted(nth.group(1), MAY_RISE)));
            }
        }
        var once = ONCE.matcher(plain);
        while (once.find()) {
            if (!KeptWords.meets(kept, once.start(), once.end())) {
                edits.add(
                        Edit.marks(
                                once.start(),
                                once.end(),
                                Mark.OUTDATED,
                                "«%s» %s; bỏ nếu kỳ này không có."
                                        .formatted(
                                                text.substring(once.start(), once.end()),
                                                ONE_TIME)));
            }
        }
        return edits;
    }

    /// Whether a reason speaks of what happens once, or of a counter that did not move.
    static boolean isOnce(String reason) {
        return reason.contains(EVENT) || reason.contains(ONE_TIME) || reason.contains(MAY_RISE);
    }

    private static void anniversaries(
            Moves moves, String plain, List<int[]> kept, List<Edit> edits) {
        var found = ANNIVERSARY.matcher(plain);
        while (found.find() && moves.years() != 0) {
            if (KeptWords.meets(kept, found.start(), found.end())) {
                continue;
            }
            int count = Integer.parseInt(found.group(1));
            var behind = Plain.after(plain, found.end(), 60);
            var whole = count + " năm" + (LOCAL.matcher(behind).lookingAt() ? " thành lập" : "");
            if (LOCAL.matcher(behind).lookingAt()) {
                edits.add(
                        Edit.marks(
                                found.start(),
                                found.end(),
                                Mark.OUTDATED,
                                "Kỷ niệm %s là %s của năm trước; bỏ, không tăng số."
                                        .formatted(whole, EVENT)));
                continue;
            }
            boolean yearly = YEARLY.matcher(behind).find();
            edits.add(
                    Edit.words(
                            found.start(1),
                            found.end(1),
                            String.valueOf(count + moves.years()),
                            yearly ? Mark.UPDATED : Mark.REVIEW,
                            "Kỷ niệm %d năm đổi thành %d năm."
                                    .formatted(count, count + moves.years())));
        }
    }

    // "năm thứ ba thực hiện Nghị quyết": the fourth next year, and none after the fifth.
    private static void yearsOfTerm(Moves moves, String plain, List<Edit> edits) {
        var found = YEAR_OF_TERM.matcher(plain);
        while (found.find() && moves.years() != 0) {
            int number = found.group(1) == null ? 0 : ORDINALS.indexOf(found.group(1)) + 1;
            int next = number + moves.years();
            boolean known = number > 0 && next >= 1 && next <= TERM;
            edits.add(
                    known
                            ? Edit.words(
                                    found.start(1),
                                    found.end(1),
                                    PRINTED_ORDINALS.get(next - 1),
                                    Mark.REVIEW,
                                    "«năm thứ %s» đổi thành «năm thứ %s»."
                                            .formatted(
                                                    PRINTED_ORDINALS.get(number - 1),
                                                    PRINTED_ORDINALS.get(next - 1)))
                            : Edit.marks(
                                    found.start(),
                                    found.end(),
                                    Mark.OUTDATED,
                                    "Thứ tự của năm trong nhiệm kỳ, kế hoạch không còn đúng; viết lại."));
        }
    }

    // A report of another month has other days to keep.
    private static void feasts(String plain, String text, List<Edit> edits) {
        var found = YEARLY.matcher(plain);
        while (found.find()) {
            edits.add(
                    Edit.marks(
                            found.start(),
                            found.end(),
                            Mark.REVIEW,
                            "«%s» theo ngày trong năm; bỏ nếu không thuộc kỳ này."
                                    .formatted(text.substring(found.start(), found.end()))));
        }
    }

    private static void sessions(
            Moves moves, OfficeThen office, String plain, List<int[]> kept, List<Edit> edits) {
        var found = SESSION.matcher(plain);
        while (found.find()) {
            if (KeptWords.meets(kept, found.start(), found.end())) {
                continue;
            }
            int before = Integer.parseInt(found.group(1));
            if (isOtherTerm(moves, office)) {
                edits.add(
                        Edit.words(
                                found.start(1),
                                found.end(1),
                                "[…]",
                                Mark.REVIEW,
                                "Kỳ họp tính lại theo nhiệm kỳ hoặc đơn vị mới; cần hỏi."));
            } else if (moves.years() > 0) {
                int proposed = before + SESSIONS_A_YEAR * moves.years();
                edits.add(
                        Edit.words(
                                found.start(1),
                                found.end(1),
                                String.valueOf(proposed),
                                Mark.REVIEW,
                                "Đề xuất kỳ họp thứ %d (kỳ trước là thứ %d, mỗi năm hai kỳ); xem lại nếu có kỳ họp bất thường."
                                        .formatted(proposed, before)));
            } else {
                edits.add(
                        Edit.marks(found.start(), found.end(), Mark.REVIEW, "Xem lại số kỳ họp."));
            }
        }
    }

    /// Councils are elected anew in 2021, 2026, …; a merged commune begins to count anew.
    static boolean isOtherTerm(Moves moves, OfficeThen office) {
        return office.merged() || term(moves.from().year()) != term(moves.to().year());
    }

    private static int term(int year) {
        return Math.floorDiv(year - TERM_ENDS, 5);
    }
}
