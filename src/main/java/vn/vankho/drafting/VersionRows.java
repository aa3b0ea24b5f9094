package vn.vankho.drafting;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.drafting.DraftVersions.Version;

/// The kept states of drafts in the database; rows are only ever added.
final class VersionRows {

    /// So many states lie between two that stand by themselves.
    private static final int WHOLE_EVERY = 50;

    private static final Duration ONE_SITTING = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private VersionRows() {}

    private record Row(int version, PackedState state) {}

    /// @param json the draft's data
    static void add(JdbcClient jdbc, UUID draft, Version version, String json) {
        var state = json.getBytes(StandardCharsets.UTF_8);
        var packed = packed(jdbc, draft, version.number(), state);
        jdbc.sql(
                        """
                        insert into draft_version (draft_id, version, saved_at, saved_login, saved_by, how,
                            restored_from, is_whole, same_before, same_after, content)
                        values (:draft, :version, :at, :login, :by, :how, :from, :whole, :before, :after, :content)""")
                .param("draft", draft.toString())
                .param("version", version.number())
                .param("at", version.savedAt().toString())
                .param("login", version.login())
                .param("by", version.savedBy())
                .param("how", version.how().key())
                .param("from", version.restoredFrom())
                .param("whole", packed.whole() ? 1 : 0)
                .param("before", packed.before())
                .param("after", packed.after())
                .param("content", packed.content())
                .update();
    }

    private static PackedState packed(JdbcClient jdbc, UUID draft, int number, byte[] state) {
        return number % WHOLE_EVERY == 0
                ? PackedState.whole(state)
                : bytes(jdbc, draft, number - 1)
                        .map(previous -> PackedState.against(previous, state))
                        .orElseGet(() -> PackedState.whole(state));
    }

    /// A draft that was saved before states were kept has its present one as the first.
    static void keepFirst(JdbcClient jdbc, Drafts.Draft now) {
        if (!has(jdbc, now.id(), now.version())) {
            var found =
                    new Version(
                            now.version(),
                            now.changedAt(),
                            "",
                            now.changedBy(),
                            Saving.TYPED,
                            null);
            add(jdbc, now.id(), found, JSON.writeValueAsString(now.data()));
        }
    }

    /// Whether the same person has just been typing: they leave one line in the journal, not one
    /// every few seconds; the versions tell each.
    static boolean goesOn(JdbcClient jdbc, UUID draft, Version kept) {
        return kept.how() == Saving.AUTOSAVED
                && find(jdbc, draft, kept.number() - 1)
                        .filter(last -> last.how() == Saving.AUTOSAVED)
                        .filter(last -> last.login().equals(kept.login()))
                        .filter(last -> last.savedAt().plus(ONE_SITTING).isAfter(kept.savedAt()))
                        .isPresent();
    }

    /// The data as JSON, if that state was kept.
    static Optional<String> json(JdbcClient jdbc, UUID draft, int number) {
        return bytes(jdbc, draft, number).map(state -> new String(state, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(JdbcClient jdbc, UUID draft, int number) {
        var rows =
                jdbc.sql(
                                """
                        select version, is_whole, same_before, same_after, content from draft_version
                        where draft_id = :draft and version <= :number and version >= (
                            select max(version) from draft_version
                            where draft_id = :draft and version <= :number and is_whole = 1)
                        order by version""")
                        .param("draft", draft.toString())
                        .param("number", number)
                        .query((row, _) -> new Row(row.getInt(1), state(row)))
                        .list();
        if (rows.isEmpty() || rows.getLast().version() != number) {
            return Optional.empty();
        }
        var state = new byte[0];
        for (var row : rows) {
            state = row.state().unpacked(state);
        }
        return Optional.of(state);
    }

    private static PackedState state(ResultSet row) throws SQLException {
        return new PackedState(
                row.getInt("is_whole") == 1,
                row.getInt("same_before"),
                row.getInt("same_after"),
                row.getBytes("content"));
    }

    static boolean has(JdbcClient jdbc, UUID draft, int number) {
        return jdbc.sql("select count(*) from draft_version where draft_id = ? and version = ?")
                        .params(draft.toString(), number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static List<Version> newest(JdbcClient jdbc, UUID draft, int limit, int offset) {
        return jdbc.sql(
                        """
                        select version, saved_at, saved_login, saved_by, how, restored_from from draft_version
                        where draft_id = ? order by version desc limit ? offset ?""")
                .params(draft.toString(), limit, offset)
                .query((row, _) -> version(row))
                .list();
    }

    static Optional<Version> find(JdbcClient jdbc, UUID draft, int number) {
        return jdbc.sql(
                        """
                        select version, saved_at, saved_login, saved_by, how, restored_from from draft_version
                        where draft_id = ? and version = ?""")
                .params(draft.toString(), number)
                .query((row, _) -> version(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                Instant.parse(row.getString("saved_at")),
                row.getString("saved_login"),
                row.getString("saved_by"),
                Saving.ofKey(row.getString("how")),
                whole(row, "restored_from"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
