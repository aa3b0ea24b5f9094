package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tells where the subject under a type ends and the body begins.
final class SubjectLines {

    private static final int MOST_LINES = 10;
    private static final int LONG_LINE = 75;
    private static final int SHORTEST_NAME = 12;

    static final Pattern RULE = Pattern.compile("[-_–—=*.~\\s]{3,}|[*-]");
    // No subject begins so, wherever it stands.
    private static final Pattern NEVER =
            Pattern.compile(
                    "(?:kinh (?:gui|moi|thua)|-?\\h?can cu\\b|hom nay|ngay \\d|thoi gian|dia"
                            + " diem|thanh phan|noi nhan|phan (?:thu|[ivx]+\\b|\\d|[a-h]\\h?[.:-])|chuong"
                            + " (?:[ivx]+|\\d)|dieu \\d|muc"
                            + " \\d|[ivx]+\\h?[./-]{1,2}\\h|\\d+\\h?[./)-]{1,2}\\h|[a-h]\\h?[.)/-]{1,2}\\h|\\((?:kem"
                            + " theo|ban hanh|dinh kem|nhiem ky|thuc hien theo|cap nhat|so lieu|tu ngay|tinh den)|cong hoa xa hoi|doc"
                            + " lap\\h?-).*");
    private static final Pattern CITES =
            Pattern.compile("(?:thuc hien|theo|xet|thi hanh)\\b.{0,60}\\bso\\b.{0,200}\\d{4}.*");
    private static final Pattern ISSUER_LINE =
            Pattern.compile(
                    "(?:uy ban nhan dan|hoi dong nhan dan|chu tich|ubnd|hdnd|bo truong|thu"
                            + " tuong|chinh phu|giam doc|tong giam doc|truong ban|hieu truong|quoc"
                            + " hoi|uy ban thuong vu|ban thuong vu|ban chap hanh|bch|cuc truong|chi cuc"
                            + " truong|chanh|thong doc|vien truong|tong kiem toan|truong phong|thuong"
                            + " truc|lien bo|bo truong).*");
    // How sentences of bodies begin.
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:thuc hien|theo|xet|nham|trong|tiep tuc|de|duoc su|qua|uy ban nhan dan|hoi"
                            + " dong nhan dan|chu tich|ubnd|hdnd|ban|truong|nhung|cac|sau|thi hanh|dam"
                            + " bao|kinh thua|hien nay|nam|dau nam|vua qua|tu dau|chinh"
                            + " phu|bo|so|phong|chung toi|ten toi|thuong truc|cong an|to chuc|quoc"
                            + " hoi|nguoi|can|vao|nay|don vi|nha truong|chi bo|dang"
                            + " uy|ben)(?![\\p{L}]).*");
    private static final Pattern INVITES = Pattern.compile(".*\\bkinh moi\\b.*");
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}\\d(“\"',&/+-].*");
    private static final Pattern LABELLED = Pattern.compile("[^:]{3,40}:\\h.*");
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "(?iu).*(?:,|-|–|(?<=\\s)(?:và|của|về|tại|cho|với|đến|trong|theo|các|những|số|khóa|thực"
                            + " hiện))");

    private final PaperText paper;
    private final boolean spaced;
    private final String names;
    private final List<Span> lines;

    /// @param title which of the lines bears the type
    SubjectLines(PaperText paper, List<Span> lines, int title) {
        this.paper = paper;
        this.names = names(lines.subList(0, title));
        this.spaced = paper.isSpaced();
        this.lines = lines;
    }

    // "HỘI ĐỒNG THẨM PHÁN TÒA ÁN NHÂN DÂN TỐI CAO", as in the lines of the head.
    private boolean repeatsHead(Span line) {
        return line.text().length() >= SHORTEST_NAME && names.contains(line.folded());
    }

    private static String names(List<Span> head) {
        var names = new StringBuilder();
        for (var line : head) {
            names.append(line.columns().getFirst().folded()).append(' ');
        }
        return names.toString();
    }

    /// @param first what stands behind the type in its own line, or blank
    /// @param next the line under the type
    List<Span> from(Span first, int next) {
        var subject = new ArrayList<Span>();
        if (!first.isBlank()) {
            subject.add(first);
        }
        while (next < lines.size()
                && subject.size() < MOST_LINES
                && belongs(lines.get(next), subject)) {
            subject.add(lines.get(next++));
        }
        return subject;
    }

    private boolean belongs(Span line, List<Span> subject) {
        if (RULE.matcher(line.text()).matches()
                || (NEVER.matcher(line.folded()).matches() && !datesInCapitals(line, subject))
                || Agency.isSession(line)) {
            return false;
        }
        boolean issuer =
                line.isCapitals()
                        && (ISSUER_LINE.matcher(line.folded()).matches() || repeatsHead(line));
        if (subject.isEmpty()) {
            if (INVITES.matcher(line.folded()).matches()) {
                return false;
            }
            boolean cites = CITES.matcher(line.folded()).matches() && !isCentred(line);
            return !issuer && (!cites || isFollowedByBody(line));
        }
        var before = subject.getLast();
        return !(issuer && !OPEN_END.matcher(before.text()).matches())
                && !afterGap(before, line)
                && goesOn(line, before);
    }

    // "… CỦA NGHỊ ĐỊNH SỐ 34/2016/NĐ-CP / NGÀY 14 THÁNG 5 NĂM 2016 …"
    private static boolean datesInCapitals(Span line, List<Span> subject) {
        return !subject.isEmpty()
                && line.isCapitals()
                && subject.getLast().isCapitals()
                && line.folded().startsWith("ngay ");
    }

    // "KẾ HOẠCH / Thực hiện Nghị quyết số …" has a subject only if another sentence opens the body.
    private boolean isFollowedByBody(Span line) {
        int at = lines.indexOf(line);
        for (int i = at + 1; i < Math.min(lines.size(), at + 7); i++) {
            var next = lines.get(i);
            boolean opens =
                    Character.isUpperCase(next.text().charAt(0))
                            && (BODY.matcher(next.folded()).matches()
                                    || NEVER.matcher(next.folded()).matches());
            if (opens || RULE.matcher(next.text()).matches()) {
                return !lines.get(i - 1).text().matches(".*[.;:,]");
            }
        }
        return false;
    }

    private boolean goesOn(Span line, Span before) {
        if (before.text().endsWith(":") && !isCentred(line)) {
            return false;
        }
        if (GOES_ON.matcher(line.text()).matches() && !line.text().startsWith("- ")) {
            return line.text().length() < 2 * LONG_LINE || !line.text().endsWith(".");
        }
        if (before.isCapitals() && line.isCapitals()) {
            return true;
        }
        if (OPEN_END.matcher(before.text()).matches() && line.text().length() < 2 * LONG_LINE) {
            return true;
        }
        if (isCentred(line) && isCentred(before)) {
            return !CITES.matcher(line.folded()).matches();
        }
        return !BODY.matcher(line.folded()).matches()
                && !LABELLED.matcher(line.text()).matches()
                && line.text().length() < LONG_LINE
                && !line.text().matches(".*[.;:]");
    }

    private boolean isCentred(Span line) {
        return Centred.is(paper, line);
    }

    private boolean afterGap(Span before, Span line) {
        var between = paper.text().substring(before.end(), line.start());
        return between.chars().filter(c -> c == '\n').count() > (spaced ? 2 : 1)
                || between.indexOf('\f') >= 0;
    }
}
