package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines in which the head of a paper is to be looked for: its first ones, or, where a page of
/// the web stands around the paper, those where the head begins.
final class HeadLines {

    private static final int MOST = 45;
    private static final int SEARCHED = 400;
    private static final int LONGEST = 600; // characters of a line that are looked at
    private static final int NEAR = 14;
    private static final int BEFORE = 6;

    static final Pattern NATION =
            Pattern.compile(
                    "c\\p{L}{1,2}ng\\h+h\\p{L}{1,3}\\h+x\\p{L}\\h+h\\p{L}{1,2}\\h+ch\\p{L}\\h+ngh\\p{L}{1,2}"
                            + "(?:\\h+v\\p{L}{2,3})?(?:\\h+nam\\b)?"
                            + "|dang\\h+cong\\h+san\\h+viet\\h+nam|doan (?:tncs|thanh nien cong san) ho"
                            + " chi minh$");
    static final Pattern MOTTO =
            Pattern.compile("d[oe]c\\h*lap\\W{0,4}tu\\h*d[oc]\\W{0,4}hanh\\h*phuc[.,]?");
    private static final Pattern FIRM_NATION =
            Pattern.compile(
                    ".*(?:cong hoa xa hoi chu nghia|dang cong san viet nam$|doc lap\\W{0,4}tu"
                            + " do).*");

    private HeadLines() {}

    static List<Span> of(PaperText paper) {
        var lines = new ArrayList<Span>();
        for (var line : paper.lines()) {
            if (!line.isBlank()) {
                lines.add(line.capped(LONGEST));
            }
            if (lines.size() == SEARCHED) {
                break;
            }
        }
        int start = start(paper, lines);
        return lines.subList(start, Math.min(lines.size(), start + MOST));
    }

    // Also the rows of a head before the text of a paper that has lost its nation's line count.
    private static int start(PaperText paper, List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isSign(paper, lines.get(i))) {
                return i <= NEAR ? 0 : i - BEFORE;
            }
        }
        return 0;
    }

    private static boolean isSign(PaperText paper, Span line) {
        return FIRM_NATION.matcher(line.folded()).matches()
                || NumberLine.find(paper, line).isPresent()
                || line.isCapitals() && PaperTypes.startingA(line).isPresent();
    }
}
