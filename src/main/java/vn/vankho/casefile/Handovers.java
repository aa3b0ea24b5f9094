package vn.vankho.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// Hands closed case files over to the archive of the office (Nghị định 30/2020, Điều 30).
@Service
public class Handovers {

    private final Database database;
    private final Journal journal;
    private final CaseFiles files;
    private final Clock clock;

    public Handovers(Database database, Journal journal, CaseFiles files, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /// What a person says of a handover.
    public record Sheet(
            LocalDate handedOn,
            String giver,
            String receiver,
            @Nullable String boxes,
            @Nullable String metres,
            @Nullable String note,
            List<CaseFileId> files) {}

    /// Hands case files over, all of them or none.
    ///
    /// @throws CaseFileRefused if one of them is not closed, or nothing is to be handed over
    public Handover make(Sheet sheet, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        if (sheet.files().isEmpty() || sheet.giver().isBlank() || sheet.receiver().isBlank()) {
            throw CaseFileRefused.because("Hãy chọn hồ sơ và ghi bên giao, bên nhận.");
        }
        if (sheet.handedOn().isAfter(files.today())) {
            throw CaseFileRefused.because("Ngày giao nhận ở sau hôm nay.");
        }
        return database.write(jdbc -> make(jdbc, sheet, who));
    }

    private Handover make(JdbcClient jdbc, Sheet sheet, Person who) {
        int year = sheet.handedOn().getYear();
        int number = 1 + count(jdbc, year);
        var made =
                new Handover(
                        UUID.randomUUID(),
                        year,
                        number,
                        sheet.handedOn(),
                        sheet.giver().strip(),
                        sheet.receiver().strip(),
                        sheet.boxes(),
                        sheet.metres(),
                        sheet.note(),
                        sheet.files().stream().distinct().toList());
        insert(jdbc, made, who);
        for (int i = 0; i < made.files().size(); i++) {
            handOver(jdbc, made, i, who);
        }
        journal.record(
                who,
                "case-files-handed-over",
                "handover/" + made.id(),
                Map.of(
                        "number",
                        made.printed(),
                        "count",
                        Integer.toString(made.files().size()),
                        "giver",
                        made.giver(),
                        "receiver",
                        made.receiver()));
        return made;
    }

    private static int count(JdbcClient jdbc, int year) {
        return jdbc.sql("select coalesce(max(hand_number), 0) from handover where hand_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private void insert(JdbcClient jdbc, Handover made, Person who) {
        jdbc.sql(
                        """
                        insert into handover (id, hand_year, hand_number, handed_on, giver, receiver, boxes,
                            metres, note, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        Arrays.asList(
                                made.id().toString(),
                                made.year(),
                                made.number(),
                                made.handedOn().toString(),
                                made.giver(),
                                made.receiver(),
                                made.boxes(),
                                made.metres(),
                                made.note(),
                                clock.instant().toString(),
                                who.login()))
                .update();
    }

    private void handOver(JdbcClient jdbc, Handover made, int index, Person who) {
        var id = made.files().get(index);
        var file = CaseFileRows.find(jdbc, id).orElseThrow(CaseFileRefused::unknown);
        Access.requireToRead(who, NeedToKnow.audience(file));
        if (file.state() != CaseFile.State.CLOSED) {
            throw CaseFileRefused.because(
                    "Hồ sơ %s ở trạng thái «%s», chưa nộp lưu được; hãy kết thúc hồ sơ trước."
                            .formatted(file.code(), file.state().label()));
        }
        jdbc.sql("insert into handover_item (handover, place, case_file) values (?, ?, ?)")
                .params(made.id().toString(), index + 1, id.toString())
                .update();
        files.change(
                id,
                "case-file-handed-over",
                Map.of("code", file.code(), "number", made.printed()),
                before -> handedOver(before, made.handedOn()),
                who);
    }

    private static CaseFile handedOver(CaseFile file, LocalDate day) {
        var next = Closing.with(file, CaseFile.State.HANDED_OVER, file.endedOn(), file.fixed());
        return next.withHandedOver(day);
    }

    public Optional<Handover> find(UUID id) {
        return database.read(jdbc -> all(jdbc, "where id = ?", id.toString())).stream().findFirst();
    }

    /// The handovers of a year, the newest first.
    public List<Handover> ofYear(int year) {
        return database.read(
                jdbc -> all(jdbc, "where hand_year = ? order by hand_number desc", year));
    }

    private static List<Handover> all(JdbcClient jdbc, String which, Object value) {
        // Read whole before the items are asked for: one connection serves both.
        var rows =
                jdbc.sql("select * from handover " + which)
                        .param(value)
                        .query((row, _) -> handover(row))
                        .list();
        return rows.stream().map(row -> withFiles(jdbc, row)).toList();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                UUID.fromString(row.getString("id")),
                row.getInt("hand_year"),
                row.getInt("hand_number"),
                LocalDate.parse(row.getString("handed_on")),
                row.getString("giver"),
                row.getString("receiver"),
                row.getString("boxes"),
                row.getString("metres"),
                row.getString("note"),
                List.of());
    }

    private static Handover withFiles(JdbcClient jdbc, Handover row) {
        var items =
                jdbc.sql("select case_file from handover_item where handover = ? order by place")
                        .param(row.id().toString())
                        .query((item, _) -> CaseFileId.parse(item.getString(1)))
                        .list();
        return new Handover(
                row.id(),
                row.year(),
                row.number(),
                row.handedOn(),
                row.giver(),
                row.receiver(),
                row.boxes(),
                row.metres(),
                row.note(),
                items);
    }
}
