package vn.vankho.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// What went out by post (*Sổ gửi văn bản đi bưu điện*, Nghị định 30/2020, Phụ lục IV, III).
@Service
public class PostBook {

    private static final String INSERT =
            """
            insert into post_line (id, sent_on, document, recipient, envelopes, receipt, note,
                                   entered_at, entered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;
    private static final String YEAR =
            """
            select * from post_line where sent_on >= ? and sent_on < ? order by sent_on, entered_at, id
            """;
    private static final String STRIKE =
            "update post_line set struck_out_because = ? where id = ? and struck_out_because is null";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public PostBook(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// One dispatch.
    ///
    /// @param id names the sheet on which it was entered, so that a double click enters it once
    /// @param document number and symbol, as printed
    /// @param envelopes *số lượng bì*
    /// @param receipt *ký nhận và dấu bưu điện*, where it is not signed by hand
    public record Line(
            UUID id,
            LocalDate sentOn,
            String document,
            String recipient,
            int envelopes,
            @Nullable String receipt,
            @Nullable String note,
            @Nullable String struckOutBecause) {

        public Line {
            if (document.isBlank() || recipient.isBlank() || envelopes < 1) {
                throw new IllegalArgumentException("A line of the book lacks a part");
            }
        }
    }

    public void enter(Line line, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc -> {
                    var rows =
                            jdbc.sql(INSERT)
                                    .params(
                                            Arrays.asList(
                                                    line.id().toString(),
                                                    line.sentOn().toString(),
                                                    line.document(),
                                                    line.recipient(),
                                                    line.envelopes(),
                                                    line.receipt(),
                                                    line.note(),
                                                    clock.instant().toString(),
                                                    who.login()))
                                    .update();
                    if (rows > 0) {
                        journal.record(who, "posted", line.id().toString(), detail(line));
                    }
                    return line;
                });
    }

    private static Map<String, String> detail(Line line) {
        return new JournalDetail()
                .with("sent", line.sentOn())
                .with("document", line.document())
                .with("recipient", line.recipient())
                .with("envelopes", line.envelopes())
                .map();
    }

    /// Strikes a line out; it stays to be read.
    public void strikeOut(UUID id, String reason, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        database.write(
                jdbc -> {
                    int rows = jdbc.sql(STRIKE).params(reason.strip(), id.toString()).update();
                    if (rows > 0) {
                        var detail = Map.of("reason", reason.strip());
                        journal.record(who, "post-struck-out", id.toString(), detail);
                    }
                    return rows;
                });
    }

    /// The book of a year, in the order of dispatch.
    public List<Line> lines(int year) {
        return database.read(
                jdbc ->
                        jdbc.sql(YEAR)
                                .params(
                                        LocalDate.of(year, 1, 1).toString(),
                                        LocalDate.of(year + 1, 1, 1).toString())
                                .query(PostBook::line)
                                .list());
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                UUID.fromString(row.getString("id")),
                LocalDate.parse(row.getString("sent_on")),
                row.getString("document"),
                row.getString("recipient"),
                row.getInt("envelopes"),
                row.getString("receipt"),
                row.getString("note"),
                row.getString("struck_out_because"));
    }
}
