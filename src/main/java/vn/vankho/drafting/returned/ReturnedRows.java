package vn.vankho.drafting.returned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.drafting.returned.ReturnedFiles.ReturnedFile;

/// The files that came back, in the database; rows are only ever added.
final class ReturnedRows {

    private static final String COLUMNS =
            """
            select id, draft_id, returned_at, returned_by, file_name, sha256, found,
                (select group_concat(version, ', ') from returned_file_taken where file_id = id) taken
            from returned_file where\s""";

    private ReturnedRows() {}

    static void add(JdbcClient jdbc, ReturnedFile file, String login, byte[] content) {
        jdbc.sql(
                        """
                        insert into returned_file (id, draft_id, returned_at, login, returned_by, file_name,
                            sha256, found, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().toString(),
                        file.draft().toString(),
                        file.at().toString(),
                        login,
                        file.by(),
                        file.name(),
                        file.sha256(),
                        file.found(),
                        content)
                .update();
    }

    static void taken(JdbcClient jdbc, UUID file, int version) {
        jdbc.sql(
                        "insert into returned_file_taken (file_id, version) values (?, ?) on conflict do nothing")
                .params(file.toString(), version)
                .update();
    }

    static Optional<ReturnedFile> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql(COLUMNS + "id = ?")
                .param(id.toString())
                .query((row, _) -> file(row))
                .optional();
    }

    static List<ReturnedFile> of(JdbcClient jdbc, UUID draft) {
        return jdbc.sql(COLUMNS + "draft_id = ? order by returned_at desc")
                .param(draft.toString())
                .query((row, _) -> file(row))
                .list();
    }

    static Optional<byte[]> content(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select content from returned_file where id = ?")
                .param(id.toString())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static ReturnedFile file(ResultSet row) throws SQLException {
        var taken = row.getString("taken");
        return new ReturnedFile(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("draft_id")),
                Instant.parse(row.getString("returned_at")),
                row.getString("returned_by"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("found"),
                taken == null ? "" : taken);
    }
}
