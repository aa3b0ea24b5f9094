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

/// Who used file copies (*Sổ sử dụng bản lưu*, Nghị định 30/2020, Phụ lục IV, IV).
@Service
public class LoanBook {

    private static final String INSERT =
            """
            insert into loan_line (id, lent_on, borrower, document, subject, file_notation, receipt,
                                   due_on, allowed_by, note, entered_at, entered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;
    private static final String YEAR =
            """
            select * from loan_line where lent_on >= ? and lent_on < ? order by lent_on, entered_at, id
            """;
    private static final String OPEN =
            """
            select * from loan_line where returned_on is null and struck_out_because is null
            order by coalesce(due_on, '9999'), lent_on, id
            """;
    private static final String RETURN =
            """
            update loan_line set returned_on = :value
            where id = :id and returned_on is null and struck_out_because is null
                and lent_on <= :value
            """;
    private static final String STRIKE =
            "update loan_line set struck_out_because = :value where id = :id and struck_out_because is null";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public LoanBook(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// One use of a file copy.
    ///
    /// @param id names the sheet on which it was entered, so that a double click enters it once
    /// @param document number, symbol and date, as printed
    /// @param subject *tên loại và trích yếu*
    /// @param dueOn the last day on which it is to be back; null where nobody said
    /// @param allowedBy *người cho phép sử dụng*
    public record Line(
            UUID id,
            LocalDate lentOn,
            String borrower,
            String document,
            String subject,
            @Nullable String fileNotation,
            @Nullable String receipt,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate returnedOn,
            String allowedBy,
            @Nullable String note,
            @Nullable String struckOutBecause) {

        /// Whether it should have been back before this day.
        public boolean isOverdue(LocalDate today) {
            return returnedOn == null
                    && struckOutBecause == null
                    && dueOn != null
                    && today.isAfter(dueOn);
        }

        public Line {
            if (dueOn != null && dueOn.isBefore(lentOn)) {
                throw new IllegalArgumentException("Due before it was lent");
            }
            if (borrower.isBlank() || document.isBlank() || allowedBy.isBlank()) {
                throw new IllegalArgumentException("A line of the book lacks a part");
            }
        }
    }

    public void enter(Line line, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc -> {
                    var rows = jdbc.sql(INSERT).params(row(line, who)).update();
                    if (rows > 0) {
                        journal.record(who, "file-copy-lent", "loan/" + line.id(), detail(line));
                    }
                    return line;
                });
    }

    private List<@Nullable Object> row(Line line, Person who) {
        return Arrays.asList(
                line.id().toString(),
                line.lentOn().toString(),
                line.borrower(),
                line.document(),
                line.subject(),
                line.fileNotation(),
                line.receipt(),
                line.dueOn() == null ? null : line.dueOn().toString(),
                line.allowedBy(),
                line.note(),
                clock.instant().toString(),
                who.login());
    }

    private static Map<String, String> detail(Line line) {
        return new JournalDetail()
                .with("lent", line.lentOn())
                .with("borrower", line.borrower())
                .with("document", line.document())
                .with("allowed-by", line.allowedBy())
                .map();
    }

    /// The file copy is back; nothing happens for a day before it was lent.
    public void giveBack(UUID id, LocalDate day, Person who) {
        change(
                RETURN,
                day.toString(),
                id,
                "file-copy-returned",
                Map.of("day", day.toString()),
                who);
    }

    /// Strikes a line out; it stays to be read.
    public void strikeOut(UUID id, String reason, Person who) {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        var detail = Map.of("reason", reason.strip());
        change(STRIKE, reason.strip(), id, "loan-struck-out", detail, who);
    }

    private void change(
            String sql,
            String value,
            UUID id,
            String what,
            Map<String, String> detail,
            Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc -> {
                    int rows =
                            jdbc.sql(sql).param("value", value).param("id", id.toString()).update();
                    if (rows > 0) {
                        journal.record(who, what, "loan/" + id, detail);
                    }
                    return rows;
                });
    }

    /// What is out, whatever its year; what was due first, first.
    public List<Line> open() {
        return database.read(jdbc -> jdbc.sql(OPEN).query(LoanBook::line).list());
    }

    /// The book of a year, in the order of use.
    public List<Line> lines(int year) {
        return database.read(
                jdbc ->
                        jdbc.sql(YEAR)
                                .params(
                                        LocalDate.of(year, 1, 1).toString(),
                                        LocalDate.of(year + 1, 1, 1).toString())
                                .query(LoanBook::line)
                                .list());
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        var due = row.getString("due_on");
        var returned = row.getString("returned_on");
        return new Line(
                UUID.fromString(row.getString("id")),
                LocalDate.parse(row.getString("lent_on")),
                row.getString("borrower"),
                row.getString("document"),
                row.getString("subject"),
                row.getString("file_notation"),
                row.getString("receipt"),
                due == null ? null : LocalDate.parse(due),
                returned == null ? null : LocalDate.parse(returned),
                row.getString("allowed_by"),
                row.getString("note"),
                row.getString("struck_out_because"));
    }
}
