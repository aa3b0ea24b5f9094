package vn.vankho.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Field;

/// The type and subject of a paper: `BÁO CÁO` and the lines under it.
///
/// @param line which of the head's lines bears the type
/// @param where the type as printed
/// @param end where the body begins
record Title(int line, PaperTypes.Named type, Span where, Field subject, int end) {

    private static final Pattern DRAFT = Pattern.compile("\\(?du thao(?:\\h+lan\\h+\\S+)?\\)?\\h*");
    private static final Pattern STAMP = Pattern.compile("cong van (?:den|di)\\b.*|luat su\\b.*");
    // "NGHỊ QUYẾT CỦA BAN CHẤP HÀNH …", "KẾ HOẠCH LIÊN TỊCH", "KẾT LUẬN THANH TRA"
    private static final Pattern OF_ISSUER =
            Pattern.compile(
                    "(?:cua|lien tich$|lien nganh$|phoi hop$|hop$|khan$|thanh"
                            + " tra$|nhanh$)(?:\\h+(?:uy|hoi|chinh|bo|thu|ban|chu|quoc|bi|dang|tinh|huyen"
                            + "|thanh|so|lien|thuong|giam|ubnd|hdnd|truong)\\b.*)?");
    private static final Pattern SPACED =
            Pattern.compile("(?:\\p{Lu}\\h){3,}\\p{Lu}(?:\\h{2,}(?:\\p{Lu}\\h){1,}\\p{Lu})*");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?:cua .{2,120}\\h)?so:?\\h\\d.*|ngay \\d.*");
    private static final Pattern ENCLOSED = Pattern.compile("^\\(([^()]*)\\)$");
    private static final Pattern QUOTES = Pattern.compile("^[\"“”']+|[\"“”'.]+$");

    /// The first line of the head that bears the name of a type.
    static Optional<Title> find(PaperText paper, List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.folded().startsWith("kinh gui")) {
                break;
            }
            var type = typeIn(line);
            if (type.isPresent()) {
                return Optional.of(of(paper, lines, i, type.get()));
            }
        }
        return aloneInSmallLetters(paper, lines);
    }

    private record Found(PaperTypes.Named type, Span name, Span behind) {}

    private static Optional<Found> typeIn(Span line) {
        var whole = behindDraft(line);
        var found = isTitle(whole) ? named(whole) : Optional.<Found>empty();
        if (found.isPresent() || line.text().indexOf('\t') < 0) {
            return found;
        }
        var last = line.columns().getLast(); // a stamp may stand beside it
        return isTitle(last)
                        && PaperTypes.startingA(last)
                                .filter(t -> t.name().length() == last.text().length())
                                .isPresent()
                ? named(last)
                : Optional.empty();
    }

    private static Span behindDraft(Span line) {
        var draft = DRAFT.matcher(line.folded());
        return draft.lookingAt() ? line.part(draft.end(), line.text().length()) : line;
    }

    private static Optional<Found> named(Span line) {
        return PaperTypes.startingA(line)
                .map(
                        type ->
                                new Found(
                                        type,
                                        line.part(0, type.name().length()),
                                        line.part(type.name().length(), line.text().length())))
                .or(() -> spaced(line));
    }

    // B Á O  C Á O
    private static Optional<Found> spaced(Span line) {
        if (!SPACED.matcher(line.text()).matches()) {
            return Optional.empty();
        }
        var letters = line.folded().replaceAll("\\h", "");
        return PaperTypes.names().stream()
                .map(name -> Span.of(line.start(), name))
                .filter(name -> name.folded().replace(" ", "").equals(letters))
                .findFirst()
                .flatMap(PaperTypes::startingA)
                .map(type -> new Found(type, line, line.part(0, 0)));
    }

    // "QUYẾT ĐỊNH:" opens the articles, it is no title.
    private static boolean isTitle(Span line) {
        return line.isCapitals()
                && !line.text().endsWith(":")
                && !STAMP.matcher(line.folded()).matches();
    }

    // On some pages of the web the title is not in capitals.
    private static Optional<Title> aloneInSmallLetters(PaperText paper, List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.folded().startsWith("kinh gui")) {
                break;
            }
            var type = PaperTypes.startingA(line);
            if (i > 1 && type.isPresent() && type.get().name().length() == line.text().length()) {
                var found = new Found(type.get(), line, line.part(0, 0));
                return Optional.of(of(paper, lines, i, found));
            }
        }
        return Optional.empty();
    }

    private static Title of(PaperText paper, List<Span> lines, int at, Found found) {
        int next = at + 1;
        var first = found.behind();
        var old = OldTitle.at(paper, found.name().end());
        if (old.isPresent()) {
            int reached = old.get().rest().start();
            first = found.behind().part(0, 0);
            while (next < lines.size() && lines.get(next).end() <= reached) {
                next++;
            }
            if (next < lines.size() && lines.get(next).start() < reached) {
                first =
                        lines.get(next)
                                .part(
                                        reached - lines.get(next).start(),
                                        lines.get(next).text().length());
                next++;
            }
        }
        if (OF_ISSUER.matcher(first.folded()).matches()) {
            first = first.part(0, 0);
        }
        while (first.isBlank() && next < lines.size() && isOfIssuer(lines, next)) {
            next++;
        }
        var subject = new SubjectLines(paper, lines, at).from(first, next);
        while (!subject.isEmpty() && OWN_NUMBER.matcher(subject.getFirst().folded()).matches()) {
            subject.removeFirst();
        }
        int end = end(lines, at, next, subject, found);
        return new Title(at, found.type(), found.name(), subject(paper, subject), end);
    }

    private static int end(List<Span> lines, int at, int next, List<Span> subject, Found found) {
        var last =
                subject.isEmpty() ? lines.get(Math.min(next, lines.size()) - 1) : subject.getLast();
        return lines.stream()
                .skip(at + 1L)
                .map(Span::start)
                .filter(start -> start >= last.end())
                .findFirst()
                .orElse(Math.max(last.end(), found.name().end()));
    }

    // "CỦA BAN CHẤP HÀNH …", or "HỘI NGHỊ LẦN THỨ NĂM …" above "Về …".
    private static boolean isOfIssuer(List<Span> lines, int at) {
        var line = lines.get(at);
        boolean aboutNext = at + 1 < lines.size() && lines.get(at + 1).folded().startsWith("ve ");
        return line.isCapitals()
                && (OF_ISSUER.matcher(line.folded()).matches()
                        || (aboutNext && line.folded().startsWith("hoi nghi ")));
    }

    static Field subject(PaperText paper, List<Span> lines) {
        if (lines.isEmpty()) {
            return paper.missing();
        }
        var words = String.join(" ", lines.stream().map(Span::text).toList());
        var value = words.replaceAll("\\s+", " ").replaceAll("[-_–—*]{3,}$", "").strip();
        value = ENCLOSED.matcher(value).replaceFirst("$1");
        value =
                QUOTES.matcher(value).results().count() == 2
                                || value.startsWith("\"")
                                || value.startsWith("“")
                        ? QUOTES.matcher(value).replaceAll("")
                        : value.replaceAll("\\h*\\.$", "");
        return Field.proposed(value, 0.85, paper.evidence(lines));
    }
}
