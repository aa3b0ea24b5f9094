package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.TextTable;
import vn.vankho.report.figures.BodyPassage;
import vn.vankho.report.figures.Subject;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Makes the report of a new period from an earlier one. A pure function: the same paper, period
/// and facts give the same report.
public final class RollForward {

    private static final int PART = 0;
    private static final int LAST_SECTION = 2; // of the levels of labels: part, letter, Roman
    private static final int NUMBER = 4;
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_SECTION = 220;
    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?iu)\\h*trên đây là (?:toàn bộ )?(?:nội dung )?(?:báo cáo|kết quả|tình hình).*");
    private static final Pattern ADDRESS = Pattern.compile("(?iu)\\h*kính gửi\\h*:");
    private static final Pattern BASIS = Pattern.compile("(?iu)\\h*[-+]?\\h*căn cứ\\h.*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\h]*\\d{1,3}[-–\\h]*");

    private final Reading reading;
    private final Moves moves;
    private final OfficeThen office;
    private final MergedSums sums;
    private final FigureBook book;
    private final SentenceMaker sentences;
    private final List<Basis> bases;
    private final BodyRange body;
    private final Renumbering numbers = new Renumbering();
    private final List<Passage> passages = new ArrayList<>();
    private boolean addressing;

    private RollForward(
            Reading reading,
            ReportPeriod from,
            ReportPeriod to,
            OfficeThen office,
            List<HeldPaper> held,
            List<PartReport> parts) {
        this.reading = reading;
        this.moves = new Moves(from, to);
        this.office = office;
        this.sums = MergedSums.of(moves, office, title(reading), parts);
        this.book = FigureBook.of(reading, moves, office, title(reading), sums);
        this.bases = new Bases(moves, office, held).judge(reading.citations());
        this.sentences = new SentenceMaker(reading, moves, office, book, bases);
        this.body = BodyRange.of(reading);
    }

    /// @param reading of the earlier report
    /// @param from what it accounts for, as [PeriodReader] finds it
    /// @param to what the new report accounts for
    /// @param held documents of the archive that may take the place of cited ones
    public static NextReport of(
            Reading reading,
            ReportPeriod from,
            ReportPeriod to,
            OfficeThen office,
            List<HeldPaper> held) {
        return of(reading, from, to, office, held, List.of());
    }

    /// The same for an office that came from several.
    ///
    /// @param parts the reports of the other bodies that it came from, on the same period
    public static NextReport of(
            Reading reading,
            ReportPeriod from,
            ReportPeriod to,
            OfficeThen office,
            List<HeldPaper> held,
            List<PartReport> parts) {
        var forward = new RollForward(reading, from, to, office, held, parts);
        forward.subject();
        forward.body();
        return Arithmetic.computed(
                new NextReport(
                        to,
                        from,
                        title(reading),
                        forward.passages,
                        forward.book.made(),
                        forward.bases,
                        forward.unknown()));
    }

    /// *Báo cáo số 1147/BC-UBND ngày 15/12/2023*, as far as it is known.
    static String title(Reading reading) {
        var type = reading.field(FieldName.TYPE).value();
        var number = reading.field(FieldName.NUMBER).value();
        var symbol = reading.field(FieldName.SYMBOL).value();
        var date = reading.field(FieldName.ISSUED_DATE).value();
        var title = type == null ? "Báo cáo trước" : type;
        if (number != null && symbol != null) {
            title += " số " + number + "/" + symbol;
        }
        return date == null || !date.matches("\\d{4}-\\d{2}-\\d{2}")
                ? title
                : title + " ngày " + date.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1");
    }

    private String nextId() {
        return "p" + passages.size();
    }

    private void subject() {
        var field = reading.field(FieldName.SUBJECT);
        var value = field.value();
        if (value == null) {
            return;
        }
        var evidence = field.evidence();
        int start = evidence == null ? 0 : evidence.start();
        int last = evidence == null ? 0 : Math.max(start, evidence.end() - 1);
        var at =
                IntStream.range(0, value.length())
                        .mapToObj(i -> Math.min(start + i, last))
                        .toList();
        var said = sentences.of(value, at, value.length(), true, List.of());
        passages.add(new Passage(nextId(), Passage.Kind.SUBJECT, false, said, List.of()));
    }

    private void body() {
        var tables = tables();
        boolean headed = false;
        boolean plans = false;
        boolean afterPart = false;
        for (var each : BodyPassage.of(reading.pages(), subjectOf(reading))) {
            var passage = each.from(body.start());
            int start = passage.at().getFirst();
            if (!body.holds(start)
                    || PAGE_NUMBER.matcher(passage.text()).matches()
                    || isAddress(passage, headed)) {
                continue;
            }
            putTables(tables, start, plans);
            var kind = kind(passage, headed, afterPart);
            headed |= kind.heads();
            afterPart = kind == Passage.Kind.PART;
            plans = passage.plans();
            add(passage, kind);
        }
        putTables(tables, Integer.MAX_VALUE, plans);
        closingLast();
    }

    // "Kính gửi" is rebuilt with the recipients; several of them stand below each other.
    private boolean isAddress(BodyPassage passage, boolean headed) {
        addressing =
                ADDRESS.matcher(passage.text()).lookingAt()
                        || (addressing
                                && !headed
                                && passage.text().length() < LONGEST_HEADING
                                && passage.text().matches("[-+•].*[;.]?"));
        return addressing;
    }

    // A table behind the closing sentence belongs before it.
    private void closingLast() {
        for (int i = 0; i < passages.size() - 1; i++) {
            if (passages.get(i).kind() == Passage.Kind.CLOSING) {
                passages.add(passages.remove(i));
                return;
            }
        }
    }

    private static Subject subjectOf(Reading reading) {
        return new Subject(
                reading.field(FieldName.TYPE).value(),
                reading.field(FieldName.SUBJECT).value(),
                year(reading, FieldName.REPORTING_YEAR),
                year(reading, FieldName.PLAN_YEAR));
    }

    private static int year(Reading reading, FieldName name) {
        var value = reading.field(name).value();
        return value != null && value.matches("\\d{4}") ? Integer.parseInt(value) : 0;
    }

    private Passage.Kind kind(BodyPassage passage, boolean headed, boolean afterPart) {
        var text = passage.text();
        boolean capitals =
                text.length() <= LONGEST_SECTION
                        && text.chars().noneMatch(Character::isLowerCase)
                        && text.chars().filter(Character::isLetter).count() > 3;
        if (passage.level() == PART && text.length() <= LONGEST_SECTION) {
            return Passage.Kind.PART;
        }
        if (afterPart && capitals) {
            return Passage.Kind.PART_TITLE;
        }
        if (CLOSING.matcher(text).matches()) {
            return Passage.Kind.CLOSING;
        }
        boolean section = passage.level() <= LAST_SECTION && text.length() <= LONGEST_SECTION;
        if (section || capitals) {
            return Passage.Kind.SECTION;
        }
        if (passage.level() == NUMBER && isTitle(text, passage.label())) {
            return Passage.Kind.CLAUSE;
        }
        boolean basis = !headed && (BASIS.matcher(text).matches() || citesBasis(passage));
        return basis ? Passage.Kind.BASIS : Passage.Kind.PARAGRAPH;
    }

    private static boolean isTitle(String text, int label) {
        return text.length() <= LONGEST_HEADING
                && !text.matches(".*[.;,]\\h*")
                && Quantities.find(text.substring(label)).stream().noneMatch(Quantity::measures);
    }

    private boolean citesBasis(BodyPassage passage) {
        int from = passage.at().getFirst();
        int to = passage.at().getLast();
        return reading.citations().stream()
                .anyMatch(
                        cited ->
                                cited.legalBasis()
                                        && cited.evidence().start() >= from
                                        && cited.evidence().start() <= to);
    }

    private void add(BodyPassage passage, Passage.Kind kind) {
        var more = new ArrayList<Edit>();
        if (kind == Passage.Kind.PART || kind == Passage.Kind.SECTION) {
            numbers.next(passage.text(), passage.level()).ifPresent(more::add);
        }
        if (kind == Passage.Kind.CLOSING) {
            OwnName.moved(office, passage.text()).ifPresent(more::add);
        }
        var said =
                sentences.of(passage.text(), passage.at(), passage.label(), passage.plans(), more);
        passages.add(new Passage(nextId(), kind, passage.plans(), said, List.of()));
    }

    /// A table of the body, and where it begins in the text.
    private record Placed(TextTableOnPage table, int start) {}

    private record TextTableOnPage(TextTable table, PageText page, int offset) {}

    private List<Placed> tables() {
        var tables = new ArrayList<Placed>();
        int offset = 0;
        for (var page : reading.pages()) {
            for (var table : page.tables()) {
                int start =
                        offset
                                + table.cells().stream()
                                        .filter(cell -> cell.end() > cell.start())
                                        .mapToInt(cell -> cell.start())
                                        .min()
                                        .orElse(-1 - offset);
                if (start >= 0 && body.holds(start)) {
                    tables.add(new Placed(new TextTableOnPage(table, page, offset), start));
                }
            }
            offset += page.text().length() + Reading.PAGE_BREAK.length();
        }
        return tables;
    }

    private void putTables(List<Placed> tables, int before, boolean plans) {
        while (!tables.isEmpty() && tables.getFirst().start() < before) {
            var next = tables.removeFirst().table();
            passages.add(
                    new TableMaker(sentences, book)
                            .of(nextId(), next.table(), next.page(), next.offset(), plans));
        }
    }

    private List<String> unknown() {
        var unknown = new ArrayList<String>();
        if (office.own() == null) {
            unknown.add(
                    "Chưa có dữ liệu về cơ quan vào ngày %s: tên cơ quan, địa danh, nơi nhận và người ký phải nhập."
                            .formatted(date(office)));
        }
        if (Math.abs(moves.years()) > 1) {
            unknown.add(
                    "Báo cáo nguồn là của %s, không phải kỳ liền trước %s: kế hoạch và số cùng kỳ phải nhập."
                            .formatted(moves.from().told(), moves.to().told()));
        }
        if (office.merged() && !sums.lacking().isEmpty()) {
            unknown.add(
                    "Trong kho chưa có báo cáo %s của %s nên chưa cộng được kế hoạch và số cùng kỳ của đơn vị mới."
                            .formatted(moves.from().told(), String.join(" và ", sums.lacking())));
        }
        if (hasAppendix()) {
            unknown.add(
                    "Báo cáo trước có bảng biểu hoặc phụ lục sau phần chữ ký, chưa được chuyển sang.");
        }
        return unknown;
    }

    private static String date(OfficeThen office) {
        var day = office.day();
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private boolean hasAppendix() {
        int signed = 0;
        var name = reading.field(FieldName.SIGNER_NAME).evidence();
        if (name != null) {
            signed = name.end();
        }
        var rest = signed > body.end() ? reading.text().substring(signed) : "";
        return rest.strip().length() > 400;
    }
}
