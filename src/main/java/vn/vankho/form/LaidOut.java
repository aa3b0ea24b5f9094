package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.vietnamese.Fold;

/// A document whose layout is known: which paragraph is which component of the decree. What cannot
/// be told apart, as when both columns of the head stand in one paragraph, is not found.
final class LaidOut {

    private static final int HEAD = 60; // paragraphs, blank ones too
    private static final Pattern NUMBER_LINE =
            Pattern.compile("số\\s{0,3}(?:[:.].{0,60}|[\\s\\d._…]{1,20}/.{0,40})");
    private static final Pattern DATE_LINE =
            Pattern.compile(".{0,60}ngày[\\s\\d._…]{1,12}tháng[\\s\\d._…]{1,12}năm.{0,8}");
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

    /// Whether it was measured on drawn pages.
    boolean isMeasured() {
        return layout.measured();
    }

    List<Layout.Section> sections() {
        return layout.sections();
    }

    List<Paragraph> paragraphs() {
        return layout.paragraphs();
    }

    Optional<Paragraph> nation() {
        return inHead(p -> Look.folded(p).startsWith("cong hoa xa hoi chu nghia"));
    }

    Optional<Paragraph> motto() {
        return inHead(p -> Look.folded(p).matches("doc lap.{0,20}hanh phuc"));
    }

    Optional<Paragraph> number() {
        return inHead(
                p -> NUMBER_LINE.matcher(p.text().strip().toLowerCase(Locale.ROOT)).matches());
    }

    Optional<Paragraph> date() {
        return inHead(p -> DATE_LINE.matcher(p.text().strip().toLowerCase(Locale.ROOT)).matches());
    }

    Optional<Paragraph> type() {
        var type = sheet.value(FieldName.TYPE);
        return type == null || !sheet.typeIsPrinted()
                ? Optional.empty()
                : inHead(p -> p.cell() == null && Look.folded(p).equals(Fold.unmarked(type)));
    }

    /// The lines of the subject; of a letter those from *V/v* on.
    List<Paragraph> subject() {
        return sheet.is(DocumentType.LETTER)
                ? inHead(p -> Look.folded(p).startsWith("v/v")).stream().toList()
                : boldPart(printed(FieldName.SUBJECT));
    }

    // What was read from a page may take the first words of the body for the end of the subject.
    private List<Paragraph> boldPart(List<Paragraph> subject) {
        return isMeasured() && !subject.isEmpty() && Look.bold(subject.getFirst())
                ? subject.stream().takeWhile(Look::bold).toList()
                : subject;
    }

    List<Paragraph> superior() {
        return printedWhole(FieldName.SUPERIOR).stream().filter(p -> p.cell() != null).toList();
    }

    List<Paragraph> agency() {
        return printedWhole(FieldName.ISSUER).stream().filter(p -> p.cell() != null).toList();
    }

    Optional<Paragraph> addressed() {
        return paragraphs().stream().filter(p -> Look.folded(p).startsWith("kinh gui")).findFirst();
    }

    private List<Paragraph> addressees(Paragraph heading) {
        return after(heading).stream().takeWhile(p -> p.text().strip().startsWith("-")).toList();
    }

    Optional<Paragraph> recipients() {
        return paragraphs().stream()
                .filter(p -> Look.folded(p).matches("noi nhan\\s{0,3}:?"))
                .findFirst();
    }

    /// The items below *Nơi nhận*.
    List<Paragraph> recipientItems() {
        return recipients().map(this::itemsBelow).orElse(List.of());
    }

    private List<Paragraph> itemsBelow(Paragraph heading) {
        return after(heading).stream()
                .takeWhile(p -> Look.sameCell(p, heading))
                .filter(p -> !p.text().isBlank())
                .toList();
    }

    List<Paragraph> authority() {
        return printed(FieldName.AUTHORITY);
    }

    List<Paragraph> signerTitle() {
        var title = sheet.value(FieldName.SIGNER_TITLE);
        return title == null ? List.of() : lastEqual(title).stream().toList();
    }

    Optional<Paragraph> signerName() {
        var name = sheet.value(FieldName.SIGNER_NAME);
        return name == null ? Optional.empty() : lastEqual(name);
    }

    private List<Paragraph> printed(FieldName name) {
        return PrintedParts.of(sheet.quote(name), paragraphs());
    }

    // A name over several lines may be quoted by its first line only.
    private List<Paragraph> printedWhole(FieldName name) {
        var value = sheet.value(name);
        var whole = value == null ? List.<Paragraph>of() : PrintedParts.of(value, paragraphs());
        return whole.isEmpty() ? printed(name) : whole;
    }

    private Optional<Paragraph> lastEqual(String words) {
        var key = PrintedParts.squeezed(words);
        return paragraphs().stream()
                .filter(p -> PrintedParts.squeezed(p.text()).equals(key))
                .reduce((first, second) -> second);
    }

    /// *Phụ lục*, *Phụ lục II*, each on its own line.
    List<Paragraph> appendices() {
        return paragraphs().stream()
                .filter(p -> APPENDIX.matcher(p.text().strip().toLowerCase(Locale.ROOT)).matches())
                .toList();
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
        return p.alignment() == Alignment.CENTRE || Look.all(p, Layout.Run::bold);
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
            if (!next.text().isBlank() || !Look.sameCell(next, paragraph)) {
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

    private Optional<Paragraph> inHead(Predicate<Paragraph> is) {
        return paragraphs().stream().limit(HEAD).filter(is).findFirst();
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
