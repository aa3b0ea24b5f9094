package vn.vankho.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.VietnameseDates;

/// What follows a cited number: date, issuer and subject, each where the one before it ends.
final class CitationTail {

    private static final Pattern DATE_NEXT =
            Pattern.compile(
                    "^\\s*[,(]?\\s*(?:được\\s+)?(?:ký\\s+|ban"
                            + " hành\\s+|đề\\s+)?(?=ngày\\s|\\d{1,2}[/.-]\\d)");
    private static final String AFTER_ISSUER =
            "(?:về|v/v|V/v|ban hành|quy định|phê duyệt|hướng dẫn|giao(?!\\s+thông)|khóa|khoá|kỳ họp|sửa"
                    + " đổi|triển khai|thực hiện|tại|thông qua|công bố|công nhận|thành lập|nhiệm"
                    + " kỳ|ký|quyết định|cho|trình|đề nghị|phê chuẩn|kèm theo|bổ sung|tổ chức thực"
                    + " hiện|nêu|số|ngày|thì|có|đã|là|và"
                    + " (?:ý kiến|Nghị|Quyết|Thông|Công|Kế|Luật|các))";
    private static final Pattern ISSUER_NEXT =
            Pattern.compile(
                    "^\\s*[,)]?\\s*của\\s+(?<issuer>\\p{Lu}[^;,.()]{2,140}?)(?=\\s+"
                            + AFTER_ISSUER
                            + "(?:[\\s,]|$)|\\s*[;,.()]|\\s*$)");
    private static final Pattern PARTY_CONGRESS = Pattern.compile("\\s+(?:khóa|khoá)$");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "^[^;.]{0,80}?(?<![\\p{L}])(?<subject>(?:về|v/v|V/v|ban hành|quy định|phê"
                            + " duyệt|hướng dẫn|giao|sửa đổi|công nhận|thành lập|thông qua|phê"
                            + " chuẩn|công bố)\\s[^;]{5,400}?)(?=;|\\.\\s|\\.?\\s*$|,\\s+(?:UBND|Ủy"
                            + " ban|Uỷ ban)\\s|\\s+và\\s+(?:khoản|Điều|điểm)\\s)");
    private static final Pattern SUBJECT_IS_NEXT =
            Pattern.compile("^\\s*,?\\s*(?:về|v/v|V/v|ban hành|phê duyệt|quy định)\\s");

    private final String text;
    private final int limit;
    private int at;

    /// @param flow the flowing text
    CitationTail(String flow, int from, int limit) {
        this.text = flow;
        this.at = from;
        this.limit = limit;
    }

    int end() {
        return at;
    }

    private String rest() {
        return text.substring(at, Math.max(at, limit));
    }

    @Nullable String date() {
        var rest = rest();
        var next = DATE_NEXT.matcher(rest);
        if (!next.find()) {
            return null;
        }
        var near = rest.substring(next.end(), Math.min(rest.length(), next.end() + 60));
        var dates = VietnameseDates.find(near);
        if (dates.isEmpty() || dates.getFirst().start() > 0) {
            return null;
        }
        at += next.end() + dates.getFirst().end();
        return dates.getFirst().date().toString();
    }

    @Nullable String issuer() {
        var next = ISSUER_NEXT.matcher(rest());
        if (!next.find()) {
            return null;
        }
        at += next.end("issuer");
        var issuer = next.group("issuer").replaceAll("\\s+", " ");
        return PARTY_CONGRESS.matcher(issuer).replaceAll("");
    }

    boolean subjectIsNext() {
        return SUBJECT_IS_NEXT.matcher(rest()).find();
    }

    @Nullable String subject() {
        var next = ABOUT.matcher(rest());
        if (!next.find()) {
            return null;
        }
        at += next.end("subject");
        return next.group("subject").replaceAll("\\s+", " ").strip();
    }
}
