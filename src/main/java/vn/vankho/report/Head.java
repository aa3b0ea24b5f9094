package vn.vankho.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// The head of a paper: agency, number, place and date, type and subject. The two columns may come
/// side by side, one after the other, or joined in one line.
final class Head {

    private static final int LONGEST = 45; // lines

    private static final Pattern NATION =
            Pattern.compile(
                    "cong hoa xa hoi chu nghia(?:\\s+viet)?(?:\\s+nam)?|dang cong san viet nam");
    private static final Pattern BROKEN_NATION = Pattern.compile("xa hoi chu nghia(?:\\s+viet)?$");
    private static final Pattern NATION_END = Pattern.compile("(?<=^|\\s)(?:viet )?nam$");
    private static final Pattern MOTTO =
            Pattern.compile("doc lap\\s*.{0,2}\\s*tu do\\s*.{0,2}\\s*hanh phuc");
    // The end of a broken VIỆT NAM, and specks that OCR takes for letters.
    private static final Pattern NO_NAME = Pattern.compile("(?:viet )?nam|[^\\h]{1,3}");
    private static final Pattern URGENT =
            Pattern.compile("(?:hoa toc(?: hen gio)?|thuong khan|khan)[.!]?");
    private static final Pattern BODY_BEGINS =
            Pattern.compile(
                    "(?:kinh gui|can cu|thuc hien (?:quyet|nghi|chi|ke|cong|thong)|xet de"
                        + " nghi)\\b.*");

    private final PaperText paper;
    private final List<Span> lines = new ArrayList<>();
    private final Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    private final List<Span> names = new ArrayList<>();
    private boolean nationBroke;
    private boolean stamped;
    private int end;

    private Head(PaperText paper) {
        this.paper = paper;
    }

    static Head of(PaperText paper) {
        var head = new Head(paper);
        head.read();
        return head;
    }

    Map<FieldName, Field> fields() {
        return fields;
    }

    /// Where the body begins.
    int end() {
        return end;
    }

    private void read() {
        paper.lines().stream().filter(line -> !line.isBlank()).limit(LONGEST).forEach(lines::add);
        var title = Title.find(paper, lines);
        int length = title.map(Title::line).orElseGet(this::linesBeforeBody);
        lines.subList(0, length).forEach(this::readLine);
        putIssuer();
        putTitle(title, length);
        fields.putIfAbsent(FieldName.URGENCY, Field.absent());
        for (var name :
                List.of(
                        FieldName.NUMBER,
                        FieldName.SYMBOL,
                        FieldName.ISSUED_DATE,
                        FieldName.PLACE)) {
            fields.putIfAbsent(name, paper.missing());
        }
    }

    private int linesBeforeBody() {
        for (int i = 0; i < lines.size(); i++) {
            if (BODY_BEGINS.matcher(lines.get(i).folded()).matches()) {
                return i;
            }
        }
        return Math.min(lines.size(), 12);
    }

    // Set too wide, VIỆT NAM breaks, and its second half lands beside the agency.
    private void cutBrokenNation(Span line, Rest rest) {
        if (nationBroke) {
            rest.cut(NATION_END);
        }
        nationBroke = BROKEN_NATION.matcher(line.folded()).find();
    }

    // Each part that is recognised is cut out; what is left in capitals names an agency.
    private void readLine(Span line) {
        var rest = new Rest(line);
        cutBrokenNation(line, rest);
        rest.cut(NATION);
        rest.cut(MOTTO);
        if (!fields.containsKey(FieldName.SYMBOL)) {
            NumberLine.find(paper, line).ifPresent(number -> put(number, rest));
        }
        if (!fields.containsKey(FieldName.ISSUED_DATE)) {
            DateLine.find(paper, rest).ifPresent(date -> put(date, rest));
        }
        rest.pieces().forEach(this::readPiece);
    }

    private void put(NumberLine number, Rest rest) {
        fields.put(FieldName.NUMBER, number.number());
        fields.put(FieldName.SYMBOL, number.symbol());
        rest.cut(number.where());
    }

    private void put(DateLine date, Rest rest) {
        fields.put(FieldName.ISSUED_DATE, date.date());
        fields.put(FieldName.PLACE, date.place());
        rest.cut(date.where());
    }

    private void readPiece(Span piece) {
        if (URGENT.matcher(piece.folded()).matches() && piece.isCapitals()) {
            fields.put(
                    FieldName.URGENCY,
                    paper.proposed(piece.text().replaceAll("[.!]$", ""), 0.9, piece));
        } else if (piece.folded().matches("(?:cong van )?den\\b.*")) {
            stamped = true;
        } else if (piece.isCapitals() && !NO_NAME.matcher(piece.folded()).matches()) {
            addName(piece);
        }
    }

    private void addName(Span piece) {
        if (stamped) {
            names.clear(); // what stood above the stamp of arrival was the receiver's name
            stamped = false;
        }
        if (!fields.containsKey(FieldName.SYMBOL) || names.isEmpty()) {
            names.add(piece);
        }
    }

    private void putIssuer() {
        var agencies = Agency.group(names);
        fields.put(FieldName.ISSUER, agency(agencies, 1));
        fields.put(FieldName.SUPERIOR, agencies.size() > 1 ? agency(agencies, 2) : Field.absent());
    }

    private Field agency(List<List<Span>> agencies, int fromLast) {
        if (agencies.size() < fromLast) {
            return paper.missing();
        }
        var lines = agencies.get(agencies.size() - fromLast);
        var where = paper.evidence(lines.getFirst().start(), lines.getLast().end());
        return Field.proposed(Agency.name(lines), 0.9, where);
    }

    private void putTitle(Optional<Title> title, int length) {
        title.ifPresentOrElse(this::putPrinted, () -> putFromSymbol(length));
        fields.putIfAbsent(FieldName.SUBJECT, paper.missing());
        fields.putIfAbsent(FieldName.TYPE, Field.unknown());
        fields.putIfAbsent(FieldName.TYPE_CODE, Field.absent());
    }

    private void putPrinted(Title title) {
        putType(title.type(), title.where(), 0.95);
        fields.put(FieldName.SUBJECT, title.subject());
        end = title.end();
    }

    private void putType(PaperTypes.Named type, Span where, double confidence) {
        fields.put(FieldName.TYPE, paper.proposed(type.name(), confidence, where));
        if (type.code() != null) {
            fields.put(FieldName.TYPE_CODE, paper.proposed(type.code(), confidence, where));
        }
    }

    private void putFromSymbol(int length) {
        end = length < lines.size() ? lines.get(length).start() : paper.text().length();
        var letter = Title.ofLetter(paper, lines.subList(0, length));
        letter.ifPresent(title -> fields.put(FieldName.SUBJECT, title.subject()));
        letter.ifPresent(title -> putType(title.type(), title.where(), 0.9));
        if (letter.isEmpty()) {
            typeOfSymbol().ifPresent(type -> putType(type, symbolSpan(), 0.7));
        }
    }

    private Optional<PaperTypes.Named> typeOfSymbol() {
        var symbol = fields.getOrDefault(FieldName.SYMBOL, Field.absent()).value();
        return Optional.ofNullable(symbol)
                .map(value -> new DocumentNumber(1, value))
                .flatMap(DocumentNumber::firstPart)
                .flatMap(PaperTypes::ofCode);
    }

    private Span symbolSpan() {
        var evidence = fields.getOrDefault(FieldName.SYMBOL, Field.absent()).evidence();
        return evidence == null ? Span.of(0, "") : Span.of(evidence.start(), evidence.quote());
    }
}
