package vn.vankho.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The questions that each person keeps for next time; nobody sees those of another.
///
/// What was asked without being saved is kept nowhere. The journal tells that a search was saved or
/// deleted, not what it looks for.
@Service
public class SavedSearches {

    /// More nobody finds again in a list.
    static final int MOST = 100;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUESTION = 4_000;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public SavedSearches(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param question the query part of the address of its results
    public record Saved(String id, String name, String question, Instant savedAt) {}

    /// The person's own, the newest first.
    public List<Saved> of(Person who) {
        Access.require(who, Action.SEARCH);
        return database.read(
                jdbc ->
                        jdbc.sql(
                                        "select * from saved_search where owner = ? order by"
                                                + " saved_at desc, id")
                                .param(who.login())
                                .query(
                                        (row, _) ->
                                                new Saved(
                                                        row.getString("id"),
                                                        row.getString("name"),
                                                        row.getString("question"),
                                                        Instant.parse(row.getString("saved_at"))))
                                .list());
    }

    /// Keeps a question; of the same name it replaces the former one.
    ///
    /// @throws SearchNotSaved if there are too many, or it has no name or is too long
    public void save(Person who, String name, String question) {
        Access.require(who, Action.SEARCH);
        var named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new SearchNotSaved(
                    "Hãy đặt cho câu tìm một tên không quá %d chữ cái.".formatted(LONGEST_NAME));
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new SearchNotSaved("Câu tìm quá dài nên không lưu được.");
        }
        var id = UUID.randomUUID().toString();
        database.write(
                jdbc -> {
                    delete(jdbc, who, "name", named);
                    requireRoom(jdbc, who);
                    jdbc.sql("insert into saved_search values (?, ?, ?, ?, ?)")
                            .params(id, who.login(), named, question, clock.instant().toString())
                            .update();
                    journal.record(who, "search-saved", id, Map.of());
                    return id;
                });
    }

    private static void requireRoom(JdbcClient jdbc, Person who) {
        var count =
                jdbc.sql("select count(*) from saved_search where owner = ?")
                        .param(who.login())
                        .query(Integer.class)
                        .single();
        if (count >= MOST) {
            throw new SearchNotSaved(
                    "Bạn đã lưu %d câu tìm; hãy xóa bớt câu không dùng nữa.".formatted(MOST));
        }
    }

    /// Deletes one of the person's own; those of others are not there for them.
    ///
    /// @return whether there was one
    public boolean delete(Person who, String id) {
        Access.require(who, Action.SEARCH);
        return database.write(
                jdbc -> {
                    var deleted = delete(jdbc, who, "id", id);
                    if (deleted) {
                        journal.record(who, "search-deleted", id, Map.of());
                    }
                    return deleted;
                });
    }

    private static boolean delete(JdbcClient jdbc, Person who, String column, String value) {
        return jdbc.sql("delete from saved_search where owner = ? and " + column + " = ?")
                        .params(who.login(), value)
                        .update()
                > 0;
    }
}
