package vn.vankho.register.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.DocumentType;
import vn.vankho.register.Dispatch;
import vn.vankho.register.IncomingDocument;
import vn.vankho.register.OutgoingRegister.Request;
import vn.vankho.register.PaperLine;

/// Turns the rows of a paper book into lines, and says of every row what stands in the way.
final class PaperLines {

    private static final String UNKNOWN_TYPE = "Văn bản";
    private static final String LEFT_EMPTY = "Sổ giấy để trống số này";

    private final PaperBook book;
    private final List<PaperLine> lines = new ArrayList<>();
    private final List<PaperProblem> problems = new ArrayList<>();
    private final Map<PaperColumn, String> above = new HashMap<>();
    private PaperBook.Line row;
    private @Nullable LocalDate dayBefore;
    private int skipped;

    private PaperLines(PaperBook book) {
        this.book = book;
        this.row = new PaperBook.Line(0, List.of());
    }

    /// @param skipped rows that are no lines, such as a heading *Tháng 3*
    record Read(List<PaperLine> lines, List<PaperProblem> problems, int skipped) {}

    static Read of(PaperBook book) {
        var reading = new PaperLines(book);
        if (reading.lacksColumns()) {
            return new Read(List.of(), reading.problems, 0);
        }
        book.lines().forEach(reading::take);
        return new Read(reading.lines, reading.problems, reading.skipped);
    }

    private boolean lacksColumns() {
        need(
                book.incoming()
                        ? book.has(PaperColumn.ARRIVAL_NUMBER)
                        : book.has(PaperColumn.NUMBER_AND_SYMBOL) || book.has(PaperColumn.NUMBER),
                book.incoming() ? "Số đến" : "Số, ký hiệu văn bản");
        need(
                book.has(book.incoming() ? PaperColumn.ARRIVED : PaperColumn.ISSUED),
                book.incoming() ? "Ngày đến" : "Ngày tháng văn bản");
        need(!book.incoming() || book.has(PaperColumn.AUTHOR), "Tác giả");
        need(book.has(PaperColumn.SUBJECT), "Trích yếu nội dung");
        return !problems.isEmpty();
    }

    private void need(boolean there, String column) {
        if (!there) {
            problems.add(PaperProblem.blocking(0, "Hãy chỉ ra cột nào là «%s».".formatted(column)));
        }
    }

    private void take(PaperBook.Line line) {
        row = line;
        if (line.cells().stream().filter(cell -> !cell.isBlank()).distinct().count() < 2
                && number().isEmpty()) {
            skipped++;
            return;
        }
        var number = number();
        if (number.isEmpty()) {
            problem("Không đọc được số: «%s».".formatted(numberText()));
        } else if (book.incoming()) {
            takeArrival(number.get());
        } else {
            takeOutgoing(number.get());
        }
        for (var column : PaperColumn.values()) {
            above.put(column, text(column));
        }
    }

    private String numberText() {
        if (book.incoming()) {
            return text(PaperColumn.ARRIVAL_NUMBER);
        }
        return book.has(PaperColumn.NUMBER_AND_SYMBOL)
                ? text(PaperColumn.NUMBER_AND_SYMBOL)
                : text(PaperColumn.NUMBER);
    }

    private Optional<PaperText.Numbered> number() {
        return PaperText.number(numberText());
    }

    /// What the cell says; a ditto mark says what stood above.
    private String text(PaperColumn column) {
        var text = book.text(row, column).strip();
        return PaperText.isDitto(text) ? above.getOrDefault(column, "") : text;
    }

    private @Nullable String orNull(PaperColumn column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate day(PaperColumn column, boolean needed, boolean inYear) {
        var text = text(column);
        if (text.isEmpty()) {
            if (needed) {
                problem("Thiếu «%s».".formatted(column.label()));
            }
            return null;
        }
        var day = PaperText.day(text, book.year());
        if (day.isEmpty()) {
            problem("Không đọc được «%s»: «%s».".formatted(column.label(), text));
            return null;
        }
        if (inYear && day.get().getYear() != book.year()) {
            problem("«%s» là %s, không thuộc năm %d.".formatted(column.label(), text, book.year()));
            return null;
        }
        return day.get();
    }

    private void takeOutgoing(PaperText.Numbered number) {
        var subject = text(PaperColumn.SUBJECT);
        var struck = subject.isEmpty() ? or(text(PaperColumn.NOTE), LEFT_EMPTY) : null;
        if (struck != null) {
            remark("Dòng không có trích yếu, sẽ ghi là số đã gạch: «%s».".formatted(struck));
        }
        var day =
                struck == null || !text(PaperColumn.ISSUED).isEmpty()
                        ? day(PaperColumn.ISSUED, true, true)
                        : dayBefore;
        var symbol =
                number.symbol().isEmpty()
                        ? PaperText.symbol(text(PaperColumn.SYMBOL))
                        : number.symbol();
        if (symbol.isEmpty() && struck == null) {
            problem("Thiếu ký hiệu văn bản.");
            return;
        }
        if (day == null) {
            if (struck != null) {
                problem("Không biết ngày của số đã gạch này.");
            }
            return;
        }
        order(day);
        attempt(
                () ->
                        new PaperLine.Outgoing(
                                row.row(),
                                number.number(),
                                number.suffix(),
                                new Request(
                                        null,
                                        type(symbol, subject),
                                        or(symbol, "(trống)"),
                                        day,
                                        or(subject, LEFT_EMPTY),
                                        orNull(PaperColumn.SIGNER),
                                        orNull(PaperColumn.RECIPIENTS)),
                                dispatch(),
                                struck));
    }

    private Dispatch dispatch() {
        return new Dispatch(
                copies(),
                orNull(PaperColumn.HOLDER),
                day(PaperColumn.FORWARDED, false, false),
                orNull(PaperColumn.RECEIPT),
                orNull(PaperColumn.NOTE));
    }

    private @Nullable Integer copies() {
        var text = text(PaperColumn.COPIES).replaceAll("\\s?(?:bản|b)\\.?$", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            remark("Không đọc được số lượng bản «%s», sẽ để trống.".formatted(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    private String type(String symbol, String subject) {
        var column = text(PaperColumn.TYPE);
        if (!column.isEmpty()) {
            return DocumentType.ofName(column).map(DocumentType::vietnamese).orElse(column);
        }
        var byCode =
                symbol.isEmpty()
                        ? Optional.<DocumentType>empty()
                        : new DocumentNumber(1, symbol).firstPart().flatMap(DocumentType::ofCode);
        return byCode.or(() -> PaperText.typeAtStart(subject))
                .map(DocumentType::vietnamese)
                .orElse(symbol.contains("-") ? DocumentType.LETTER.vietnamese() : UNKNOWN_TYPE);
    }

    private void takeArrival(PaperText.Numbered number) {
        var subject = text(PaperColumn.SUBJECT);
        var author = text(PaperColumn.AUTHOR);
        var empty = subject.isEmpty() && author.isEmpty();
        var struck = empty ? or(text(PaperColumn.NOTE), LEFT_EMPTY) : null;
        var day =
                empty && text(PaperColumn.ARRIVED).isEmpty()
                        ? dayBefore
                        : day(PaperColumn.ARRIVED, true, true);
        if (struck != null) {
            remark("Dòng để trống, sẽ ghi là số đã gạch: «%s».".formatted(struck));
        } else if (subject.isEmpty()) {
            problem("Thiếu trích yếu nội dung.");
        } else if (author.isEmpty()) {
            problem("Thiếu tác giả.");
        }
        if (day == null || (struck == null && (subject.isEmpty() || author.isEmpty()))) {
            return;
        }
        order(day);
        var numbers = theirNumber();
        attempt(
                () ->
                        new PaperLine.Arrival(
                                row.row(),
                                number.number(),
                                number.suffix(),
                                arrival(day, or(author, "–"), numbers, or(subject, LEFT_EMPTY)),
                                day(PaperColumn.FORWARDED, false, false),
                                orNull(PaperColumn.RECEIPT),
                                struck));
    }

    private IncomingDocument arrival(
            LocalDate day, String author, String[] numbers, String subject) {
        return new IncomingDocument(
                day,
                author,
                numbers[0].isEmpty() ? null : numbers[0],
                numbers[1].isEmpty() ? null : numbers[1],
                day(PaperColumn.ISSUED, false, false),
                orNull(PaperColumn.TYPE),
                subject,
                orNull(PaperColumn.RECEIVER),
                day(PaperColumn.DUE, false, false),
                orNull(PaperColumn.NOTE),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Number and symbol of a paper from elsewhere are kept as they stand where they cannot be told
    /// apart.
    private String[] theirNumber() {
        var whole = text(PaperColumn.NUMBER_AND_SYMBOL);
        if (whole.isEmpty()) {
            return new String[] {
                text(PaperColumn.NUMBER), PaperText.symbol(text(PaperColumn.SYMBOL))
            };
        }
        return PaperText.number(whole)
                .map(
                        found ->
                                new String[] {
                                    "%02d%s".formatted(found.number(), found.suffix()),
                                    found.symbol()
                                })
                .orElse(new String[] {"", whole});
    }

    private void order(LocalDate day) {
        if (dayBefore != null && day.isBefore(dayBefore)) {
            remark("Ngày sớm hơn dòng trước (N10).");
        }
        dayBefore = day;
    }

    /// A line is taken only if nothing was wrong with its row.
    private void attempt(java.util.function.Supplier<PaperLine> line) {
        int before = blocking();
        var made = line.get();
        if (blocking() == before) {
            lines.add(made);
        }
    }

    private int blocking() {
        return (int) problems.stream().filter(PaperProblem::blocks).count();
    }

    private void problem(String sentence) {
        add(problems::add, PaperProblem.blocking(row.row(), sentence));
    }

    private void remark(String sentence) {
        add(problems::add, PaperProblem.remark(row.row(), sentence));
    }

    private static void add(Consumer<PaperProblem> list, PaperProblem problem) {
        list.accept(problem);
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
