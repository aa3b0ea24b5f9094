package vn.vankho.drafting.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.intake.Confirmations;
import vn.vankho.office.Bodies;
import vn.vankho.office.Body;
import vn.vankho.office.BodyMatch;
import vn.vankho.report.forward.PartReport;
import vn.vankho.report.forward.PeriodReader;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.vietnamese.Fold;

/// Finds in the archive what the other bodies that the office came from reported on the same period
/// under the same subject.
@Component
final class PartReports {

    private static final double ALIKE = 0.6;

    private final Archive archive;
    private final Confirmations confirmations;
    private final Bodies bodies;

    PartReports(Archive archive, Confirmations confirmations, Bodies bodies) {
        this.archive = archive;
        this.confirmations = confirmations;
        this.bodies = bodies;
    }

    /// At most one report of each body, as far as the person may read it.
    ///
    /// @param sisters the bodies asked for
    /// @param source the earlier report of their sister
    /// @param from what it accounts for
    List<PartReport> of(List<Body> sisters, Reading source, ReportPeriod from, Person who) {
        if (sisters.isEmpty()) {
            return List.of();
        }
        List<ArchivedDocument> documents;
        try (var all = archive.readDocuments()) {
            documents =
                    all.filter(document -> Access.mayRead(who, document.audience()))
                            .filter(document -> isOf(document, from))
                            .filter(document -> isAlike(document, source))
                            .toList();
        }
        var parts = new ArrayList<PartReport>();
        for (var sister : sisters) {
            documents.stream()
                    .filter(document -> isBy(sister, document))
                    .sorted(newestFirst())
                    .map(document -> part(sister, document.id(), from))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static Comparator<ArchivedDocument> newestFirst() {
        return Comparator.comparing(PartReports::issued, Comparator.reverseOrder());
    }

    private static LocalDate issued(ArchivedDocument document) {
        var date = document.description().issuedDate();
        return date == null ? LocalDate.MIN : date;
    }

    /// A report is written within the year that follows its period.
    private static boolean isOf(ArchivedDocument document, ReportPeriod from) {
        var date = document.description().issuedDate();
        return date != null && (date.getYear() == from.year() || date.getYear() == from.year() + 1);
    }

    private static boolean isAlike(ArchivedDocument document, Reading source) {
        var said = document.description();
        var type = source.field(FieldName.TYPE).value();
        var mine = words(source.field(FieldName.SUBJECT).value());
        var theirs = words(said.subject());
        var common = new HashSet<>(mine);
        common.retainAll(theirs);
        double shorter = Math.max(1, Math.min(mine.size(), theirs.size()));
        return Objects.equals(type, said.type()) && common.size() / shorter >= ALIKE;
    }

    /// The words of a subject, without the years.
    private static Set<String> words(@Nullable String subject) {
        var words = new HashSet<String>();
        for (var word : Fold.unmarked(subject == null ? "" : subject).split("[^a-z]+")) {
            words.add(word);
        }
        words.remove("");
        return words;
    }

    private boolean isBy(Body sister, ArchivedDocument document) {
        var issuer = document.description().issuer();
        return issuer != null
                && bodies.match(issuer, document.description().issuedDate())
                        instanceof BodyMatch.Exact(var body)
                && body.id().equals(sister.id());
    }

    private Optional<PartReport> part(Body sister, DocumentId id, ReportPeriod from) {
        return confirmations
                .reading(id)
                .filter(reading -> PeriodReader.of(reading).filter(from::equals).isPresent())
                .map(reading -> new PartReport(sister.fullName(), id.toString(), reading));
    }
}
