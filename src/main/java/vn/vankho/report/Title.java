package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;

/// The type and subject of a paper: `BÁO CÁO` and the lines under it, or the `V/v …` of a letter.
///
/// @param line which of the head's lines bears the type
/// @param where the type as printed
/// @param end where the body begins
record Title(int line, PaperTypes.Named type, Span where, Field subject, int end) {

    private static final int LONGEST_SUBJECT = 8; // lines

    private static final Pattern RULE = Pattern.compile("[-_–—=*.\\s]{3,}");
    private static final Pattern ABOUT = Pattern.compile("(?:v/v|ve viec)\\b.*");
    private static final Pattern LETTER_ABOUT = Pattern.compile("v\\s?/\\s?v\\b\\h*[:.]?\\h*");

    // How bodies begin, in folded text.
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:kinh gui|can cu|thuc hien|theo|xet|nham|trong|ngay|tiep tuc|de|duoc"
                        + " su|qua|hom nay|uy ban nhan dan|hoi dong nhan dan|chu"
                        + " tich|ubnd|hdnd|ban|truong|phan|chuong|dieu|muc|[ivx]+[./]|\\d+[./)]|[a-e][.)]|nhung|cac|sau|thi"
                        + " hanh|dam bao|kinh thua|\\(kem theo|\\(ban hanh)(?![\\p{L}]).*");
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}\\d(“\"'-].*");

    /// The first line of the head that bears the name of a type.
    static Optional<Title> find(PaperText paper, List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.folded().startsWith("kinh gui")) {
                return Optional.empty();
            }
            var type =
                    isTitle(line) ? PaperTypes.startingA(line) : Optional.<PaperTypes.Named>empty();
            if (type.isPresent()) {
                return Optional.of(of(paper, lines, i, type.get()));
            }
        }
        return Optional.empty();
    }

    // "QUYẾT ĐỊNH:" opens the articles, it is no title.
    private static boolean isTitle(Span line) {
        return line.isCapitals() && !line.text().endsWith(":");
    }

    private static Title of(PaperText paper, List<Span> lines, int at, PaperTypes.Named type) {
        var line = lines.get(at);
        int nameEnd = type.name().length();
        var subject = new ArrayList<Span>();
        if (line.text().length() > nameEnd) {
            subject.add(line.part(nameEnd, line.text().length()));
        }
        int next = at + 1;
        while (next < lines.size() && belongs(paper, lines.get(next), subject)) {
            subject.add(lines.get(next++));
        }
        int end = next < lines.size() ? lines.get(next).start() : line.end();
        return new Title(at, type, line.part(0, nameEnd), subject(paper, subject), end);
    }

    private static boolean belongs(PaperText paper, Span line, List<Span> subject) {
        if (RULE.matcher(line.text()).matches() || subject.size() == LONGEST_SUBJECT) {
            return false;
        }
        if (subject.isEmpty()) {
            return !BODY.matcher(line.folded()).matches() || ABOUT.matcher(line.folded()).matches();
        }
        return !afterBlankLine(paper, subject.getLast(), line) && goesOn(line, subject.getLast());
    }

    private static boolean goesOn(Span line, Span before) {
        if (GOES_ON.matcher(line.text()).matches()
                && !line.folded().matches("(?:\\d+[./)]|-\\h).*")) {
            return true;
        }
        if (BODY.matcher(line.folded()).matches()) {
            return before.isCapitals() && line.isCapitals() && !line.folded().matches(ISSUER_LINE);
        }
        return line.text().length() < 75 && !line.text().matches(".*[.;:]");
    }

    private static final String ISSUER_LINE =
            "(?:uy ban nhan dan|hoi dong nhan dan|chu tich|ubnd|hdnd|phan|[ivx]+[./]).*";

    private static boolean afterBlankLine(PaperText paper, Span before, Span line) {
        var between = paper.text().substring(before.end(), line.start());
        return between.chars().filter(c -> c == '\n').count() > 1 || between.indexOf('\f') >= 0;
    }

    private static Field subject(PaperText paper, List<Span> lines) {
        if (lines.isEmpty()) {
            return paper.missing();
        }
        var words = String.join(" ", lines.stream().map(Span::text).toList());
        var where = paper.evidence(lines.getFirst().start(), lines.getLast().end());
        return Field.proposed(words.replaceAll("\\s+", " ").strip(), 0.85, where);
    }

    /// A letter has no type above its subject, but `V/v …` under its number.
    static Optional<Title> ofLetter(PaperText paper, List<Span> head) {
        for (int i = 0; i < head.size(); i++) {
            for (var piece : head.get(i).columns()) {
                var about = LETTER_ABOUT.matcher(piece.folded());
                if (about.lookingAt()) {
                    var first = piece.part(about.end(), piece.text().length());
                    return Optional.of(
                            letter(paper, piece, first, head.subList(i + 1, head.size())));
                }
            }
        }
        return Optional.empty();
    }

    private static Title letter(PaperText paper, Span about, Span first, List<Span> following) {
        var subject = new ArrayList<Span>(List.of(first));
        for (var line : following) {
            var left = line.columns().getFirst();
            if (RULE.matcher(left.text()).matches() || !GOES_ON.matcher(left.text()).matches()) {
                break;
            }
            subject.add(left);
        }
        var type = new PaperTypes.Named(DocumentType.LETTER.vietnamese(), null);
        return new Title(0, type, about.part(0, 3), subject(paper, subject), about.end());
    }
}
