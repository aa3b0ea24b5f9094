package vn.vankho.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.Evidence;
import vn.vankho.document.Reading.Citation;
import vn.vankho.vietnamese.DocumentSymbols;
import vn.vankho.vietnamese.VietnameseDates;

/// The documents that a paper cites, each once, where it is named most fully.
final class CitationReader {

    private static final int LOOK_AHEAD = 700;
    private static final int LOOK_BACK = 60;

    private static final String TYPES =
            PaperTypes.names().stream()
                    .map(CitationReader::spaced)
                    .collect(Collectors.joining("|"));
    private static final Pattern TYPE_BEFORE =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})("
                            + TYPES
                            + ")(?:\\s+(?:liên tịch\\s+)?số|\\s+số:|\\s*:)?\\s*$");
    private static final Pattern ONLY_NUMBER =
            Pattern.compile(
                    "(?u)(?<!\\p{L})(?<type>(?i:"
                            + TYPES
                            + "))\\s+số\\s*:?\\s*(?<number>\\d{1,5})"
                            + "(?=\\s+(?:ngày\\s|của\\s|,\\s*ngày))");
    // "Căn cứ Luật Đất đai ngày 29/11/2013;": a law is cited by type and name, its number is not
    // needed.
    private static final Pattern LAW =
            Pattern.compile(
                    "(?u)Căn cứ\\s+(?<law>(?<type>Bộ luật|Luật|Pháp"
                        + " lệnh)\\s+(?<subject>[^;.\\f]{3,200}?)"
                        + "(?:\\s*,?\\s+(?<date>ngày\\s+\\d{1,2}(?:\\s+tháng\\s+\\d{1,2}\\s*,?\\s+năm\\s+|/\\d{1,2}/)\\d{4}))?)"
                        + "\\s*[;.]");
    private static final Pattern LAW_BEFORE =
            Pattern.compile(
                    "(?u)(?<!\\p{L})(?<type>Bộ luật|Luật|Pháp"
                        + " lệnh)\\s+(?<subject>\\p{L}[^;.\\f]{3,200}?)\\s+số\\s*$");

    private static final Pattern DATE_NEXT =
            Pattern.compile("(?u)^\\s*,?\\s*(?:ký\\s+|ban hành\\s+)?(?=ngày\\s|\\d{1,2}/)");
    private static final Pattern ISSUER_NEXT =
            Pattern.compile(
                    "(?u)^\\s*,?\\s*của\\s+(?<issuer>\\p{Lu}[^;,.()\\f]{2,140}?)(?=\\s+(?:về|v/v|ban"
                        + " hành|quy định|phê duyệt|hướng dẫn|giao|khóa|khoá|kỳ họp|sửa đổi|triển"
                        + " khai|thực hiện|tại|thông qua|công bố|công nhận|thành lập|nhiệm"
                        + " kỳ|ký|V/v|quyết định|cho)\\s|\\s*[;,.()\\f]|\\s*$)");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?u)^[^;.]{0,80}?\\b(?<subject>(?:về|v/v|V/v|ban hành|quy định|phê duyệt|hướng"
                        + " dẫn|giao|sửa đổi|công nhận|thành lập|thông"
                        + " qua)\\s[^;]{5,400}?)(?=;|\\.\\s|\\.?\\s*$|\\f)");
    private static final Pattern PARTY_ISSUER =
            Pattern.compile(
                    "(?u).*(?:Đảng|đảng|Tỉnh ủy|Huyện ủy|Thành ủy|Tỉnh uỷ|Huyện uỷ|Bộ Chính trị|Ban"
                        + " Bí thư|Chi bộ|Trung ương khóa|Trung ương khoá).*");
    private static final Pattern BASIS =
            Pattern.compile("(?:can cu|thuc hien|theo|xet|can cu vao|thi hanh)\\b(?s:.*)");
    private static final Pattern BASES_END =
            Pattern.compile(
                    "(?:quyet (?:dinh|nghi)\\s*:|phan"
                        + " (?:thu|[ivx]+\\b)|[ivxab]+[./)]\\s|1[./)]\\s|dieu 1\\b|chuong"
                        + " i\\b)(?s:.*)");

    private final PaperText paper;
    private final int bodyStart;
    private final int bodyEnd;
    private final int basesEnd;
    private final Map<String, Citation> found = new LinkedHashMap<>();

    CitationReader(PaperText paper, int bodyStart, int bodyEnd) {
        this.paper = paper;
        this.bodyStart = bodyStart;
        this.bodyEnd = Math.max(bodyStart, bodyEnd);
        this.basesEnd = basesEnd();
    }

    private static String spaced(String name) {
        return Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
    }

    List<Citation> read() {
        var body = paper.text().substring(0, bodyEnd);
        var citations = new ArrayList<Citation>();
        DocumentSymbols.find(body).stream()
                .filter(symbol -> symbol.start() >= bodyStart)
                .forEach(symbol -> withSymbol(symbol).ifPresent(citations::add));
        ONLY_NUMBER
                .matcher(body)
                .region(bodyStart, bodyEnd)
                .results()
                .map(
                        m ->
                                cite(m.start(), m.end(), m.group("type"), m.group("number"), null)
                                        .build())
                .forEach(citations::add);
        citations.addAll(laws(body));
        citations.stream()
                .sorted(Comparator.comparingInt(c -> c.evidence().start()))
                .forEach(this::keep);
        return List.copyOf(found.values());
    }

    private Optional<Citation> withSymbol(DocumentSymbols.Found symbol) {
        var printed = paper.text().substring(symbol.start(), symbol.end());
        var number = DocumentNumber.find(printed.replaceAll("\\s+", "").replaceAll("[–—‑]", "-"));
        return number.map(n -> withNumber(symbol, printed, n));
    }

    private Citation withNumber(
            DocumentSymbols.Found symbol, String printed, DocumentNumber number) {
        var digits = printed.replaceAll("(?s)\\D.*", "");
        var type = before(symbol, TYPE_BEFORE, LOOK_BACK);
        if (type.find()) {
            int start = symbol.start() - type.regionEnd() + type.start(1);
            return cite(start, symbol.end(), type.group(1), digits, number.symbol()).build();
        }
        var law = before(symbol, LAW_BEFORE, 260);
        if (law.find() && number.legislative()) {
            int start = symbol.start() - law.regionEnd() + law.start();
            return cite(start, symbol.end(), law.group("type"), digits, number.symbol())
                    .about(law.group("subject").replaceAll("\\s+", " "))
                    .build();
        }
        return cite(symbol.start(), symbol.end(), typeOf(number), digits, number.symbol()).build();
    }

    private Matcher before(DocumentSymbols.Found symbol, Pattern pattern, int reach) {
        int from = Math.max(bodyStart, symbol.start() - reach);
        return pattern.matcher(
                paper.text().substring(Math.min(from, symbol.start()), symbol.start()));
    }

    private static @Nullable String typeOf(DocumentNumber number) {
        return number.firstPart()
                .flatMap(PaperTypes::ofCode)
                .map(PaperTypes.Named::name)
                .orElse(null);
    }

    private Cited cite(
            int start, int end, @Nullable String type, String number, @Nullable String symbol) {
        var tail = new Tail(paper.text(), end, Math.min(bodyEnd, end + LOOK_AHEAD));
        var date = tail.date();
        var issuer = tail.issuer();
        boolean basis = isBasis(start);
        var subject = basis || tail.subjectIsNext() ? tail.subject() : null;
        var name = type == null ? null : asNamed(type);
        var where = paper.evidence(start, tail.end());
        return new Cited(name, number, symbol, date, issuer, subject, basis, where);
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
        return symbol != null && new DocumentNumber(1, symbol).party()
                || issuer != null && PARTY_ISSUER.matcher(issuer).matches();
    }

    private static String asNamed(String type) {
        var words = type.replaceAll("\\s+", " ");
        return PaperTypes.names().stream()
                .filter(words::equalsIgnoreCase)
                .findFirst()
                .orElse(words);
    }

    private List<Citation> laws(String body) {
        return LAW.matcher(body)
                .region(bodyStart, bodyEnd)
                .results()
                .filter(m -> isBasis(m.start()) && DocumentSymbols.find(m.group()).isEmpty())
                .map(this::law)
                .toList();
    }

    private Citation law(MatchResult found) {
        var name = found.group("subject").replaceAll("\\s+", " ");
        var where = paper.evidence(found.start("law"), found.end("law"));
        var date = found.group("date") == null ? null : iso(found.group("date"));
        return new Cited(found.group("type"), null, null, date, null, name, true, where).build();
    }

    private static @Nullable String iso(String date) {
        return VietnameseDates.parse(date.replaceAll("\\s+", " "))
                .map(Object::toString)
                .orElse(null);
    }

    private void keep(Citation citation) {
        var key = citation.type() + "|" + citation.number() + "|" + citation.symbol();
        var name = citation.number() == null ? key + citation.subject() : key;
        found.merge(
                name,
                citation,
                (first, later) -> first.date() == null && later.date() != null ? later : first);
    }

    // A basis is named in the opening, in a paragraph that begins with Căn cứ, Thực hiện, Theo,
    // Xét.
    private boolean isBasis(int offset) {
        return offset < basesEnd && BASIS.matcher(paragraphOpening(offset)).matches();
    }

    private String paragraphOpening(int offset) {
        var opening = "";
        for (var line : paper.lines()) {
            if (line.start() > offset) {
                return opening;
            }
            if (line.start() >= bodyStart && BASIS.matcher(line.folded()).matches()) {
                opening = line.folded();
            }
        }
        return opening;
    }

    private int basesEnd() {
        for (var line : paper.lines()) {
            if (line.start() > bodyStart && BASES_END.matcher(line.folded()).matches()) {
                return line.start();
            }
        }
        return Math.min(bodyEnd, bodyStart + 2500);
    }

    /// What follows a number: date, issuer and subject, each where the one before it ends.
    private static final class Tail {

        private final String text;
        private final int limit;
        private int at;

        Tail(String text, int from, int limit) {
            this.text = text;
            this.at = from;
            this.limit = limit;
        }

        int end() {
            return at;
        }

        @Nullable String date() {
            var rest = text.substring(at, limit);
            var next = DATE_NEXT.matcher(rest);
            if (!next.find()) {
                return null;
            }
            var dates =
                    VietnameseDates.find(
                            rest.substring(next.end(), Math.min(rest.length(), next.end() + 60)));
            if (dates.isEmpty() || dates.getFirst().start() > 0) {
                return null;
            }
            at += next.end() + dates.getFirst().end();
            return dates.getFirst().date().toString();
        }

        @Nullable String issuer() {
            var next = ISSUER_NEXT.matcher(text.substring(at, limit));
            if (!next.find()) {
                return null;
            }
            at += next.end("issuer");
            return next.group("issuer").replaceAll("\\s+", " ");
        }

        boolean subjectIsNext() {
            return text.substring(at, limit)
                    .matches("(?su)\\s*,?\\s*(?:về|v/v|V/v|ban hành|phê duyệt|quy định)\\s.*");
        }

        @Nullable String subject() {
            var next = ABOUT.matcher(text.substring(at, limit));
            if (!next.find()) {
                return null;
            }
            at += next.end("subject");
            return next.group("subject").replaceAll("\\s+", " ").strip();
        }
    }
}
