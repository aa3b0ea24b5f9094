package vn.vankho.form;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;

/// Papers that lack components by law, so that some rules have nothing to judge: the block of a
/// copy and an appendix in a file of its own have no head, minutes no place and date line, an
/// introduction and a leave permit no subject.
final class PartialPaper {

    private static final int TOP = 12;
    private static final Pattern COPY =
            Pattern.compile("(?:BẢN )?(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)");
    private static final Pattern COPY_NUMBER =
            Pattern.compile("Số:?\\h?\\d{0,6}\\h*/(?:SY|SL|TrS)-.*");
    private static final Pattern APPENDIX = Pattern.compile("phu luc(?: [ivxlc]{1,6}| \\d{1,2})?");

    private static final Set<String> NOT_OF_A_COPY =
            Set.of(
                    "H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09", "H10", "D06",
                    "D07", "T01", "T02", "T03", "T05", "T06", "B08", "B14", "N08");
    private static final Set<String> NOT_OF_AN_APPENDIX =
            Set.of(
                    "H07", "H08", "H09", "H10", "N01", "N08", "D01", "D06", "D07", "T01", "T03",
                    "T06", "S01", "R01", "R04", "A01", "A05", "B08");
    private static final Set<String> NOT_OF_MINUTES = Set.of("D06");
    private static final Set<String> NOT_WITHOUT_SUBJECT = Set.of("T03", "T06");

    private PartialPaper() {}

    /// Whether a rule has something to judge on this paper.
    static boolean asks(FormRule rule, Sheet sheet) {
        return !exempt(sheet).contains(rule.code());
    }

    private static Set<String> exempt(Sheet sheet) {
        if (!HeadRules.isPresent(sheet)) {
            return isCopy(sheet)
                    ? NOT_OF_A_COPY
                    : isAppendix(sheet) ? NOT_OF_AN_APPENDIX : Set.of();
        }
        if (sheet.is(DocumentType.MINUTES)) {
            return NOT_OF_MINUTES;
        }
        return sheet.is(DocumentType.INTRODUCTION) || sheet.is(DocumentType.LEAVE_PERMIT)
                ? NOT_WITHOUT_SUBJECT
                : Set.of();
    }

    private static boolean isCopy(Sheet sheet) {
        var pieces = sheet.lines().stream().flatMap(line -> Sheet.pieces(line).stream()).toList();
        return pieces.stream().anyMatch(piece -> COPY.matcher(piece.text()).matches())
                && pieces.stream().anyMatch(piece -> COPY_NUMBER.matcher(piece.text()).matches());
    }

    private static boolean isAppendix(Sheet sheet) {
        return sheet.lines().stream()
                .limit(TOP)
                .anyMatch(line -> APPENDIX.matcher(line.folded()).matches());
    }
}
