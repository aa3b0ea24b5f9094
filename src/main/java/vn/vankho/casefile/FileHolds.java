package vn.vankho.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Holds;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Orders that a case file must stay as it is (*lệnh giữ*): nothing of it is taken out, reopened or
/// destroyed, whoever asks, until the order is lifted.
@Service
public class FileHolds {

    private final Database database;
    private final Holds holds;

    public FileHolds(Database database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    /// Holds a case file with all its documents, also those that are put into it later.
    public UUID place(CaseFileId file, String reason, Person who) {
        Access.require(who, Action.HOLD_FILES);
        return database.write(
                jdbc -> {
                    var _ = CaseFileRows.find(jdbc, file).orElseThrow(CaseFileRefused::unknown);
                    var documents =
                            PlacedRows.of(jdbc, file).stream()
                                    .map(PlacedRows.Placed::document)
                                    .toList();
                    var hold = holds.place(reason, documents, who);
                    jdbc.sql("insert into held_case_file (hold_order, case_file) values (?, ?)")
                            .params(hold.toString(), file.toString())
                            .update();
                    return hold;
                });
    }

    /// @return whether the order stood
    public boolean lift(UUID hold, String because, Person who) {
        Access.require(who, Action.HOLD_FILES);
        return holds.lift(hold, because, who);
    }

    /// The orders that stand on a case file, itself or one of its documents.
    public List<Holds.Hold> on(CaseFileId file) {
        return database.read(
                jdbc -> {
                    var ids = standing(jdbc, file);
                    return holds.all().stream()
                            .filter(hold -> ids.contains(hold.id().toString()))
                            .toList();
                });
    }

    private static List<String> standing(JdbcClient jdbc, CaseFileId file) {
        return jdbc.sql(
                        """
                        select id from hold_order where lifted_at is null and (
                            id in (select hold_order from held_case_file where case_file = :file)
                            or id in (select hold_order from held_document where document_id in (
                                select document_id from case_file_document where case_file = :file)))\
                        """)
                .param("file", file.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Passes the orders on a case file on to a document that comes into it.
    void pass(JdbcClient jdbc, CaseFileId file, DocumentId document) {
        jdbc.sql(
                        """
                        select id from hold_order join held_case_file on hold_order = id
                        where case_file = ? and lifted_at is null\
                        """)
                .param(file.toString())
                .query((row, _) -> UUID.fromString(row.getString(1)))
                .list()
                .forEach(hold -> holds.extend(hold, document));
    }

    /// @throws CaseFileRefused if an order stands on the file
    void requireFree(CaseFile file) {
        var standing = on(file.id());
        if (!standing.isEmpty()) {
            throw CaseFileRefused.because(sentence(file, standing));
        }
    }

    static String sentence(CaseFile file, List<Holds.Hold> standing) {
        return "Hồ sơ %s đang có lệnh giữ do %s đặt (%s); phải gỡ lệnh giữ trước."
                .formatted(
                        file.code(), standing.getFirst().placedBy(), standing.getFirst().reason());
    }

    /// All orders, the newest first.
    public List<Holds.Hold> all() {
        return holds.all();
    }

    /// The case files of each order.
    public Map<String, List<CaseFileId>> heldFiles() {
        return database.read(
                jdbc ->
                        jdbc
                                .sql("select hold_order, case_file from held_case_file")
                                .query(
                                        (row, _) ->
                                                Map.entry(
                                                        row.getString(1),
                                                        CaseFileId.parse(row.getString(2))))
                                .list()
                                .stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Map.Entry::getKey,
                                                Collectors.mapping(
                                                        Map.Entry::getValue,
                                                        Collectors.toList()))));
    }
}
