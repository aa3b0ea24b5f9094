package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;

/// The block of who signed: by what authority, in what office, and the name.
final class Signature {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)(?:\\h?[.,]\\h*|\\h+)(?=\\p{Lu}{2}).*");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?:quyen |pho )?(?:chu tich|pho|truong|bi thu|giam doc|chanh|chi huy|thu"
                        + " ky|chu toa|chu nhiem|vien truong|hieu truong|to truong|bo truong|thu"
                        + " truong|thu tuong|chinh tri vien|doi truong|chu tri|nguoi|cong chuc|can"
                        + " bo|ke toan|pho bi thu|cuc truong|tong|thu kho)\\b.*");
    private static final String WORD = "\\p{Lu}[\\p{Ll}\\p{M}]*";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<rank>(?:(?:ThS|TS|PGS|GS|BS|CN|KS|CK[I1]{1,2})\\.?\\h*){1,4}|(?:Thiếu|Trung|Thượng|Đại)"
                            + "\\h(?:úy|uý|tá|tướng)\\h)?(?<name>%1$s(?:\\h%1$s){1,5})\\.?"
                                    .formatted(WORD));
    private static final Pattern CAPITAL_NAME =
            Pattern.compile(
                    "(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|NÔNG|MA"
                        + "|TRIỆU|HÀ|ĐINH|MAI|TRỊNH|ĐÀO|CAO|LƯƠNG|LƯU|TẠ|CHU|TÔ|VI|LỤC|ĐÀM|LÒ|GIÀNG|VÀNG"
                        + "|SÙNG|THÀO|BÀN|ĐOÀN|TỐNG|QUÁCH|LA|TRƯƠNG|THÁI)(?:\\h\\p{Lu}+){1,4}");

    private final PaperText paper;
    private final List<Span> authority = new ArrayList<>();
    private final List<Span> title = new ArrayList<>();
    private @Nullable Span name;

    Signature(PaperText paper) {
        this.paper = paper;
    }

    static boolean isPartOfOne(Span piece) {
        return isAuthority(piece) || isOffice(piece) || NAME.matcher(piece.text()).matches();
    }

    private static boolean isAuthority(Span piece) {
        return AUTHORITY.matcher(piece.text()).matches() && piece.isCapitals();
    }

    private static boolean isOffice(Span piece) {
        return piece.isCapitals() && OFFICE.matcher(piece.folded()).matches();
    }

    /// Takes a piece of the foot if it belongs here.
    boolean take(Span piece) {
        if (name != null) {
            return false;
        }
        boolean begun = !authority.isEmpty() || !title.isEmpty();
        if (isAuthority(piece)) {
            title.clear();
            return authority.add(piece);
        }
        if (!title.isEmpty() && isName(piece)) {
            name = piece;
            return true;
        }
        if (isOffice(piece) || begun && piece.isCapitals()) {
            return place(piece).add(piece);
        }
        return false;
    }

    // "TM. BAN CHẤP HÀNH" may go on in the next line before the office comes.
    private List<Span> place(Span piece) {
        return title.isEmpty() && !isOffice(piece) ? authority : title;
    }

    private static boolean isName(Span piece) {
        return NAME.matcher(piece.text()).matches() || CAPITAL_NAME.matcher(piece.text()).matches();
    }

    Field authority() {
        var lines = new ArrayList<String>();
        for (var line : authority) {
            lines.add((isAuthority(line) && !lines.isEmpty() ? "; " : " ") + line.text());
        }
        return authority.isEmpty()
                ? Field.absent()
                : field(String.join("", lines).strip(), authority);
    }

    Field title() {
        if (title.isEmpty()) {
            return paper.missing();
        }
        var first = firstOffice();
        return field(String.join(" ", first.stream().map(Span::text).toList()), first);
    }

    // The head of a committee signs as TRƯỞNG BAN, and prints the other office above the name.
    private List<Span> firstOffice() {
        int end = 1;
        while (end < title.size() && !isOffice(title.get(end))) {
            end++;
        }
        return title.subList(0, end);
    }

    Field name() {
        if (name == null) {
            return paper.missing();
        }
        var person = NAME.matcher(name.text());
        var printed = person.matches() ? person.group("name") : name.text();
        return paper.proposed(printed, 0.9, name);
    }

    private Field field(String value, List<Span> lines) {
        var where = paper.evidence(lines.getFirst().start(), lines.getLast().end());
        return Field.proposed(value, 0.9, where);
    }
}
