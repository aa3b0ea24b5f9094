package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;

/// The block of one who signed: by what authority, in what office, and the name.
final class Signature {

    private static final int MOST_LINES = 6;

    private static final Pattern SPECKS =
            Pattern.compile(
                    "(?:[^\\p{L}\\h]{1,3}\\h+){0,2}(\\p{Lu}\\p{Ll}*\\h.{3,40}?)(?:\\h+[^\\p{L}\\h]{1,3}){0,2}");

    private final PaperText paper;
    private final List<Span> authority = new ArrayList<>();
    private final List<Span> title = new ArrayList<>();
    private @Nullable Span name;
    private boolean specked;

    Signature(PaperText paper) {
        this.paper = paper;
    }

    static boolean isPartOfOne(Span piece) {
        return Offices.isAuthority(piece)
                || Offices.isOffice(piece)
                || !Offices.name(piece).isBlank();
    }

    static boolean begins(Span piece) {
        return Offices.isAuthority(piece) || Offices.isOffice(piece);
    }

    boolean hasBegun() {
        return !authority.isEmpty() || !title.isEmpty();
    }

    boolean isSigned() {
        return name != null;
    }

    /// Takes a piece of the foot if it belongs here.
    boolean take(Span piece) {
        if (name != null) {
            return false;
        }
        if (Offices.isAuthority(piece)) {
            title.clear();
            return authority.add(piece);
        }
        if (hasBegun() && takeName(piece)) {
            return true;
        }
        boolean office = Offices.isOffice(piece);
        if (office || (hasBegun() && piece.isCapitals() && lines() < MOST_LINES)) {
            return (title.isEmpty() && !office ? authority : title).add(piece);
        }
        return false;
    }

    private int lines() {
        return authority.size() + title.size();
    }

    private boolean takeName(Span piece) {
        if (Offices.isOffice(piece)) {
            return false;
        }
        var found = Offices.name(piece);
        if (found.isBlank() && paper.isScan()) {
            found = Offices.name(withoutSpecks(piece));
            specked = !found.isBlank();
        }
        if (found.isBlank()) {
            return false;
        }
        name = found;
        return true;
    }

    // The seal leaves signs on both sides of a name.
    private static Span withoutSpecks(Span piece) {
        var specks = SPECKS.matcher(piece.text());
        return specks.matches() ? piece.part(specks.start(1), specks.end(1)) : Span.NONE;
    }

    /// In minutes the one in the chair, elsewhere not who only wrote it down.
    boolean isClerk() {
        return !title.isEmpty()
                && title.getFirst()
                        .folded()
                        .matches(
                                "(?:thu ky|nguoi (?:ghi|lap)|can bo|cong chuc|ke toan|dai dien|thu kho|nhan"
                                        + " chung|chu ho|thanh vien).*");
    }

    Field authority() {
        var lines = new ArrayList<String>();
        for (var line : authority) {
            boolean another = Offices.isAuthority(line) && !lines.isEmpty();
            lines.add((another ? "; " : " ") + line.text());
        }
        return authority.isEmpty()
                ? Field.absent()
                : field(String.join("", lines).strip(), authority);
    }

    Field title() {
        if (title.isEmpty()) {
            boolean acting = !authority.isEmpty() && Offices.isActing(authority.getLast());
            return acting
                    ? field(authority.getLast().text(), List.of(authority.getLast()))
                    : paper.missing();
        }
        var first = firstOffice();
        if (isContradicted(first.getFirst())) {
            return paper.unknownAt(first.getFirst());
        }
        return field(String.join(" ", first.stream().map(Span::text).toList()), first);
    }

    // KT. CHỦ TỊCH stands above PHÓ CHỦ TỊCH; above CHỦ TỊCH something is lost.
    private boolean isContradicted(Span office) {
        if (authority.isEmpty() || !paper.isScan()) {
            return false;
        }
        var by = authority.getLast().folded();
        return by.matches("k/?t\\b.*") && by.endsWith(office.folded());
    }

    // The head of a committee signs as TRƯỞNG BAN, and prints the other office above the name.
    private List<Span> firstOffice() {
        int end = 1;
        while (end < title.size() && !Offices.isOffice(title.get(end))) {
            end++;
        }
        return title.subList(0, end);
    }

    Field name() {
        return name == null
                ? paper.missing()
                : paper.proposed(
                        Offices.spelled(name), specked ? 0.6 : name.isCapitals() ? 0.8 : 0.9, name);
    }

    private Field field(String value, List<Span> lines) {
        return Field.proposed(value.replaceAll("\\s+", " "), 0.9, paper.evidence(lines));
    }
}
