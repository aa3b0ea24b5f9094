package vn.vankho.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.home.Database;

/// The retention table (*thời hạn bảo quản*): dated data with its legal sources, kept in versions.
@Service
public class Retention {

    private final Database database;
    private final Journal journal;
    private final OwnPapers own;
    private final Clock clock;

    public Retention(Database database, Journal journal, OwnPapers own, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.own = own;
        this.clock = clock;
    }

    /// The rows in force, in the order in which documents are proposed for them. The table that
    /// comes with the product is taken over when there is none.
    public List<RetentionRule> rules() {
        var kept = database.read(RetentionRows::newest);
        return kept.isEmpty() ? takeOver() : kept;
    }

    private List<RetentionRule> takeOver() {
        var shipped = ShippedRules.load();
        return database.write(
                jdbc -> {
                    if (RetentionRows.newest(jdbc).isEmpty()) {
                        for (int i = 0; i < shipped.size(); i++) {
                            RetentionRows.insert(
                                    jdbc,
                                    shipped.get(i),
                                    i + 1,
                                    clock.instant(),
                                    Person.system().login());
                        }
                        var count = Map.of("count", Integer.toString(shipped.size()));
                        journal.record(Person.system(), "retention-taken-over", "retention", count);
                    }
                    return RetentionRows.newest(jdbc);
                });
    }

    public Optional<RetentionRule> find(String rule, int version) {
        return database.read(jdbc -> RetentionRows.find(jdbc, rule, version));
    }

    /// All versions of a row, the first one first.
    public List<RetentionRule> versions(String rule) {
        return database.read(jdbc -> RetentionRows.versions(jdbc, rule));
    }

    /// The row that a document is proposed for, by its type and subject line; empty where none
    /// fits.
    public Optional<RetentionRule> proposedFor(ArchivedDocument document) {
        return proposedFor(document, rules());
    }

    Optional<RetentionRule> proposedFor(ArchivedDocument document, List<RetentionRule> rules) {
        boolean ours = own.isOurs(document.description());
        var issued = document.description().issuedDate();
        var day = issued == null ? LocalDate.now(clock) : issued;
        return rules.stream()
                .filter(rule -> rule.isOf(day))
                .filter(rule -> fits(rule, document, ours))
                .findFirst();
    }

    private static boolean fits(RetentionRule rule, ArchivedDocument document, boolean ours) {
        return rule.words().stream()
                .map(RuleWords::parse)
                .anyMatch(words -> words.fit(document.description(), ours));
    }

    /// Keeps a row as its next version; what was fixed by an earlier one stays as it was.
    ///
    /// @param changed its version is of no meaning
    public RetentionRule change(RetentionRule changed, Person who) {
        Access.require(who, Action.MANAGE_RETENTION);
        changed.words().forEach(RuleWords::parse);
        rules();
        return database.write(
                jdbc -> {
                    int version = RetentionRows.versions(jdbc, changed.id()).size() + 1;
                    var next =
                            new RetentionRule(
                                    changed.id(),
                                    version,
                                    changed.group(),
                                    changed.words(),
                                    changed.term(),
                                    changed.action(),
                                    changed.cutOff(),
                                    changed.source(),
                                    changed.tag(),
                                    changed.confirmedBy(),
                                    changed.valid());
                    int place = RetentionRows.place(jdbc, changed.id());
                    RetentionRows.insert(jdbc, next, place, clock.instant(), who.login());
                    journal.record(
                            who,
                            "retention-changed",
                            "retention/" + changed.id(),
                            Map.of(
                                    "version",
                                    Integer.toString(version),
                                    "term",
                                    next.termLabel(),
                                    "source",
                                    next.source(),
                                    "confirmed",
                                    String.valueOf(next.confirmedBy() != null)));
                    return next;
                });
    }
}
