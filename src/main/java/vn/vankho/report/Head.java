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

    private static final Pattern BROKEN_NATION = Pattern.compile("xa hoi chu nghia(?:\\s+viet)?$");
    private static final Pattern NATION_END = Pattern.compile("(?<=^|\\s)(?:viet )?nam$");
    private static final Pattern URGENT =
            Pattern.compile("(?:hoa toc(?: hen gio)?|thuong khan|khan)[.!]?");
    private static final Pattern BODY_BEGINS =
            Pattern.compile(
                    "(?:kinh gui|can cu|thuc hien (?:quyet|nghi|chi|ke|cong|thong)|xet de"
                            + " nghi)\\b.*");
    private static final Pattern DATE_BREAKS = Pattern.compile(".*\\bngay\\b[^,;]{0,30}");
    private static final Pattern DATE_GOES_ON =
            Pattern.compile("[\\d.…]{0,4}\\h?(?:thang|nam|\\d{4})\\b.*");
    // A paper that is no more than an appendix has no head of its own.
    private static final Pattern APPENDIX =
            Pattern.compile("phu luc\\b(?:\\h*(?:so\\h*)?[ivx\\d]+)?[.:]?");

    private static final int UNDER = 3; // lines under the title that may bear its number
    private static final int BELOW = 14; // lines from the title in which the issuer is named again

    private final PaperText paper;
    private final List<Span> lines;
    private final Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    private final HeadNames names;
    private final List<Rest> rests = new ArrayList<>();
    private boolean nationBroke;
    private int end;

    private Head(PaperText paper) {
        this.paper = paper;
        this.lines = HeadLines.of(paper);
        this.names = new HeadNames(paper);
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

    boolean isAppendix() {
        return paper.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.capped(60).folded())
                .filter(first -> APPENDIX.matcher(first).matches())
                .isPresent();
    }

    private void read() {
        var title = isAppendix() ? Optional.<Title>empty() : Title.find(paper, lines);
        int length = isAppendix() ? 0 : title.map(Title::line).orElseGet(this::linesBeforeBody);
        for (int i = 0; i < length; i++) {
            readLine(i);
        }
        if (!fields.containsKey(FieldName.SYMBOL)) {
            withoutLabel();
        }
        title.ifPresent(this::numberUnder);
        names.calledBelow(lines.subList(length, Math.min(lines.size(), length + BELOW)));
        var issuer = names.issuer();
        if (issuer.value() != null) {
            fields.put(FieldName.ISSUER, issuer);
        }
        fields.putIfAbsent(FieldName.ISSUER, issuer);
        fields.put(FieldName.SUPERIOR, names.superior());
        title.ifPresentOrElse(this::putPrinted, () -> putFromSymbol(length));
        putMissing();
    }

    private void putMissing() {
        fields.putIfAbsent(FieldName.SUBJECT, paper.missing());
        fields.putIfAbsent(FieldName.TYPE, isAppendix() ? Field.absent() : Field.unknown());
        fields.putIfAbsent(FieldName.TYPE_CODE, Field.absent());
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
        // Above the block of a copy stands nothing, or an extract that has no head.
        var copy = CopyBlock.of(paper);
        for (int i = 0; i < lines.size(); i++) {
            if (copy.isPresent() && lines.get(i).start() >= copy.get().headEnd()) {
                return i;
            }
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
    private void readLine(int at) {
        var line = lines.get(at);
        var rest = new Rest(line);
        rests.add(rest);
        cutBrokenNation(line, rest);
        rest.cut(HeadLines.NATION);
        rest.cut(HeadLines.MOTTO);
        if (!fields.containsKey(FieldName.SYMBOL)) {
            NumberLine.find(paper, rest.joined()).ifPresent(number -> put(number, rest));
        }
        if (!fields.containsKey(FieldName.ISSUED_DATE)) {
            DateLine.find(paper, rest)
                    .or(() -> brokenDate(rest, at))
                    .ifPresent(date -> put(date, rest));
        }
        for (var piece : rest.pieces()) {
            readPiece(piece);
        }
    }

    private Optional<DateLine> brokenDate(Rest rest, int at) {
        var pieces = rest.pieces();
        if (pieces.isEmpty() || at + 1 >= lines.size()) {
            return Optional.empty();
        }
        var last = pieces.getLast();
        var next = lines.get(at + 1);
        if (!DATE_BREAKS.matcher(last.folded()).matches()
                || !DATE_GOES_ON.matcher(next.folded()).matches()) {
            return Optional.empty();
        }
        var both = paper.text().substring(last.start(), next.end()).replace('\n', ' ');
        return DateLine.find(paper, Span.of(last.start(), both));
    }

    private void put(NumberLine number, Rest rest) {
        putNumber(number);
        rest.cut(number.where());
        names.numberRead();
    }

    private void put(DateLine date, Rest rest) {
        fields.put(FieldName.ISSUED_DATE, date.date());
        fields.put(FieldName.PLACE, date.place());
        rest.cut(date.where());
    }

    private void readPiece(Span piece) {
        if (URGENT.matcher(piece.folded()).matches() && piece.isCapitals()) {
            var word = piece.text().replaceAll("[.!]$", "");
            fields.put(FieldName.URGENCY, paper.proposed(word, 0.9, piece));
        } else {
            names.read(piece);
        }
    }

    private void withoutLabel() {
        rests.stream()
                .flatMap(rest -> rest.pieces().stream().map(p -> NumberLine.withoutLabel(paper, p)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::putNumber);
    }

    private void numberUnder(Title title) {
        OldTitle.at(paper, title.where().end())
                .ifPresent(old -> old.fields().forEach(fields::putIfAbsent));
        if (!fields.containsKey(FieldName.SYMBOL)) {
            int last = Math.min(lines.size(), title.line() + 1 + UNDER);
            NumberLine.first(paper, lines.subList(title.line() + 1, last))
                    .ifPresent(this::putNumber);
        }
    }

    private void putNumber(NumberLine number) {
        fields.put(FieldName.NUMBER, number.number());
        fields.put(FieldName.SYMBOL, number.symbol());
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
        var letter = LetterTitle.find(paper, rests);
        letter.ifPresent(title -> fields.put(FieldName.SUBJECT, title.subject()));
        var named = typeOfSymbol();
        if (letter.isPresent() && named.isEmpty()) {
            putType(letter.get().type(), letter.get().where(), 0.9);
        } else {
            named.ifPresent(type -> putType(type, symbolSpan(), letter.isPresent() ? 0.6 : 0.7));
        }
        if (letter.isEmpty() && named.isEmpty() && isAddressed(length) && hasSymbol()) {
            putType(new PaperTypes.Named("Công văn", null), symbolSpan(), 0.7);
        }
    }

    private boolean isAddressed(int length) {
        return length < lines.size() && lines.get(length).folded().startsWith("kinh gui");
    }

    private boolean hasSymbol() {
        return fields.getOrDefault(FieldName.SYMBOL, Field.absent()).value() != null;
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
