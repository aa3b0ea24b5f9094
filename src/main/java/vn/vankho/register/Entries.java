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

    private static final String SELECT =
            """
            select book_year, entry_number, draft, type_name, symbol, issued_date, subject,
                   signer_name, recipients, document, struck_out_because
            from outgoing_entry
            """;
    private static final String ONE = "where book = ? and book_year = ? and entry_number = ?";
    private static final String INSERT =
            """
            insert into outgoing_entry (book, book_year, entry_number, draft, type_name, symbol,
                                        issued_date, subject, signer_name, recipients)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

    static Optional<Entry> find(JdbcClient jdbc, String book, int year, int number) {
        return jdbc.sql(SELECT + ONE).params(book, year, number).query(Entries::entry).optional();
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
        return jdbc.sql(SELECT + "where book = ? and book_year = ? order by entry_number")
                .params(book, year)
                .query(Entries::entry)
                .list();
    }

    static void insert(JdbcClient jdbc, String book, Entry entry) {
        var request = entry.request();
        jdbc.sql(INSERT)
                .params(
                        Arrays.asList(
                                book,
                                entry.year(),
                                entry.number(),
                                text(request.draft()),
                                request.type(),
                                request.symbol(),
                                request.issuedDate().toString(),
                                request.subject(),
                                request.signerName(),
                                request.recipients()))
                .update();
    }

    static void strikeOut(JdbcClient jdbc, String book, Entry entry, String reason) {
        set(jdbc, "struck_out_because", reason, book, entry);
    }

    static void file(JdbcClient jdbc, String book, Entry entry, DocumentId document) {
        set(jdbc, "document", document.toString(), book, entry);
    }

    private static void set(
            JdbcClient jdbc, String column, String value, String book, Entry entry) {
        jdbc.sql("update outgoing_entry set " + column + " = ? " + ONE)
                .params(value, book, entry.year(), entry.number())
                .update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var document = row.getString("document");
        return new Entry(
                row.getInt("book_year"),
                row.getInt("entry_number"),
                request(row),
                document == null ? null : DocumentId.parse(document),
                row.getString("struck_out_because"));
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
}
