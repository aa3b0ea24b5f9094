package vn.vankho.report;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vankho.document.Field;
import vn.vankho.vietnamese.VietnameseDates;

/// The line `Suối Mây, ngày 15 tháng 12 năm 2023`, also with blanks for the day.
record DateLine(Field place, Field date, Span where) {

    private static final String PLACE =
            "(?<place>\\p{L}[^,;:\\t\\d()]{0,40}?(?:(?<=quan|phuong|khu|xa)\\h\\d{1,2})?)?";
    private static final Pattern PRINTED =
            Pattern.compile(
                    PLACE
                            + "\\h*[,.;]?\\h*\\bngay\\b\\h*(?<day>[^\\n\\t]{0,7}?)\\h*"
                            + "thang\\h*(?<month>\\S{0,6}?)\\h*nam\\b\\h*(?<year>[\\d.…_]{0,8})(?<after>\\h*\\S{0,4})");
    private static final Pattern BRIEF =
            Pattern.compile(
                    "(?<place>\\p{L}[^,;:\\t\\d()]{1,40}?)\\h*,\\h*ngay\\h*(?<day>\\d{1,2})\\h?[/.-]\\h?"
                            + "(?<month>\\d{1,2})\\h?[/.-]\\h?(?<year>\\d{4})(?<after>)$");
    // "… ngày 05 tháng 3 năm 2020 của Chính phủ)" dates another paper.
    private static final Pattern OF_ANOTHER = Pattern.compile("\\h*(?:cua|ve|\\)).*");
    private static final Pattern ANOTHER_BEFORE =
            Pattern.compile(".*(?:kem theo|so\\h?:?\\h?\\d|/[a-z]|hieu luc|thong qua).*");
    // Portals print the day of the visit.
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:hom nay|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\\b.*");
    // The agency's last line, joined with the place by one blank.
    private static final Pattern CAPITALS_BEFORE = Pattern.compile("(?:\\p{Lu}{2,}\\P{L}+)+");

    // Printed figures are no higher than "tháng".
    private static final double HIGHEST_PRINT = 1.2;

    private static final Pattern BLANK = Pattern.compile("[.…_,/\\h]*");

    static Optional<DateLine> find(PaperText paper, Rest rest) {
        return rest.pieces().stream()
                .flatMap(piece -> find(paper, piece).stream())
                .findFirst()
                .or(() -> find(paper, rest.joined()));
    }

    static Optional<DateLine> find(PaperText paper, Span piece) {
        for (var pattern : new Pattern[] {PRINTED, BRIEF}) {
            var found = pattern.matcher(piece.folded());
            if (found.find() && isItsOwn(piece, found.toMatchResult())) {
                return Optional.of(of(paper, piece, found.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    private static boolean isItsOwn(Span piece, MatchResult found) {
        return !WEEKDAY.matcher(piece.folded()).lookingAt()
                && !OF_ANOTHER.matcher(found.group("after")).matches()
                && !ANOTHER_BEFORE
                        .matcher(piece.folded().substring(0, found.start("day")))
                        .matches();
    }

    private static DateLine of(PaperText paper, Span piece, MatchResult found) {
        int from = placeStart(piece, found);
        var where = piece.part(from, found.end("year"));
        return new DateLine(place(paper, piece, from, found), date(paper, piece, found), where);
    }

    private static int placeStart(Span piece, MatchResult found) {
        if (found.group("place") == null) {
            return found.start();
        }
        var capitals = CAPITALS_BEFORE.matcher(piece.text());
        capitals.region(found.start("place"), found.end("place"));
        return capitals.lookingAt() ? capitals.end() : found.start("place");
    }

    private static Field place(PaperText paper, Span piece, int from, MatchResult found) {
        if (found.group("place") == null || from >= found.end("place")) {
            return paper.missing();
        }
        var place = piece.part(from, found.end("place"));
        return place.isBlank() ? paper.missing() : paper.proposed(place.text(), 0.9, place);
    }

    private static Field date(PaperText paper, Span piece, MatchResult found) {
        int from = piece.folded().lastIndexOf("ngay", found.start("day"));
        var where = piece.part(from, found.end("year"));
        var date = VietnameseDates.parse(where.text().replaceAll("[.,;]+$", ""));
        if (date.isPresent() && !isWritten(paper, piece, found)) {
            return paper.proposed(date.get().toString(), paper.isScan() ? 0.85 : 0.95, where);
        }
        return isBlank(found) ? paper.missing() : paper.unknownAt(where);
    }

    private static boolean isWritten(PaperText paper, Span piece, MatchResult found) {
        int print =
                piece.start() + Math.max(0, piece.folded().indexOf("thang", found.start("day")));
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
