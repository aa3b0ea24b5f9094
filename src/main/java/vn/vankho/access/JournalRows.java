package vn.vankho.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal's rows in the database.
final class JournalRows {

    private JournalRows() {}

    /// @param line as printed
    record Row(long seq, LocalDate day, String line) {}

    static Optional<Row> last(JdbcClient jdbc) {
        return jdbc.sql("select seq, day, line from journal order by seq desc limit 1")
                .query(JournalRows::row)
                .optional();
    }

    /// The newest line that tells of an act.
    static Optional<Row> last(JdbcClient jdbc, String act) {
        return jdbc.sql(
                        """
                        select seq, day, line from journal where line like ? order by seq desc limit 1""")
                .param(telling(act))
                .query(JournalRows::row)
                .optional();
    }

    /// How many lines after one tell of an act.
    static int countAfter(JdbcClient jdbc, long seq, String act) {
        return jdbc.sql("select count(*) from journal where seq > ? and line like ?")
                .params(seq, telling(act))
                .query(Integer.class)
                .single();
    }

    private static String telling(String act) {
        return "%\"what\":\"" + act + "\"%";
    }

    static void insert(JdbcClient jdbc, Row row) {
        jdbc.sql("insert into journal (seq, day, line) values (?, ?, ?)")
                .params(row.seq(), row.day().toString(), row.line())
                .update();
    }

    static List<Row> after(JdbcClient jdbc, long seq, int limit) {
        return jdbc.sql("select seq, day, line from journal where seq > ? order by seq limit ?")
                .params(seq, limit)
                .query(JournalRows::row)
                .list();
    }

    static List<Row> newest(JdbcClient jdbc, int limit, int offset) {
        return jdbc.sql("select seq, day, line from journal order by seq desc limit ? offset ?")
                .params(limit, offset)
                .query(JournalRows::row)
                .list();
    }

    static List<Row> of(JdbcClient jdbc, LocalDate day) {
        return jdbc.sql("select seq, day, line from journal where day = ? order by seq")
                .param(day.toString())
                .query(JournalRows::row)
                .list();
    }

    static List<LocalDate> days(JdbcClient jdbc) {
        return jdbc.sql("select distinct day from journal order by day")
                .query((row, _) -> LocalDate.parse(row.getString(1)))
                .list();
    }

    /// Tells every line, oldest first.
    static void each(JdbcClient jdbc, Consumer<Row> listener) {
        jdbc.sql("select seq, day, line from journal order by seq")
                .query(
                        row -> {
                            listener.accept(row(row, 0));
                        });
    }

    /// The lines up to the end of a day that tell of an object that was brought in.
    static List<Row> withInventory(JdbcClient jdbc, LocalDate until) {
        return jdbc.sql(
                        """
                        select seq, day, line from journal
                        where day <= ? and line like '%"inventory":"%' order by seq\
                        """)
                .param(until.toString())
                .query(JournalRows::row)
                .list();
    }

    static Optional<Row> first(JdbcClient jdbc) {
        return jdbc.sql("select seq, day, line from journal order by seq limit 1")
                .query(JournalRows::row)
                .optional();
    }

    /// Days before this one that have lines and no root yet.
    static List<LocalDate> unclosed(JdbcClient jdbc, LocalDate today) {
        return jdbc.sql(
                        """
                        select distinct day from journal
                        where day < ? and day > coalesce((select max(day) from journal_root), '')
                        order by day""")
                .param(today.toString())
                .query((row, _) -> LocalDate.parse(row.getString(1)))
                .list();
    }

    static List<RootLine> roots(JdbcClient jdbc) {
        return jdbc.sql("select line from journal_root order by day")
                .query((row, _) -> RootLine.parse(row.getString(1)))
                .list();
    }

    static int countRoots(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from journal_root").query(Integer.class).single();
    }

    static String lastRoot(JdbcClient jdbc) {
        return jdbc.sql("select line from journal_root order by day desc limit 1")
                .query((row, _) -> RootLine.parse(row.getString(1)).root())
                .optional()
                .orElse(JournalLine.NOTHING_BEFORE);
    }

    static void insert(JdbcClient jdbc, RootLine root) {
        jdbc.sql("insert into journal_root (day, line) values (?, ?)")
                .params(root.day().toString(), root.print())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong(1), LocalDate.parse(row.getString(2)), row.getString(3));
    }
}
