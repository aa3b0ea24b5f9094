package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes apart what a reader of pages joined with a single blank: `- Lưu: VT. Lường Văn Khánh`.
final class FootPieces {

    private static final int LONGEST = 400;
    private static final Pattern LABEL = Pattern.compile("noi\\h?(?:nhan|gui)\\h*[:.;]?(?=\\h|$)");
    private static final Pattern ITEM_END = Pattern.compile("[;.,]?\\h+(?=\\p{Lu})");

    private FootPieces() {}

    static List<Span> apart(Span piece) {
        int cut = piece.text().length() > LONGEST ? -1 : cut(piece);
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
        while (piece.text().matches("[-–+*].*") && end.find()) {
            var right = piece.part(end.end(), piece.text().length());
            if (endsHere(piece.text().charAt(end.start()), right)) {
                return end.end();
            }
        }
        return -1;
    }

    // A name stands only behind the end of an item; an office in capitals may follow its comma.
    private static boolean endsHere(char mark, Span right) {
        boolean ended = mark == ';' || mark == '.';
        return ended && Signature.isPartOfOne(right)
                || right.isCapitals() && right.text().indexOf(' ') > 0 && Signature.begins(right);
    }
}
