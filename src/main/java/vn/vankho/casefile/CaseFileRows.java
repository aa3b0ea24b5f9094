package vn.vankho.casefile;

import static vn.vankho.casefile.RetentionRows.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.DocumentId;

/// The rows of case files.
final class CaseFileRows {

    private static final String INSERT =
            """
            insert into case_file (plan_year, place, heading, code, title, fonds, creator, started_on,
                ended_on, planned_term, term, term_reason, term_rule, term_version, term_by, sensitivity,
                rights, language, note, state, handed_over, planned, revision, id)
            values (?, (select coalesce(max(place), 0) + 1 from case_file where plan_year = ?), ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)\
            """;
    private static final String UPDATE =
            """
            update case_file set heading = ?, code = ?, title = ?, fonds = ?, creator = ?, started_on = ?,
                ended_on = ?, planned_term = ?, term = ?, term_reason = ?, term_rule = ?, term_version = ?,
                term_by = ?, sensitivity = ?, rights = ?, language = ?, note = ?, state = ?,
                handed_over = ?, planned = ?, revision = revision + 1
            where id = ? and revision = ?\
            """;

    private CaseFileRows() {}

    static void insert(JdbcClient jdbc, CaseFile file) {
        var values = new ArrayList<@Nullable Object>();
        values.add(file.year());
        values.add(file.year());
        values.addAll(values(file));
        values.add(file.id().toString());
        jdbc.sql(INSERT).params(values).update();
        putReaders(jdbc, file.id(), file.readers());
    }

    /// @return whether the row still had the file's revision
    static boolean update(JdbcClient jdbc, CaseFile file) {
        var values = new ArrayList<@Nullable Object>(values(file));
        values.add(file.id().toString());
        values.add(file.revision());
        return jdbc.sql(UPDATE).params(values).update() == 1;
    }

    private static List<@Nullable Object> values(CaseFile file) {
        var fixed = file.fixed();
        return Arrays.asList(
                file.heading(),
                file.code(),
                file.title(),
                file.fonds(),
                file.creator(),
                file.startedOn().toString(),
                text(file.endedOn()),
                file.plannedTerm() == null ? null : file.plannedTerm().key(),
                fixed == null ? null : fixed.term().key(),
                fixed == null ? null : fixed.reason(),
                fixed == null ? null : fixed.rule(),
                fixed == null ? null : fixed.version(),
                fixed == null ? null : fixed.decidedBy(),
                file.sensitivity().name(),
                file.rights(),
                file.language(),
                file.note(),
                file.state().name(),
                text(file.handedOver()),
                file.heading() == null ? 0 : 1);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static void putReaders(JdbcClient jdbc, CaseFileId id, Set<String> logins) {
        jdbc.sql("delete from case_file_reader where case_file = ?").param(id.toString()).update();
        for (var login : logins) {
            jdbc.sql("insert into case_file_reader (case_file, login) values (?, ?)")
                    .params(id.toString(), login)
                    .update();
        }
    }

    static Optional<CaseFile> find(JdbcClient jdbc, CaseFileId id) {
        return all(jdbc, "where id = ?", id.toString()).stream().findFirst();
    }

    static List<CaseFile> ofYear(JdbcClient jdbc, int year) {
        return all(jdbc, "where plan_year = ? order by place", year);
    }

    static List<CaseFile> inState(JdbcClient jdbc, CaseFile.State state) {
        return all(jdbc, "where state = ? order by plan_year, place", state.name());
    }

    /// The case files that a document stands in.
    static List<CaseFile> holding(JdbcClient jdbc, DocumentId document) {
        return all(
                jdbc,
                """
                where id in (select case_file from case_file_document where document_id = ?)
                order by plan_year, place\
                """,
                document.toString());
    }

    static List<Integer> years(JdbcClient jdbc) {
        return jdbc
                .sql("select distinct plan_year from case_file order by plan_year desc")
                .query(Integer.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    static boolean hasCode(JdbcClient jdbc, int year, String code, @Nullable CaseFileId but) {
        return jdbc
                .sql("select id from case_file where plan_year = ? and code = ?")
                .params(year, code)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .anyMatch(id -> but == null || !id.equals(but.toString()));
    }

    private static List<CaseFile> all(JdbcClient jdbc, String which, Object value) {
        // Read whole before the readers are asked for: one connection serves both.
        var files =
                jdbc.sql("select * from case_file " + which)
                        .param(value)
                        .query((row, _) -> file(row))
                        .list();
        return files.stream().map(file -> file.withReaders(readers(jdbc, file.id()))).toList();
    }

    private static Set<String> readers(JdbcClient jdbc, CaseFileId id) {
        return new HashSet<>(
                jdbc.sql("select login from case_file_reader where case_file = ?")
                        .param(id.toString())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        return new CaseFile(
                CaseFileId.parse(row.getString("id")),
                row.getInt("plan_year"),
                number(row, "heading"),
                row.getString("code"),
                row.getString("title"),
                row.getString("fonds"),
                row.getString("creator"),
                Objects.requireNonNull(day(row.getString("started_on"))),
                day(row.getString("ended_on")),
                Term.ofKey(row.getString("planned_term")),
                fixed(row),
                Sensitivity.valueOf(row.getString("sensitivity")),
                Set.of(),
                row.getString("rights"),
                row.getString("language"),
                row.getString("note"),
                CaseFile.State.valueOf(row.getString("state")),
                day(row.getString("handed_over")),
                row.getInt("revision"));
    }

    private static @Nullable FixedTerm fixed(ResultSet row) throws SQLException {
        var term = Term.ofKey(row.getString("term"));
        return term == null
                ? null
                : new FixedTerm(
                        term,
                        row.getString("term_reason"),
                        row.getString("term_rule"),
                        number(row, "term_version"),
                        row.getString("term_by"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
