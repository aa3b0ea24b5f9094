package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes apart what a reader of pages joined with a single blank: `- Lưu: VT. Lường Văn Khánh`.
final class FootPieces {

    private static final Pattern LABEL = Pattern.compile("noi nhan\\h*[:.;]");
    private static final Pattern ITEM_END = Pattern.compile("[;.]\\h+(?=\\p{Lu})");

    private FootPieces() {}

    static List<Span> apart(Span piece) {
        int cut = cut(piece);
        return cut < 0
                ? List.of(piece)
                : withoutBlank(piece.part(0, cut), piece.part(cut, piece.text().length()));
    }

    private static List<Span> withoutBlank(Span left, Span right) {
        var both = new ArrayList<Span>(List.of(left, right));
        both.removeIf(Span::isBlank);
        return both;
    }

    private static int cut(Span piece) {
        var label = LABEL.matcher(piece.folded());
        if (label.lookingAt()) {
            return label.end();
        }
        var end = ITEM_END.matcher(piece.text());
        while (piece.text().matches("[-–+].*") && end.find()) {
            if (Signature.isPartOfOne(piece.part(end.end(), piece.text().length()))) {
                return end.end();
            }
        }
        return -1;
    }
}
