package vn.vankho.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The office's own data through time: how its documents are headed, who leads it, who signs.
@Service
public class Office {

    /// The body of its own officers; the other bodies have ids from outside.
    public static final String OWN = "own";

    private final Database database;
    private final Journal journal;
    private final Bodies bodies;
    private final Clock clock;

    public Office(Database database, Journal journal, Bodies bodies, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// The office as it is today; empty before the first set-up.
    public Optional<OwnOffice> current() {
        return at(LocalDate.now(clock));
    }

    /// The office as it was on a day.
    public Optional<OwnOffice> at(LocalDate date) {
        return states().stream().filter(state -> state.valid().includes(date)).findFirst();
    }

    /// All its states, the newest first.
    public List<OwnOffice> states() {
        return database.read(OfficeRows::states);
    }

    /// Keeps the office's data. Data that begin on the same day replace the earlier ones; data that
    /// begin on a later day end them the day before, as after a merger.
    public void setUp(OwnOffice office, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        database.write(
                jdbc -> {
                    OfficeRows.put(jdbc, office);
                    journal.record(who, "office-set-up", OWN, detail(office));
                    return office;
                });
    }

    private static Map<String, String> detail(OwnOffice office) {
        return Map.of("name", office.name(), "from", String.valueOf(office.valid().from()));
    }

    /// Keeps the office's own officers, instead of those kept before.
    ///
    /// @param officers with [#OWN] as their body
    public void appoint(List<Officer> officers, Person who) {
        Access.require(who, Action.MANAGE_OFFICE);
        if (officers.stream().anyMatch(officer -> !officer.body().equals(OWN))) {
            throw new IllegalArgumentException("Officers of another body");
        }
        database.write(
                jdbc -> {
                    OfficerRows.replace(jdbc, OWN, officers);
                    var count = Integer.toString(officers.size());
                    journal.record(who, "officers-appointed", OWN, Map.of("count", count));
                    return count;
                });
    }

    /// The office's officers past and present.
    public List<Officer> officers() {
        return database.read(jdbc -> OfficerRows.of(jdbc, OWN));
    }

    /// Who serves the office on a day, its leader first: those appointed here, and those whom the
    /// imported data name for the body of the same name.
    public List<Officer> officersAt(LocalDate date) {
        var all = new ArrayList<>(officers());
        at(date).flatMap(office -> bodies.bodyAt(office.name(), date))
                .ifPresent(body -> all.addAll(bodies.officers(body.id())));
        all.removeIf(officer -> !officer.valid().includes(date));
        all.sort((a, b) -> Boolean.compare(b.leads(), a.leads()));
        return List.copyOf(all);
    }

    /// What a document of that day bears, signed by the office's leader; empty before the first
    /// set-up.
    public Optional<Letterhead> letterhead(LocalDate date) {
        var leader = officersAt(date).stream().filter(Officer::leads).findFirst();
        return letterhead(date, leader.orElse(null));
    }

    /// What a document of that day bears, signed by the given officer.
    public Optional<Letterhead> letterhead(LocalDate date, @Nullable Officer signer) {
        return at(date).map(office -> Letterhead.of(office, signer));
    }
}
