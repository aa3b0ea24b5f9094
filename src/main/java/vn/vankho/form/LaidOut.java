package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout;
import vn.vankho.vietnamese.Fold;

/// A document whose layout is known: which paragraph is which component of the decree. What cannot
/// be told apart, as when both columns of the head stand in one paragraph, is not found.
final class LaidOut {

    private static final int HEAD = 60; // paragraphs, blank ones too
    private static final Pattern NUMBER_LINE = Pattern.compile("số\\s{0,3}[:.]?.{0,60}");
    private static final Pattern DATE_LINE =
            Pattern.compile(".{0,60}ngày.{1,12}tháng.{1,8}năm.{0,8}");
    private static final Pattern APPENDIX =
            Pattern.compile("phụ lục(?:\\s{1,3}(?:[ivxlc]{1,6}|\\d{1,2}))?\\s{0,3}[.:]?");

    private final Sheet sheet;
    private final Layout layout;

    LaidOut(Sheet sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    Sheet sheet() {
        return sheet;
    }

    List<Layout.Section> sections() {
        return layout.sections();
    }

    List<Paragraph> paragraphs() {
        return layout.paragraphs();
    }

    Optional<Paragraph> nation() {
        return inHead(p -> folded(p).contains("cong hoa xa hoi chu nghia"));
    }

    Optional<Paragraph> motto() {
        return inHead(p -> folded(p).matches("doc lap.{0,20}hanh phuc"));
    }

    Optional<Paragraph> number() {
        return inHead(p -> NUMBER_LINE.matcher(lower(p)).matches());
    }

    Optional<Paragraph> date() {
        return inHead(p -> DATE_LINE.matcher(lower(p)).matches());
    }

    Optional<Paragraph> type() {
        var type = sheet.value(FieldName.TYPE);
        return type == null || !sheet.typeIsPrinted()
                ? Optional.empty()
                : inHead(p -> p.cell() == null && folded(p).equals(Fold.unmarked(type)));
    }

    /// The lines of the subject; of a letter those from *V/v* on.
    List<Paragraph> subject() {
        return sheet.is(DocumentType.LETTER)
                ? inHead(p -> folded(p).startsWith("v/v")).stream().toList()
                : printedAs(FieldName.SUBJECT);
    }

    List<Paragraph> superior() {
        return printedAs(FieldName.SUPERIOR).stream().filter(p -> p.cell() != null).toList();
    }

    List<Paragraph> agency() {
        return printedAs(FieldName.ISSUER).stream().filter(p -> p.cell() != null).toList();
    }

    Optional<Paragraph> addressed() {
        return paragraphs().stream().filter(p -> folded(p).startsWith("kinh gui")).findFirst();
    }

    private List<Paragraph> addressees(Paragraph heading) {
        return after(heading).stream().takeWhile(p -> p.text().strip().startsWith("-")).toList();
    }

    Optional<Paragraph> recipients() {
        return paragraphs().stream()
                .filter(p -> folded(p).matches("noi nhan\\s{0,3}:?"))
                .findFirst();
    }

    /// The items below *Nơi nhận*.
    List<Paragraph> recipientItems() {
        return recipients().map(this::itemsBelow).orElse(List.of());
    }

    private List<Paragraph> itemsBelow(Paragraph heading) {
        return after(heading).stream()
                .takeWhile(p -> sameCell(p, heading))
                .filter(p -> !p.text().isBlank())
                .toList();
    }

    List<Paragraph> authority() {
        return printedAs(FieldName.AUTHORITY);
    }

    List<Paragraph> signerTitle() {
        var title = sheet.value(FieldName.SIGNER_TITLE);
        return title == null ? List.of() : lastEqual(title).stream().toList();
    }

    Optional<Paragraph> signerName() {
        var name = sheet.value(FieldName.SIGNER_NAME);
        return name == null ? Optional.empty() : lastEqual(name);
    }

    private Optional<Paragraph> lastEqual(String words) {
        var key = squeezed(words);
        return paragraphs().stream()
                .filter(p -> squeezed(p.text()).equals(key))
                .reduce((first, second) -> second);
    }

    /// *Phụ lục*, *Phụ lục II*, each on its own line.
    List<Paragraph> appendices() {
        return paragraphs().stream().filter(p -> APPENDIX.matcher(lower(p)).matches()).toList();
    }

    /// The words between the head and the foot that are neither headings nor legal bases.
    List<Paragraph> body() {
        return flow().stream().filter(p -> !isHeading(p) && !isBasis(p)).toList();
    }

    List<Paragraph> bases() {
        return flow().stream().filter(LaidOut::isBasis).toList();
    }

    // A law's name may begin a sentence anywhere; bases stand one a line at the top.
    private static boolean isBasis(Paragraph p) {
        return p.text().strip().startsWith("Căn cứ ");
    }

    /// Headings are bold as a whole, or centred.
    private static boolean isHeading(Paragraph p) {
        return p.alignment() == Alignment.CENTRE || all(p, Layout.Run::bold);
    }

    private List<Paragraph> flow() {
        int from = lastOfHead();
        int to = recipients().map(Paragraph::index).orElse(paragraphs().size());
        return from >= to
                ? List.of()
                : paragraphs().subList(from, to).stream()
                        .filter(p -> p.cell() == null && !p.text().isBlank() && p.line() == null)
                        .toList();
    }

    private int lastOfHead() {
        var head = new ArrayList<>(subject());
        type().ifPresent(head::add);
        date().ifPresent(head::add);
        addressed().ifPresent(head::add);
        addressed().ifPresent(heading -> head.addAll(addressees(heading)));
        return head.stream().mapToInt(Paragraph::index).max().orElse(-1) + 1;
    }

    /// The line drawn in the paragraph, or in one of the next two that say nothing.
    Optional<Layout.DrawnLine> lineBelow(Paragraph paragraph) {
        if (paragraph.line() != null) {
            return Optional.of(paragraph.line());
        }
        for (var next : after(paragraph).stream().limit(2).toList()) {
            if (next.line() != null) {
                return Optional.of(next.line());
            }
            if (!next.text().isBlank() || !sameCell(next, paragraph)) {
                break;
            }
        }
        return Optional.empty();
    }

    /// Whether a line is drawn in the head at all; a floating one may hang on any paragraph.
    boolean headHasFreeLine() {
        return paragraphs().stream()
                .limit(HEAD)
                .anyMatch(p -> p.line() != null && p.line().floating());
    }

    List<Paragraph> after(Paragraph paragraph) {
        return paragraphs().subList(paragraph.index() + 1, paragraphs().size());
    }

    static boolean sameCell(Paragraph one, Paragraph other) {
        return one.cell() == null ? other.cell() == null : one.cell().equals(other.cell());
    }

    private Optional<Paragraph> inHead(Predicate<Paragraph> is) {
        return paragraphs().stream().limit(HEAD).filter(is).findFirst();
    }

    // A field may be set on several paragraphs; each then is a part of what was read.
    private List<Paragraph> printedAs(FieldName name) {
        var quote = squeezed(sheet.quote(name));
        if (quote.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Paragraph>();
        for (var paragraph : paragraphs()) {
            var words = squeezed(paragraph.text());
            if (!words.isEmpty() && quote.startsWith(words, length(found))) {
                found.add(paragraph);
            } else if (!words.isEmpty() && length(found) < quote.length()) {
                found.clear();
                if (quote.startsWith(words)) {
                    found.add(paragraph);
                }
            }
            if (length(found) >= quote.length()) {
                return found;
            }
        }
        return List.of();
    }

    private static int length(List<Paragraph> found) {
        return found.stream().mapToInt(p -> squeezed(p.text()).length()).sum();
    }

    private static String squeezed(String text) {
        return Fold.unmarked(text).replaceAll("[\\s.;:/]+", "");
    }

    static String folded(Paragraph p) {
        return Fold.unmarked(p.text().strip().replaceAll("\\s+", " "));
    }

    private static String lower(Paragraph p) {
        return p.text().strip().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether all words of the paragraph have a look.
    static boolean all(Paragraph p, Predicate<Layout.Run> look) {
        return p.runs().stream().filter(run -> !run.text().isBlank()).allMatch(look);
    }

    static boolean sized(Paragraph p, int least, int most) {
        return all(p, run -> run.size() >= least && run.size() <= most);
    }

    static boolean upright(Paragraph p) {
        return all(p, run -> !run.italic());
    }

    static boolean bold(Paragraph p) {
        return all(p, Layout.Run::bold);
    }

    static boolean capitals(Paragraph p) {
        return all(
                p,
                run ->
                        run.capitals()
                                || run.text()
                                        .equals(run.text().toUpperCase(java.util.Locale.ROOT)));
    }

    int page(@Nullable Paragraph p) {
        if (p == null || p.text().isBlank()) {
            return 1;
        }
        var words = p.text().strip();
        int at = sheet.text().indexOf(words.substring(0, Math.min(40, words.length())));
        return at < 0 ? 1 : sheet.pageAt(at);
    }
}
