package vn.vankho.drafting.web;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.archive.ArchivedDocument;

/// A report in the archive from which the next one can be made.
///
/// @param order by which the newest comes first
public record EarlierReportChoice(String id, String label, String detail, String order) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static EarlierReportChoice of(ArchivedDocument document) {
        var about = document.description();
        var subject = about.subject() == null ? document.fileName() : about.subject();
        var number =
                about.number() == null
                        ? ""
                        : about.number() + (about.symbol() == null ? "" : "/" + about.symbol());
        var date = about.issuedDate() == null ? "" : about.issuedDate().format(DAY);
        var detail =
                Stream.of(number, date, document.fileName())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        var order =
                (about.issuedDate() == null ? "" : about.issuedDate().toString())
                        + document.depositedAt();
        return new EarlierReportChoice(document.id().toString(), subject, detail, order);
    }
}
