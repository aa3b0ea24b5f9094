package vn.vankho.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;

/// The lines of the incoming book, as rows.
final class IncomingRows {

    private static final String SELECT = "select * from incoming_line ";
    private static final String ONE = " where book_year = ? and entry_number = ? and suffix = ?";
    private static final String ORDER = " order by book_year, entry_number, suffix";

    /// In the order of [#content].
    private static final List<String> CONTENT =
            List.of(
                    "arrived_on",
                    "author",
                    "author_key",
                    "number",
                    "symbol",
                    "number_key",
                    "issued_date",
                    "type_name",
                    "subject",
                    "receiver",
                    "due_date",
                    "note",
                    "urgency",
                    "signer_title",
                    "signer_name",
                    "file_notation",
                    "pages",
                    "document");

    /// In the order of [#handling].
    private static final List<String> HANDLING =
            List.of(
                    "handler",
                    "handler_name",
                    "cooperating",
                    "direction",
                    "assigned_on",
                    "assigned_by",
                    "forwarded_on",
                    "received_by",
                    "done_on",
                    "done_by",
                    "result",
                    "answer");

    private IncomingRows() {}

    static Optional<IncomingEntry> find(JdbcClient jdbc, IncomingEntry.Key key) {
        return jdbc.sql(SELECT + ONE)
                .params(key.year(), key.number(), key.suffix())
                .query(IncomingRows::entry)
                .optional();
    }

    static Optional<IncomingEntry> byForm(JdbcClient jdbc, UUID form) {
        return jdbc.sql(SELECT + "where form = ?")
                .param(form.toString())
                .query(IncomingRows::entry)
                .optional();
    }

    static Optional<IncomingEntry> live(JdbcClient jdbc, DocumentId document) {
        return jdbc.sql(SELECT + "where document = ? and struck_out_because is null")
                .param(document.toString())
                .query(IncomingRows::entry)
                .optional();
    }

    static List<IncomingEntry> all(JdbcClient jdbc, int year) {
        return jdbc.sql(SELECT + "where book_year = ?" + ORDER)
                .param(year)
                .query(IncomingRows::entry)
                .list();
    }

    /// Lines that stand and have no end yet, the first due first; those without a day last.
    static List<IncomingEntry> open(JdbcClient jdbc) {
        return jdbc.sql(
                        SELECT
                                + """
                                where done_on is null and struck_out_because is null and from_paper = 0
                                order by case when due_date is null then 1 else 0 end, due_date, book_year, entry_number
                                """)
                .query(IncomingRows::entry)
                .list();
    }

    /// Lines that are due on a day or before it, and open.
    static List<IncomingEntry> due(JdbcClient jdbc, LocalDate until) {
        return jdbc.sql(
                        SELECT
                                + """
                                where done_on is null and struck_out_because is null and due_date <= ?
                                order by due_date, book_year, entry_number
                                """)
                .param(until.toString())
                .query(IncomingRows::entry)
                .list();
    }

    /// Lines that stand and have the same number, symbol and author.
    static List<IncomingEntry> same(JdbcClient jdbc, IncomingDocument content) {
        var number = DuplicateKey.ofNumber(content.number(), content.symbol());
        return number == null
                ? List.of()
                : jdbc.sql(
                                SELECT
                                        + "where number_key = ? and author_key = ? and"
                                        + " struck_out_because is null"
                                        + ORDER)
                        .params(number, DuplicateKey.ofAuthor(content.author()))
                        .query(IncomingRows::entry)
                        .list();
    }

    static void insert(JdbcClient jdbc, IncomingEntry entry, UUID form) {
        var columns = new ArrayList<>(List.of("book_year", "entry_number", "suffix", "form"));
        columns.addAll(CONTENT);
        columns.addAll(HANDLING);
        columns.addAll(
                List.of("registered_at", "registered_by", "from_paper", "struck_out_because"));
        var values = new ArrayList<@Nullable Object>();
        values.addAll(
                List.of(entry.year(), entry.key().number(), entry.key().suffix(), form.toString()));
        values.addAll(content(entry.content()));
        values.addAll(handling(entry.handling()));
        values.add(entry.registeredAt().toString());
        values.add(entry.registeredBy());
        values.add(entry.fromPaper() ? 1 : 0);
        values.add(entry.struckOutBecause());
        var marks = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        jdbc.sql(
                        "insert into incoming_line (%s) values (%s)"
                                .formatted(String.join(", ", columns), marks))
                .params(values)
                .update();
    }

    static void rewrite(JdbcClient jdbc, IncomingEntry.Key key, IncomingDocument content) {
        set(jdbc, key, CONTENT, content(content));
    }

    static void rewrite(JdbcClient jdbc, IncomingEntry.Key key, Handling handling) {
        set(jdbc, key, HANDLING, handling(handling));
    }

    static void strikeOut(JdbcClient jdbc, IncomingEntry.Key key, String reason) {
        set(jdbc, key, List.of("struck_out_because"), List.of(reason));
    }

    private static void set(
            JdbcClient jdbc,
            IncomingEntry.Key key,
            List<String> columns,
            List<? extends @Nullable Object> to) {
        var assignments =
                columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        var values = new ArrayList<@Nullable Object>(to);
        values.addAll(List.of(key.year(), key.number(), key.suffix()));
        jdbc.sql("update incoming_line set " + assignments + ONE).params(values).update();
    }

    private static List<@Nullable Object> content(IncomingDocument content) {
        return Arrays.asList(
                content.arrivedOn().toString(),
                content.author(),
                DuplicateKey.ofAuthor(content.author()),
                content.number(),
                content.symbol(),
                DuplicateKey.ofNumber(content.number(), content.symbol()),
                text(content.issuedDate()),
                content.type(),
                content.subject(),
                content.receiver(),
                text(content.dueDate()),
                content.note(),
                content.urgency(),
                content.signerTitle(),
                content.signerName(),
                content.fileNotation(),
                content.pages(),
                text(content.document()));
    }

    private static List<@Nullable Object> handling(Handling handling) {
        return Arrays.asList(
                handling.handler(),
                handling.handlerName(),
                handling.cooperating(),
                handling.direction(),
                text(handling.assignedOn()),
                handling.assignedBy(),
                text(handling.forwardedOn()),
                handling.receivedBy(),
                text(handling.doneOn()),
                handling.doneBy(),
                handling.result(),
                handling.answer());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static IncomingEntry entry(ResultSet row, int index) throws SQLException {
        return new IncomingEntry(
                new IncomingEntry.Key(
                        row.getInt("book_year"),
                        row.getInt("entry_number"),
                        row.getString("suffix")),
                content(row),
                handling(row),
                Instant.parse(row.getString("registered_at")),
                row.getString("registered_by"),
                row.getInt("from_paper") != 0,
                row.getString("struck_out_because"));
    }

    private static IncomingDocument content(ResultSet row) throws SQLException {
        var document = row.getString("document");
        int pages = row.getInt("pages");
        var pagesUnknown = row.wasNull();
        return new IncomingDocument(
                LocalDate.parse(row.getString("arrived_on")),
                row.getString("author"),
                row.getString("number"),
                row.getString("symbol"),
                date(row, "issued_date"),
                row.getString("type_name"),
                row.getString("subject"),
                row.getString("receiver"),
                date(row, "due_date"),
                row.getString("note"),
                row.getString("urgency"),
                row.getString("signer_title"),
                row.getString("signer_name"),
                row.getString("file_notation"),
                pagesUnknown ? null : pages,
                document == null ? null : DocumentId.parse(document));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                row.getString("handler"),
                row.getString("handler_name"),
                row.getString("cooperating"),
                row.getString("direction"),
                date(row, "assigned_on"),
                row.getString("assigned_by"),
                date(row, "forwarded_on"),
                row.getString("received_by"),
                date(row, "done_on"),
                row.getString("done_by"),
                row.getString("result"),
                row.getString("answer"));
    }
}
