package vn.vankho.report;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vankho.document.Field;
import vn.vankho.vietnamese.VietnameseDates;

/// The line `Suối Mây, ngày 15 tháng 12 năm 2023`, also with blanks for the day.
record DateLine(Field place, Field date, Span where) {

    private static final Pattern PRINTED =
            Pattern.compile(
                    "(?<place>\\p{L}[^,;:\\t\\d]{0,40}?)?\\h*[,.;]?\\h*\\bngay\\b\\h*(?<day>[^\\s]{0,6}?)\\h*"
                            + "thang\\h*(?<month>[^\\s]{0,6}?)\\h*nam\\h*(?<year>\\S{0,6})");
    // Printed figures are no higher than "tháng".
    private static final double HIGHEST_PRINT = 1.2;

    private static final Pattern BLANK = Pattern.compile("[.…_,\\h]*");

    static Optional<DateLine> find(PaperText paper, Rest rest) {
        return rest.pieces().stream()
                .flatMap(piece -> find(paper, piece).stream())
                .findFirst()
                .or(() -> find(paper, rest.joined()));
    }

    private static Optional<DateLine> find(PaperText paper, Span piece) {
        var found = PRINTED.matcher(piece.folded());
        return found.lookingAt()
                ? Optional.of(of(paper, piece, found.toMatchResult()))
                : Optional.empty();
    }

    private static DateLine of(PaperText paper, Span piece, MatchResult found) {
        var where = piece.part(found.start(), found.end());
        return new DateLine(place(paper, piece, found), date(paper, piece, found), where);
    }

    private static Field place(PaperText paper, Span piece, MatchResult found) {
        if (found.group("place") == null) {
            return paper.missing();
        }
        var place = piece.part(found.start("place"), found.end("place"));
        return paper.proposed(place.text(), 0.9, place);
    }

    private static Field date(PaperText paper, Span piece, MatchResult found) {
        int from = piece.folded().indexOf("ngay", found.end("place") < 0 ? 0 : found.end("place"));
        var where = piece.part(from, found.end());
        var date = VietnameseDates.parse(where.text().replaceAll("[.,;]+$", ""));
        if (date.isPresent() && !isWritten(paper, piece, found)) {
            return paper.proposed(date.get().toString(), paper.isScan() ? 0.85 : 0.95, where);
        }
        return isBlank(found) ? paper.missing() : paper.unknownAt(where);
    }

    private static boolean isWritten(PaperText paper, Span piece, MatchResult found) {
        int print = piece.start() + piece.folded().indexOf("thang", found.start("day"));
        return paper.isImageAt(print)
                && (paper.looksWritten(piece.start() + found.start("day"), print, HIGHEST_PRINT)
                        || paper.looksWritten(
                                piece.start() + found.start("month"), print, HIGHEST_PRINT));
    }

    private static boolean isBlank(MatchResult found) {
        return BLANK.matcher(found.group("day")).matches()
                || BLANK.matcher(found.group("month")).matches();
    }
}
