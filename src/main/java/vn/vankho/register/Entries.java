package vn.vankho.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.register.OutgoingRegister.Entry;
import vn.vankho.register.OutgoingRegister.Request;

/// The lines of the outgoing books, as rows.
final class Entries {

    private static final String SELECT = "select * from outgoing_line ";
    private static final String ONE =
            " where book = ? and book_year = ? and entry_number = ? and suffix = ?";
    private static final String INSERT =
            """
            insert into outgoing_line (book, book_year, entry_number, suffix, draft, type_name, symbol,
                                       issued_date, subject, signer_name, recipients, copies,
                                       file_copy_holder, sent_on, received_by, note,
                                       struck_out_because, from_paper)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Entries() {}

    static Optional<Entry> live(JdbcClient jdbc, UUID draft) {
        return jdbc.sql(SELECT + "where draft = ? and struck_out_because is null")
                .param(draft.toString())
                .query(Entries::entry)
                .optional();
    }

    static Optional<Entry> live(JdbcClient jdbc, DocumentId document) {
        return jdbc.sql(SELECT + "where document = ? and struck_out_because is null")
                .param(document.toString())
                .query(Entries::entry)
                .optional();
    }

    static Optional<Entry> find(JdbcClient jdbc, OutgoingRegister.Key key) {
        return jdbc.sql(SELECT + ONE).params(params(key)).query(Entries::entry).optional();
    }

    static Optional<Entry> lastLive(JdbcClient jdbc, String book, int year) {
        return jdbc.sql(
                        SELECT
                                + """
                                where book = ? and book_year = ? and struck_out_because is null
                                order by issued_date desc, entry_number desc limit 1
                                """)
                .params(book, year)
                .query(Entries::entry)
                .optional();
    }

    static List<Entry> all(JdbcClient jdbc, String book, int year) {
        return jdbc.sql(SELECT + "where book = ? and book_year = ? order by entry_number, suffix")
                .params(book, year)
                .query(Entries::entry)
                .list();
    }

    /// The highest number that a symbol has in the other sequences of a year; 0 if none.
    static int highest(JdbcClient jdbc, int year, String symbol, String exceptBook) {
        return jdbc.sql(
                        """
                        select coalesce(max(entry_number), 0) from outgoing_line
                        where book_year = ? and symbol = ? and book <> ?
                        """)
                .params(year, symbol, exceptBook)
                .query(Integer.class)
                .single();
    }

    static List<Entry> all(JdbcClient jdbc, int year) {
        return jdbc.sql(SELECT + "where book_year = ? order by book, entry_number, suffix")
                .param(year)
                .query(Entries::entry)
                .list();
    }

    static void insert(JdbcClient jdbc, Entry entry, boolean fromPaper) {
        var request = entry.request();
        var dispatch = entry.dispatch();
        jdbc.sql(INSERT)
                .params(
                        Arrays.asList(
                                entry.key().book(),
                                entry.year(),
                                entry.number(),
                                entry.key().suffix(),
                                text(request.draft()),
                                request.type(),
                                request.symbol(),
                                request.issuedDate().toString(),
                                request.subject(),
                                request.signerName(),
                                request.recipients(),
                                dispatch.copies(),
                                dispatch.holder(),
                                text(dispatch.sentOn()),
                                dispatch.receivedBy(),
                                dispatch.note(),
                                entry.struckOutBecause(),
                                fromPaper ? 1 : 0))
                .update();
    }

    static void strikeOut(JdbcClient jdbc, Entry entry, String reason) {
        set(jdbc, entry.key(), "struck_out_because = ?", reason);
    }

    static void file(JdbcClient jdbc, Entry entry, DocumentId document) {
        set(jdbc, entry.key(), "document = ?", document.toString());
    }

    static void dispatch(JdbcClient jdbc, Entry entry, Dispatch dispatch) {
        set(
                jdbc,
                entry.key(),
                "copies = ?, file_copy_holder = ?, sent_on = ?, received_by = ?, note = ?",
                dispatch.copies(),
                dispatch.holder(),
                text(dispatch.sentOn()),
                dispatch.receivedBy(),
                dispatch.note());
    }

    private static void set(
            JdbcClient jdbc,
            OutgoingRegister.Key key,
            String assignments,
            @Nullable Object... values) {
        var params = new java.util.ArrayList<@Nullable Object>(Arrays.asList(values));
        params.addAll(params(key));
        jdbc.sql("update outgoing_line set " + assignments + ONE).params(params).update();
    }

    private static List<Object> params(OutgoingRegister.Key key) {
        return List.of(key.book(), key.year(), key.number(), key.suffix());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var document = row.getString("document");
        return new Entry(
                new OutgoingRegister.Key(
                        row.getString("book"),
                        row.getInt("book_year"),
                        row.getInt("entry_number"),
                        row.getString("suffix")),
                request(row),
                document == null ? null : DocumentId.parse(document),
                row.getString("struck_out_because"),
                dispatch(row));
    }

    private static Request request(ResultSet row) throws SQLException {
        var draft = row.getString("draft");
        return new Request(
                draft == null ? null : UUID.fromString(draft),
                row.getString("type_name"),
                row.getString("symbol"),
                LocalDate.parse(row.getString("issued_date")),
                row.getString("subject"),
                row.getString("signer_name"),
                row.getString("recipients"));
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        int copies = row.getInt("copies");
        var none = row.wasNull();
        var sentOn = row.getString("sent_on");
        return new Dispatch(
                none ? null : copies,
                row.getString("file_copy_holder"),
                sentOn == null ? null : LocalDate.parse(sentOn),
                row.getString("received_by"),
                row.getString("note"));
    }
}
