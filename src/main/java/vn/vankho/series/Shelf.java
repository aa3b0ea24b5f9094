package vn.vankho.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.DocumentType;
import vn.vankho.home.Database;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;

/// Brings together what is stored, what the archive knows of each document at this moment, and who
/// is asking.
final class Shelf {

    private final Database database;
    private final Archive archive;
    private final Office office;
    private final Bodies bodies;
    private final Clock clock;

    Shelf(Database database, Archive archive, Office office, Bodies bodies, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.office = office;
        this.bodies = bodies;
        this.clock = clock;
    }

    private record Stored(
            List<StoredPoint> points, Map<DocumentId, String> reported, List<Decision> decisions) {}

    /// All that this person may see. Rights are asked of the archive itself, not of a copy.
    View view(Person who) {
        var stored =
                database.read(
                        jdbc ->
                                new Stored(
                                        PointRows.all(jdbc),
                                        PointRows.reported(jdbc),
                                        DecisionRows.standing(jdbc)));
        var issuers = new Issuers(office, bodies, clock);
        var readable = readable(stored.reported(), issuers, who);
        var candidates = new ArrayList<Candidate>();
        for (var point : stored.points()) {
            var document = readable.get(point.document());
            if (document != null) {
                candidates.add(
                        new Candidate(
                                point, document.source(), document.body(), document.succession()));
            }
        }
        var decisions = new Decisions(stored.decisions());
        return new View(Gathered.from(candidates, decisions), decisions, issuers.own());
    }

    private record Known(Source source, IssuingBody body, Issuers.Succession succession) {}

    private Map<DocumentId, Known> readable(
            Map<DocumentId, String> reported, Issuers issuers, Person who) {
        var readable = new HashMap<DocumentId, Known>();
        reported.forEach(
                (id, year) ->
                        find(id).filter(document -> Access.mayRead(who, document.audience()))
                                .ifPresent(
                                        document ->
                                                readable.put(
                                                        id, readable(document, year, issuers))));
        return readable;
    }

    private Optional<ArchivedDocument> find(DocumentId id) {
        return archive.find(id);
    }

    private static Known readable(ArchivedDocument document, String reported, Issuers issuers) {
        var year = reported.isEmpty() ? null : reported;
        var body = issuers.of(document, year);
        return new Known(source(document, year, body), body, issuers.succession(body));
    }

    private static Source source(
            ArchivedDocument document, @Nullable String year, IssuingBody body) {
        var description = document.description();
        var subject = description.subject();
        return new Source(
                document.id(),
                subject == null ? document.fileName() : subject,
                number(description),
                description.issuedDate(),
                body.name(),
                isReport(description, year),
                year,
                description.confirmed());
    }

    private static @Nullable String number(Description description) {
        var number = description.number();
        var symbol = description.symbol();
        if (symbol == null) {
            return number;
        }
        return (number == null ? "…" : number) + "/" + symbol;
    }

    /// A document of unknown type that looks back on a year is taken for a report.
    private static boolean isReport(Description description, @Nullable String year) {
        var type = description.type();
        return type == null
                ? year != null
                : type.strip().equalsIgnoreCase(DocumentType.REPORT.vietnamese());
    }
}
