package vn.vankho.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;

/// The ways of documents in the database.
final class PassageRows {

    private static final String COLUMNS =
            """
            draft_id, way, stage, urgent, signed_on, issued_on, issued_sha256, document, file_sha256
            """;

    private PassageRows() {}

    static boolean exists(JdbcClient jdbc, UUID draft) {
        return jdbc.sql("select 1 from passage where draft_id = ?")
                .param(draft.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static void insert(JdbcClient jdbc, UUID draft, Way way, boolean urgent) {
        jdbc.sql("insert into passage (draft_id, way, stage, urgent) values (?, ?, ?, ?)")
                .params(
                        draft.toString(),
                        way.key(),
                        Stage.Step.CONTENT_APPROVED.key(),
                        urgent ? 1 : 0)
                .update();
    }

    static void changeWay(JdbcClient jdbc, UUID draft, Way way) {
        jdbc.sql("update passage set way = ? where draft_id = ? and stage = ?")
                .params(way.key(), draft.toString(), Stage.Step.CONTENT_APPROVED.key())
                .update();
    }

    static Optional<Passage> find(JdbcClient jdbc, UUID draft) {
        return jdbc.sql("select " + COLUMNS + " from passage where draft_id = ?")
                .param(draft.toString())
                .query((row, _) -> passage(row, steps(jdbc, draft)))
                .optional();
    }

    static Optional<UUID> ofDocument(JdbcClient jdbc, DocumentId document) {
        return jdbc.sql("select draft_id from passage where document = ?")
                .param(document.toString())
                .query((row, _) -> UUID.fromString(row.getString(1)))
                .optional();
    }

    /// Those that something waits in, the oldest first, without their steps.
    static List<Passage> open(JdbcClient jdbc) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from passage where stage <> 'filed' and stage <> 'struck-out'
                                order by (select max(done_at) from passage_step s
                                    where s.draft_id = passage.draft_id), draft_id""")
                .query((row, _) -> passage(row, List.of()))
                .list();
    }

    /// Those that went out, the newest first, without their steps.
    static List<Passage> issued(JdbcClient jdbc, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from passage where issued_on is not null order by issued_on desc, draft_id limit ?")
                .param(limit)
                .query((row, _) -> passage(row, List.of()))
                .list();
    }

    /// Moves it on, if it still stands where it was seen.
    ///
    /// @return whether it did
    static boolean move(JdbcClient jdbc, Passage seen, Stage to) {
        return jdbc.sql("update passage set stage = ? where draft_id = ? and stage = ?")
                        .params(to.key(), seen.draft().toString(), seen.stage().key())
                        .update()
                > 0;
    }

    static void keepFile(
            JdbcClient jdbc, UUID draft, byte @Nullable [] file, @Nullable String sha256) {
        jdbc.sql("update passage set file = :file, file_sha256 = :sha256 where draft_id = :draft")
                .param("file", file)
                .param("sha256", sha256)
                .param("draft", draft.toString())
                .update();
    }

    /// Keeps a newer file in the place of the one that was seen.
    ///
    /// @return whether that one was still there
    static boolean replaceFile(JdbcClient jdbc, Passage seen, byte[] file, String sha256) {
        return jdbc.sql(
                                """
                                update passage set file = :file, file_sha256 = :sha256
                                where draft_id = :draft and file_sha256 = :seen""")
                        .param("file", file)
                        .param("sha256", sha256)
                        .param("draft", seen.draft().toString())
                        .param("seen", seen.fileSha256())
                        .update()
                > 0;
    }

    static void signedOn(JdbcClient jdbc, UUID draft, @Nullable LocalDate day) {
        jdbc.sql("update passage set signed_on = :day where draft_id = :draft")
                .param("day", day == null ? null : day.toString())
                .param("draft", draft.toString())
                .update();
    }

    /// What goes out on paper is no file: the one that was printed is not what is kept later.
    static void issuedOn(JdbcClient jdbc, UUID draft, LocalDate day) {
        jdbc.sql(
                        """
                        update passage set issued_on = :day,
                            issued_sha256 = case when way <> :paper then file_sha256 end
                        where draft_id = :draft""")
                .param("day", day.toString())
                .param("paper", Way.PAPER.key())
                .param("draft", draft.toString())
                .update();
    }

    /// The bytes stand in the archive from now on.
    static void filed(JdbcClient jdbc, UUID draft, DocumentId document) {
        jdbc.sql("update passage set document = ?, file = null where draft_id = ?")
                .params(document.toString(), draft.toString())
                .update();
    }

    static Optional<byte[]> file(JdbcClient jdbc, UUID draft) {
        return jdbc.sql("select file from passage where draft_id = ? and file is not null")
                .param(draft.toString())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    static void addStep(
            JdbcClient jdbc,
            UUID draft,
            Stage stage,
            Instant at,
            Person who,
            String words,
            PassageStep.@Nullable FileState file) {
        jdbc.sql(
                        """
                        insert into passage_step (draft_id, seq, stage, done_at, login, done_by, words,
                            file_length, file_sha256)
                        select :draft, coalesce(max(seq), 0) + 1, :stage, :at, :login, :by, :words,
                            :length, :sha256
                        from passage_step where draft_id = :draft""")
                .param("draft", draft.toString())
                .param("stage", stage.key())
                .param("at", at.toString())
                .param("login", who.login())
                .param("by", who.fullName())
                .param("words", words)
                .param("length", file == null ? null : file.length())
                .param("sha256", file == null ? null : file.sha256())
                .update();
    }

    private static List<PassageStep> steps(JdbcClient jdbc, UUID draft) {
        return jdbc.sql("select * from passage_step where draft_id = ? order by seq")
                .param(draft.toString())
                .query((row, _) -> step(row))
                .list();
    }

    private static PassageStep step(ResultSet row) throws SQLException {
        var sha256 = row.getString("file_sha256");
        return new PassageStep(
                row.getInt("seq"),
                Stage.ofKey(row.getString("stage")),
                Instant.parse(row.getString("done_at")),
                row.getString("done_by"),
                row.getString("words"),
                sha256 == null
                        ? null
                        : new PassageStep.FileState(row.getLong("file_length"), sha256));
    }

    private static Passage passage(ResultSet row, List<PassageStep> steps) throws SQLException {
        return new Passage(
                UUID.fromString(row.getString("draft_id")),
                Way.ofKey(row.getString("way")),
                Stage.ofKey(row.getString("stage")),
                row.getInt("urgent") != 0,
                day(row.getString("signed_on")),
                day(row.getString("issued_on")),
                row.getString("issued_sha256"),
                row.getString("document") == null
                        ? null
                        : DocumentId.parse(row.getString("document")),
                row.getString("file_sha256"),
                steps);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
