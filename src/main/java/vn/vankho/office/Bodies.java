package vn.vankho.office;

import static vn.vankho.office.Folded.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The bodies around the office through time, and their officers. A name means what it meant on the
/// day of the document that uses it.
@Service
public class Bodies {

    private final Database database;
    private final Journal journal;

    public Bodies(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    public List<Body> all() {
        return database.read(BodyRows::all);
    }

    public Optional<Body> find(String id) {
        return all().stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /// The body that went by this name on the day: *Suối Mây*, *xã Suối Mây*, *UBND xã Suối
    /// Mây*. Empty if there is none, or if several could be meant.
    public Optional<Body> bodyAt(String name, LocalDate date) {
        var found = bodiesAt(name, date);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// All bodies that went by this name on the day.
    public List<Body> bodiesAt(String name, LocalDate date) {
        var asked = fold(name);
        return all().stream()
                .filter(body -> body.valid().includes(date))
                .filter(body -> body.names().stream().anyMatch(each -> fold(each).equals(asked)))
                .toList();
    }

    /// All bodies that ever went by this name, whenever that was.
    public List<Body> bodiesNamed(String name) {
        var asked = fold(name);
        return all().stream()
                .filter(body -> body.names().stream().anyMatch(each -> fold(each).equals(asked)))
                .toList();
    }

    /// Which body a name on a paper means, slips of reading included.
    ///
    /// @param date the paper's day; null where it is not known
    public BodyMatch match(String name, @Nullable LocalDate date) {
        return BodyFinder.find(all(), name, date);
    }

    /// What the body became part of.
    public List<Body> successors(String id) {
        var ids = find(id).map(Body::successors).orElse(Set.of());
        return all().stream().filter(body -> ids.contains(body.id())).toList();
    }

    /// What the body came from.
    public List<Body> predecessors(String id) {
        var ids = find(id).map(Body::predecessors).orElse(Set.of());
        return all().stream().filter(body -> ids.contains(body.id())).toList();
    }

    /// The officers of a body, past and present.
    public List<Officer> officers(String body) {
        return database.read(jdbc -> OfficerRows.of(jdbc, body));
    }

    /// Takes up bodies and officers from JSON, all of them or none. The same file again changes
    /// nothing; what is here and not in the file stays.
    public ImportOutcome importJson(String json, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        var known = all().stream().map(Body::id).collect(Collectors.toSet());
        var reader = OfficeJson.read(json, known);
        if (!reader.problems().isEmpty()) {
            return new ImportOutcome.Refused(reader.problems());
        }
        return keep(reader.bodies(), reader.officers(), who);
    }

    private ImportOutcome keep(List<Body> bodies, List<Officer> officers, Person who) {
        return database.write(
                jdbc -> {
                    bodies.forEach(body -> BodyRows.put(jdbc, body));
                    officers.forEach(officer -> OfficerRows.put(jdbc, officer));
                    var detail =
                            Map.of(
                                    "bodies", Integer.toString(bodies.size()),
                                    "officers", Integer.toString(officers.size()));
                    journal.record(who, "bodies-imported", "bodies", detail);
                    return new ImportOutcome.Imported(bodies.size(), officers.size());
                });
    }
}
