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

    private static final int LINES_AFTER = 45;
    private static final int LINES_BEFORE = 6;

    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\h*[:.;]?");
    private static final Pattern ITEM = Pattern.compile("[-–—+•*]\\h*(?=\\S)");
    private static final Pattern FILING = Pattern.compile("(?:[-–—+•*]\\h*)?luu\\b.*");
    private static final Pattern NEW_PAPER =
            Pattern.compile(
                    "phu luc.*|danh sach.*|bieu (?:so )?\\d.*|.*cong hoa xa hoi chu nghia.*");

    private final PaperText paper;
    private final Signature signature;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable String filing;
    private @Nullable StringBuilder item;
    private int start;

    private Foot(PaperText paper) {
        this.paper = paper;
        this.signature = new Signature(paper);
    }

    static Foot of(PaperText paper, int bodyStart) {
        var foot = new Foot(paper);
        foot.read(bodyStart);
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

    Map<FieldName, Field> fields() {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.put(FieldName.AUTHORITY, signature.authority());
        fields.put(FieldName.SIGNER_TITLE, signature.title());
        fields.put(FieldName.SIGNER_NAME, signature.name());
        return fields;
    }

    private void read(int bodyStart) {
        var lines =
                paper.lines().stream().filter(l -> !l.isBlank() && l.start() >= bodyStart).toList();
        int at = recipientsLine(lines);
        start = at < 0 ? paper.text().length() : lines.get(at).start();
        int from = Math.max(0, at < 0 ? lines.size() - 15 : at - LINES_BEFORE);
        int to = at < 0 ? lines.size() : Math.min(lines.size(), at + LINES_AFTER);
        for (int i = from; i < to && !(at >= 0 && i > at && startsNewPaper(lines.get(i))); i++) {
            readLine(lines.get(i), i >= at && at >= 0);
        }
        closeItem();
    }

    private static int recipientsLine(List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).columns().stream().anyMatch(Foot::isRecipients)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRecipients(Span piece) {
        var label = RECIPIENTS.matcher(piece.folded());
        return label.lookingAt() && Character.isUpperCase(piece.text().charAt(0));
    }

    private static boolean startsNewPaper(Span line) {
        return NEW_PAPER.matcher(line.folded()).matches();
    }

    private void readLine(Span line, boolean inFoot) {
        for (var column : line.columns()) {
            for (var piece : FootPieces.apart(column)) {
                readPiece(piece, inFoot);
            }
        }
    }

    private void readPiece(Span piece, boolean inFoot) {
        if (isRecipients(piece)) {
            closeItem();
        } else if (inFoot && filing == null && FILING.matcher(piece.folded()).matches()) {
            closeItem();
            filing = withoutEnd(ITEM.matcher(piece.text()).replaceFirst(""));
        } else if (inFoot && filing == null && ITEM.matcher(piece.text()).lookingAt()) {
            closeItem();
            item = new StringBuilder(ITEM.matcher(piece.text()).replaceFirst(""));
        } else if (!signature.take(piece) && item != null && filing == null) {
            item.append(' ').append(piece.text());
        }
    }

    private void closeItem() {
        if (item != null) {
            recipients.add(withoutEnd(item.toString()));
        }
        item = null;
    }

    private static String withoutEnd(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\s;.,]+$", "");
    }
}
