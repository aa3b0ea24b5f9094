package vn.vankho.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.vankho.home.Database;

/// Changes of who may read or do what. Each stands as an alert until somebody else has seen it
/// (Nghị định 30/2020, Phụ lục VI: a change of rights is shown until an authorised person
/// confirms).
@Service
public class RightsChanges {

    private static final int MOST = 200;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public RightsChanges(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// One change.
    ///
    /// @param thing what it is about, such as a document's id
    /// @param sentence in Vietnamese
    public record Change(UUID id, Instant at, String by, String thing, String sentence) {}

    /// Notes a change, in the transaction of the act if one is open. The journal's line is the
    /// act's own.
    public void note(Person who, String thing, String sentence) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into rights_change (id, changed_at, changed_by, thing, sentence)
                                        values (?, ?, ?, ?, ?)\
                                        """)
                                .params(
                                        UUID.randomUUID().toString(),
                                        clock.instant().toString(),
                                        who.login(),
                                        thing,
                                        sentence)
                                .update());
    }

    /// Those that nobody has confirmed, the oldest first, at most two hundred.
    public List<Change> open() {
        return database.read(
                jdbc ->
                        jdbc.sql(
                                        """
                                        select * from rights_change where confirmed_at is null
                                        order by changed_at, id limit ?\
                                        """)
                                .param(MOST)
                                .query((row, _) -> change(row))
                                .list());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                UUID.fromString(row.getString("id")),
                Instant.parse(row.getString("changed_at")),
                row.getString("changed_by"),
                row.getString("thing"),
                row.getString("sentence"));
    }

    /// Writes down that a change was seen. Nobody confirms their own.
    ///
    /// @return whether there was such a change of somebody else's
    /// @throws NotAllowed if the person may not look after rights
    public boolean confirm(UUID id, Person who) {
        Access.require(who, Action.HOLD_FILES);
        return database.write(
                jdbc -> {
                    int rows =
                            jdbc.sql(
                                            """
                                            update rights_change set confirmed_by = ?, confirmed_at = ?
                                            where id = ? and confirmed_at is null and changed_by <> ?\
                                            """)
                                    .params(
                                            who.login(),
                                            clock.instant().toString(),
                                            id.toString(),
                                            who.login())
                                    .update();
                    if (rows > 0) {
                        journal.record(who, "rights-change-seen", "rights/" + id, Map.of());
                    }
                    return rows > 0;
                });
    }
}
