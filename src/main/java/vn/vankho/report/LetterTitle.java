package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;

/// A letter has no type above its subject, but `V/v …` under its number, which goes on until the
/// date, the addressee or an empty line.
final class LetterTitle {

    private static final int MOST_LINES = 9;
    private static final int LONGEST_LINE = 70;
    private static final Pattern ABOUT =
            Pattern.compile("[\"“(*]{0,2}(?:v\\h?/\\h?v|ve viec)\\b\\h*[:.]?\\h*");
    private static final Pattern ADDRESSED = Pattern.compile("kinh (?:gui|moi|thua)\\b.*");
    private static final Pattern STARTS_SMALL = Pattern.compile("[\\p{Ll}\\d(“\"'/-].*");

    private LetterTitle() {}

    /// @param rests what is left of each line of the head when nation, number and date are cut out
    static Optional<Title> find(PaperText paper, List<Rest> rests) {
        for (int i = 0; i < rests.size(); i++) {
            for (var piece : rests.get(i).pieces()) {
                var about = ABOUT.matcher(piece.folded());
                if (about.lookingAt()) {
                    var first = piece.part(about.end(), piece.text().length());
                    return Optional.of(
                            title(paper, piece, first, rests.subList(i + 1, rests.size())));
                }
            }
        }
        return Optional.empty();
    }

    private static Title title(PaperText paper, Span about, Span first, List<Rest> following) {
        var subject = new ArrayList<Span>(List.of(first));
        boolean skipped = false;
        for (var rest : following) {
            var pieces = rest.pieces();
            if (pieces.isEmpty() && !skipped && !rest.isBlank()) {
                skipped = true; // only the other column stands in this line
                continue;
            }
            if (pieces.isEmpty() || !goesOn(pieces.getFirst(), subject, skipped)) {
                break;
            }
            subject.add(pieces.getFirst());
        }
        subject.removeIf(Span::isBlank);
        var type = new PaperTypes.Named(DocumentType.LETTER.vietnamese(), null);
        return new Title(0, type, about.part(0, 3), Title.subject(paper, subject), about.end());
    }

    private static boolean goesOn(Span line, List<Span> subject, boolean skipped) {
        if (subject.size() == MOST_LINES
                || ADDRESSED.matcher(line.folded()).matches()
                || SubjectLines.RULE.matcher(line.text()).matches()) {
            return false;
        }
        if (STARTS_SMALL.matcher(line.text()).matches()) {
            return true;
        }
        return !skipped && !line.isCapitals() && line.text().length() < LONGEST_LINE;
    }
}
