package vn.vankho.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// The foot of a paper: recipients on the left, who signed on the right. The columns may come side
/// by side, one after the other, or joined.
final class Foot {

    private static final int LINES_AFTER = 60;
    private static final int LINES_BEFORE = 14;
    private static final int LONGEST = 600; // characters of a line that are looked at

    private static final Pattern RECIPIENTS =
            Pattern.compile(
                    "noi\\h?(?:nhan|gui)(?:\\h*[:.;].*|\\h*|\\h{2,}.*|\\t.*"
                            + "|\\h(?:tm|kt|tl|tuq|t/|k/|chu tich|giam doc|hieu truong|truong)\\b.*)");
    private static final Pattern ITEM = Pattern.compile("[-–—+•*]\\h*(?=\\S)");
    private static final Pattern FILING = Pattern.compile("(?:[-–—+•*]\\h*)?luu\\b(?!\\h+y\\b).*");
    // "- Lưu: VT, TH. PL.(300)": who wrote it and how many copies there are.
    private static final Pattern DRAFTER =
            Pattern.compile("\\.\\h*\\p{Lu}{1,6}[.\\h]*\\(?\\d{1,4}\\)?(?:\\h?(?:b|bản))?$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:-\\h?)?\\d{1,3}(?:\\h?-)?");
    private static final Pattern SIGNED =
            Pattern.compile("\\(?(?:da )?ky\\b.*|\\[?(?:da ky|signed|dau)\\b.*");
    private static final Pattern NEW_PAPER =
            Pattern.compile(
                    "phu luc.*|danh sach.*|bieu (?:so )?\\d.*|(?:.*(?<!nuoc ))?cong hoa xa hoi chu nghia.*"
                            + "|in bai viet.*|van ban lien quan.*|cac tin khac.*");

    private final PaperText paper;
    private final List<String> recipients = new ArrayList<>();
    private final Signatures signatures;
    private @Nullable String filing;
    private @Nullable StringBuilder item;
    private int start;
    private int end;

    private Foot(PaperText paper) {
        this.paper = paper;
        this.signatures = new Signatures(paper);
    }

    static Foot of(PaperText paper, int bodyStart) {
        var foot = new Foot(paper);
        foot.read(bodyStart);
        return foot;
    }

    /// No foot: the text belongs to the body to its end.
    static Foot none(PaperText paper) {
        var foot = new Foot(paper);
        foot.start = paper.text().length();
        foot.end = foot.start;
        return foot;
    }

    List<String> recipients() {
        return recipients;
    }

    @Nullable String filing() {
        return filing;
    }

    /// Where the foot begins, or where the text ends.
    int start() {
        return start;
    }

    /// Where the paper ends; what follows is an appendix or another paper.
    int end() {
        return end;
    }

    /// How many people signed.
    long signers() {
        return signatures.signed();
    }

    Map<FieldName, Field> fields() {
        var signature = signatures.first();
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.put(FieldName.AUTHORITY, signature.authority());
        fields.put(FieldName.SIGNER_TITLE, signature.title());
        fields.put(FieldName.SIGNER_NAME, signature.name());
        return fields;
    }

    private void read(int bodyStart) {
        end = paper.text().length();
        var lines =
                paper.lines().stream()
                        .filter(l -> !l.isBlank() && l.start() >= bodyStart)
                        .filter(l -> !PAGE_NUMBER.matcher(l.text()).matches())
                        .map(line -> line.capped(LONGEST))
                        .toList();
        int label = recipientsLine(lines);
        // Of an extract the only foot is that of the copy.
        int copy =
                CopyBlock.of(paper)
                        .map(CopyBlock::start)
                        .filter(
                                at ->
                                        at > bodyStart
                                                && (label < 0 || lines.get(label).start() < at))
                        .orElse(end);
        int from = FootStart.of(lines, label, label < 0 ? lines.size() : LINES_BEFORE);
        start = from < lines.size() ? lines.get(from).start() : paper.text().length();
        int most = Math.min(lines.size(), Math.max(from, label) + LINES_AFTER);
        for (int i = from; i < most; i++) {
            boolean isCopy = lines.get(i).start() >= copy;
            if (i > from && i > label && (isCopy || startsNewPaper(lines.get(i)))) {
                end = lines.get(i).start();
                break;
            }
            readLine(lines.get(i), label >= 0 && i >= label);
        }
        closeItem();
    }

    private static int recipientsLine(List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.folded().contains("noi")
                    && line.columns().stream().anyMatch(Foot::isRecipients)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isRecipients(Span piece) {
        return RECIPIENTS.matcher(piece.folded()).matches()
                && Character.isUpperCase(piece.text().charAt(0));
    }

    private static boolean startsNewPaper(Span line) {
        return NEW_PAPER.matcher(line.folded()).matches();
    }

    private void readLine(Span line, boolean inFoot) {
        var pieces = new ArrayList<Span>();
        for (var column : line.columns()) {
            pieces.addAll(FootPieces.apart(column));
        }
        var others = pieces.stream().filter(piece -> !readItem(piece, inFoot)).toList();
        for (var left : signatures.take(others)) {
            if (item != null && filing == null && !SIGNED.matcher(left.folded()).matches()) {
                item.append(' ').append(left.text());
            }
        }
    }

    private boolean readItem(Span piece, boolean inFoot) {
        if (isRecipients(piece)) {
            closeItem();
        } else if (inFoot && filing == null && FILING.matcher(piece.folded()).matches()) {
            closeItem();
            filing =
                    DRAFTER.matcher(tidy(ITEM.matcher(piece.text()).replaceFirst("")))
                            .replaceFirst("");
        } else if (inFoot && filing == null && ITEM.matcher(piece.text()).lookingAt()) {
            closeItem();
            item = new StringBuilder(ITEM.matcher(piece.text()).replaceFirst(""));
        } else {
            return false;
        }
        return true;
    }

    private void closeItem() {
        var text = item == null ? "" : tidy(item.toString());
        if (!text.isEmpty()) {
            recipients.add(text);
        }
        item = null;
    }

    // On a scan the seal leaves specks behind the end of an item.
    private String tidy(String text) {
        var whole = text.replaceAll("\\s+", " ");
        var clean = paper.isScan() ? whole.replaceAll("[;.](?:\\h\\S{1,3}){1,3}$", "") : whole;
        return clean.replaceAll("[\\s;.,/]+$", "");
    }
}
