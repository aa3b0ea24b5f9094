package vn.vankho.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Evidence;
import vn.vankho.document.Reading.Citation;
import vn.vankho.vietnamese.DocumentSymbols;

/// The documents that a paper cites, each once, where it is named first.
final class CitationReader {

    private static final int LOOK_AHEAD = 700;
    private static final int LOOK_BACK = 60;

    private static final String TYPES =
            PaperTypes.names().stream()
                    .map(CitationReader::spaced)
                    .collect(Collectors.joining("|"));
    private static final Pattern TYPE_BEFORE =
            Pattern.compile(
                    "(?ius).*(?<!\\p{L})(?<type>"
                            + TYPES
                            + "|Văn bản)(?:(?-i:\\s+(?!(?:của|ngày|và|tại|này|theo|có|được|là|hoặc|kèm)\\s)\\p{Ll}{1,9}){0,5}"
                            + "\\s+số:?|\\s*:)?\\s*");
    private static final Pattern ONLY_NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/-])(?<number>\\d{1,5})(?:[-/](?<symbol>\\p{Lu}[\\p{L}\\d]{1,9}))?"
                            + "(?=\\s{1,9}(?:ngày\\s|của\\s)|\\s?,\\s{0,9}ngày\\s)");
    private static final Pattern LAW_BEFORE =
            Pattern.compile(
                    "(?u)(?<!\\p{L})(?<type>Bộ luật|Luật|Pháp"
                            + " lệnh)\\s+(?<subject>\\p{L}[^;.\\f]{3,200}?)\\s+số\\s*$");
    // "Theo đề nghị của Sở Tài chính tại Tờ trình số …"
    private static final Pattern ISSUER_BEFORE =
            Pattern.compile(
                    "(?u)(?:của|ý"
                            + " kiến)\\s+(?<issuer>\\p{Lu}[^;.:]{2,110}?)\\s+(?:tại|trong)(?:\\s+(?:các|nội"
                            + " dung))?\\s*$");
    private static final Pattern PARTY_ISSUER =
            Pattern.compile(
                    "(?u)(?:Đảng|đảng|Tỉnh ủy|Huyện ủy|Thành ủy|Tỉnh uỷ|Huyện uỷ|Thành uỷ|Bộ"
                            + " Chính trị|Ban Bí thư|Chi bộ|Trung ương khóa|Trung ương khoá)");
    // They number their papers as the Party does.
    private static final Pattern MASS_ORGANISATION =
            Pattern.compile("/(?:ĐTN|HĐTN|ĐTNCS|HPN|HND|TLĐ|TWĐTN|CĐ)(?![\\p{L}])");

    private final PaperText paper;
    private final String flow;
    private final Bases bases;
    private final int bodyStart;
    private final int bodyEnd;
    private final Span subject;

    /// @param subject what stands under the title; documents may be named there only
    CitationReader(PaperText paper, Span subject, int bodyStart, int bodyEnd) {
        this.paper = paper;
        this.subject = subject;
        this.flow = Flow.of(paper);
        this.bodyEnd = Math.max(bodyStart, bodyEnd);
        this.bodyStart = bodyStart;
        this.bases = Bases.of(paper, bodyStart, this.bodyEnd);
    }

    private static String spaced(String name) {
        return Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
    }

    /// @param own the paper's own number and symbol, which it does not cite, or null
    List<Citation> read(@Nullable String own) {
        var body = flow.substring(0, bodyEnd);
        var citations = new ArrayList<Citation>();
        DocumentSymbols.find(body).stream()
                .filter(symbol -> symbol.start() >= bodyStart || isInSubject(symbol.start()))
                .forEach(symbol -> withSymbol(symbol).ifPresent(citations::add));
        var numbered = Covered.by(citations);
        var found = ONLY_NUMBER.matcher(body).region(bodyStart, bodyEnd);
        while (found.find()) {
            if (!numbered.contains(found.start())) {
                withNumberOnly(found).ifPresent(citations::add);
            }
        }
        var named = Covered.by(citations);
        citations.addAll(
                new LawReader(paper, flow, bases).read(bodyStart, bodyEnd, named::contains));
        citations.sort(Comparator.comparingInt(c -> c.evidence().start()));
        return Distinct.of(citations, own);
    }

    private boolean isInSubject(int offset) {
        return offset >= subject.start() && offset < Math.min(bodyStart, subject.end());
    }

    // A date or an amount has no type before it.
    private Optional<Citation> withNumberOnly(MatchResult found) {
        var type = before(found.start(), TYPE_BEFORE, LOOK_BACK);
        if (!type.matches() || type.group("type").equalsIgnoreCase("văn bản")) {
            return Optional.empty();
        }
        int start = found.start() - type.regionEnd() + type.start("type");
        var named = type.group("type");
        return Optional.of(
                cite(start, found.end(), named, found.group("number"), found.group("symbol"))
                        .build());
    }

    private Optional<Citation> withSymbol(DocumentSymbols.Found symbol) {
        var printed = flow.substring(symbol.start(), symbol.end());
        var plain = printed.replaceAll("\\s+", "").replaceAll("[–—‑]", "-").replace('Ð', 'Đ');
        return DocumentNumber.find(plain).map(n -> withNumber(symbol, printed, n));
    }

    private Citation withNumber(
            DocumentSymbols.Found symbol, String printed, DocumentNumber number) {
        var digits = printed.replaceAll("(?s)\\D.*", "");
        var type = before(symbol.start(), TYPE_BEFORE, LOOK_BACK);
        if (type.matches()) {
            int start = symbol.start() - type.regionEnd() + type.start("type");
            var named =
                    type.group("type").equalsIgnoreCase("văn bản")
                            ? typeOf(number)
                            : type.group("type");
            return cite(start, symbol.end(), named, digits, number.symbol()).build();
        }
        var law = before(symbol.start(), LAW_BEFORE, 260);
        if (law.find() && number.legislative()) {
            int start = symbol.start() - law.regionEnd() + law.start();
            return cite(start, symbol.end(), law.group("type"), digits, number.symbol())
                    .about(law.group("subject").replaceAll("\\s+", " "))
                    .build();
        }
        return cite(symbol.start(), symbol.end(), typeOf(number), digits, number.symbol()).build();
    }

    private Matcher before(int offset, Pattern pattern, int reach) {
        int first = isInSubject(offset) ? subject.start() : bodyStart;
        int from = Math.min(Math.max(first, offset - reach), offset);
        return pattern.matcher(flow.substring(from, offset));
    }

    // A symbol without the code of a type is a letter's.
    private static String typeOf(DocumentNumber number) {
        return number.firstPart()
                .flatMap(PaperTypes::ofCode)
                .map(PaperTypes.Named::name)
                .orElseGet(
                        () ->
                                number.symbol().contains("QH") && number.legislative()
                                        ? "Luật"
                                        : DocumentType.LETTER.vietnamese());
    }

    private Cited cite(
            int start, int end, @Nullable String type, String number, @Nullable String symbol) {
        int last = isInSubject(start) ? subject.end() : bodyEnd;
        var tail = new CitationTail(flow, end, Math.min(last, end + LOOK_AHEAD));
        var date = tail.date();
        var issuer = tail.issuer();
        boolean basis = bases.contain(start);
        var subject = basis || tail.subjectIsNext() ? tail.subject() : null;
        var where = paper.evidence(start, tail.end());
        var name = type == null ? null : asNamed(type);
        var by = issuer == null ? issuerBefore(start) : issuer;
        return new Cited(name, number, symbol, date, by, subject, basis, where);
    }

    private @Nullable String issuerBefore(int start) {
        var before = before(start, ISSUER_BEFORE, 140);
        return before.find() ? before.group("issuer").replaceAll("\\s+", " ") : null;
    }

    private record Cited(
            @Nullable String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String date,
            @Nullable String issuer,
            @Nullable String subject,
            boolean basis,
            Evidence where) {

        Cited about(String name) {
            return new Cited(type, number, symbol, date, issuer, name, basis, where);
        }

        Citation build() {
            boolean party = isParty(symbol, issuer);
            return new Citation(type, number, symbol, date, issuer, subject, party, basis, where);
        }
    }

    private static boolean isParty(@Nullable String symbol, @Nullable String issuer) {
        if (issuer != null && PARTY_ISSUER.matcher(issuer).find()) {
            return true;
        }
        return symbol != null
                && new DocumentNumber(1, symbol).party()
                && !MASS_ORGANISATION.matcher(symbol).find();
    }

    private static String asNamed(String type) {
        var words = type.replaceAll("\\s+", " ");
        return PaperTypes.names().stream()
                .filter(words::equalsIgnoreCase)
                .findFirst()
                .orElse(words);
    }
}
