package vn.vankho.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.Field;

/// Who issued a paper, and whose unit that is, from what stands in capitals in its head.
final class HeadNames {

    private static final int RIGHT_COLUMN = 5600; // ten-thousandths of the page's width

    // The end of a broken VIỆT NAM, and specks that OCR takes for letters.
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:viet )?nam|[^\\h]{1,2}|(?:ban )?(?:sao (?:y|luc)|trich sao).*|du thao.*");
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?:(?:cong van|so|ngay|gio)\\h)?den\\b.*|chuyen\\h?:.*|luu ho so so.*");
    private static final Pattern GAZETTE =
            Pattern.compile(".*\\bcong bao\\b\\h*/?\\h*so\\b.*|phan van ban.*|van ban quy pham.*");
    // "Ký bởi: …", "Người ký: …" are the words of a digital signature.
    private static final Pattern SIGNED_BY =
            Pattern.compile(
                    "(?:ky boi|nguoi ky|ngay ky|thoi gian ky|gio ky|email|co quan|ten)\\h?:.*");
    // Papers that are of no type of the decree.
    private static final Pattern OTHER_TITLE =
            Pattern.compile(
                    "(?:lich (?:cong tac|lam viec|tiep)|don (?:de nghi|xin|khieu|to cao)|danh sach"
                            + "|bieu (?:mau|tong hop|so)|bang (?:tong hop|ke|luong|cham)|phieu (?:trinh|yeu"
                            + " cau|de nghi)|ban (?:cam ket|ke|tuong trinh|tom tat|thuyet minh)|to khai"
                            + "|thuyet minh|so yeu|muc luc|quy trinh)\\b.*");
    private static final Pattern ALONE = Pattern.compile("Văn phòng");

    private final PaperText paper;
    private final List<Span> names = new ArrayList<>();
    private final Set<String> below = new HashSet<>();
    private boolean stamped;
    private boolean numbered;
    private boolean closed;

    HeadNames(PaperText paper) {
        this.paper = paper;
    }

    void numberRead() {
        numbered = true;
    }

    void read(Span piece) {
        if (GAZETTE.matcher(piece.folded()).matches()) {
            names.clear();
        } else if (STAMP.matcher(piece.folded()).matches()) {
            stamped = true;
        } else if (OTHER_TITLE.matcher(piece.folded()).matches() && piece.isCapitals()) {
            closed = true;
        } else if (isName(piece) && !closed) {
            add(piece);
        }
    }

    private boolean isName(Span piece) {
        return piece.isCapitals()
                && !NO_NAME.matcher(piece.folded()).matches()
                && !SIGNED_BY.matcher(piece.folded()).matches()
                && !Agency.isSession(piece)
                && !Offices.isAuthority(piece)
                && paper.box(piece).filter(box -> box.left() > RIGHT_COLUMN).isEmpty();
    }

    private void add(Span piece) {
        if (stamped && !numbered) {
            names.clear(); // what stood above the stamp of arrival was the receiver's name
        }
        stamped = false;
        if (!numbered || names.isEmpty()) {
            names.add(piece);
        }
    }

    /// Tells how the lines below the title call the issuer.
    void calledBelow(List<Span> lines) {
        lines.stream().filter(Span::isCapitals).map(Span::folded).forEach(below::add);
    }

    // "HỘI ĐỒNG THẨM PHÁN" over "TÒA ÁN NHÂN DÂN TỐI CAO" is one, if the bases are under both.
    private List<List<Span>> agencies() {
        var agencies = Agency.group(names);
        if (agencies.size() >= 2) {
            var both = new ArrayList<>(agencies.get(agencies.size() - 2));
            both.addAll(agencies.getLast());
            if (below.contains(String.join(" ", both.stream().map(Span::folded).toList()))) {
                agencies.removeLast();
                agencies.set(agencies.size() - 1, both);
            }
        }
        return agencies;
    }

    Field issuer() {
        var agencies = agencies();
        if (agencies.isEmpty()) {
            return paper.missing();
        }
        var lines = agencies.getLast();
        if (Agency.endsInLowerUnit(lines)) {
            return lowerUnit(lines);
        }
        var name = name(lines);
        if (ALONE.matcher(name).matches() && agencies.size() > 1) {
            name = name + " " + name(agencies.get(agencies.size() - 2));
        }
        return Field.proposed(name, 0.9, paper.evidence(lines));
    }

    private String name(List<Span> lines) {
        return PlaceNames.asWritten(AgencyName.of(lines), paper.text());
    }

    // The committee is named once, for the unit above.
    private Field lowerUnit(List<Span> lines) {
        var body = lines.getFirst().folded().startsWith("h") ? "HỘI ĐỒNG" : "ỦY BAN";
        var whole = Span.of(0, body + " NHÂN DÂN " + lines.getLast().text());
        return Field.proposed(AgencyName.of(List.of(whole)), 0.75, paper.evidence(lines));
    }

    Field superior() {
        var agencies = agencies();
        if (!agencies.isEmpty() && Agency.endsInLowerUnit(agencies.getLast())) {
            var above = agencies.getLast().subList(0, 1);
            return Field.proposed(AgencyName.of(above), 0.75, paper.evidence(above));
        }
        if (agencies.size() < 2) {
            return Field.absent();
        }
        var lines = agencies.get(agencies.size() - 2);
        var name = name(lines);
        boolean same = whole(name).equals(whole(name(agencies.getLast())));
        return same ? Field.absent() : Field.proposed(name, 0.9, paper.evidence(lines));
    }

    private static String whole(String name) {
        return name.toLowerCase(Locale.ROOT).replace("ubnd", "ủy ban nhân dân");
    }
}
