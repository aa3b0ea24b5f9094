package vn.vankho.casefile;

import java.time.Clock;
import java.util.ArrayList;
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
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Lists of case files that are to be destroyed, from the clerk's proposal to the leader's
/// decision.
/// Nothing is destroyed by itself: [DisposalExecution] carries a decided list out.
@Service
public class DisposalLists {

    private final Database database;
    private final Journal journal;
    private final CaseFiles files;
    private final FileHolds holds;
    private final Archive archive;
    private final Clock clock;

    public DisposalLists(
            Database database,
            Journal journal,
            CaseFiles files,
            FileHolds holds,
            Archive archive,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.files = files;
        this.holds = holds;
        this.archive = archive;
        this.clock = clock;
    }

    public List<DisposalList> all() {
        return database.read(DisposalListRows::all);
    }

    public Optional<DisposalList> find(UUID id) {
        return database.read(jdbc -> DisposalListRows.find(jdbc, id));
    }

    static DisposalList require(JdbcClient jdbc, UUID id) {
        return DisposalListRows.find(jdbc, id)
                .orElseThrow(() -> CaseFileRefused.because("Không có danh sách này."));
    }

    /// The clerk proposes case files whose term is over.
    ///
    /// @param remarks why, for each case file
    /// @throws CaseFileRefused if one of them must still be kept, or is held
    public DisposalList prepare(String title, Map<CaseFileId, String> remarks, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        if (remarks.isEmpty()) {
            throw CaseFileRefused.because("Hãy chọn hồ sơ để đưa vào danh sách.");
        }
        var items = new ArrayList<DisposalList.Item>();
        for (var remark : remarks.entrySet()) {
            var file = files.require(remark.getKey());
            Access.requireToRead(who, NeedToKnow.audience(file));
            refuse(file);
            items.add(
                    new DisposalList.Item(
                            items.size() + 1,
                            file.id(),
                            remark.getValue().strip(),
                            null,
                            null,
                            DisposalList.Verdict.OPEN,
                            null));
        }
        return database.write(jdbc -> insert(jdbc, title, items, who));
    }

    private void refuse(CaseFile file) {
        var standing = holds.on(file.id());
        if (!standing.isEmpty()) {
            throw CaseFileRefused.because(FileHolds.sentence(file, standing));
        }
        if (file.keepUntil().filter(files.today()::isAfter).isEmpty()) {
            throw CaseFileRefused.because(
                    "Hồ sơ %s chưa hết thời hạn bảo quản.".formatted(file.code()));
        }
    }

    private DisposalList insert(
            JdbcClient jdbc, String title, List<DisposalList.Item> items, Person who) {
        int year = files.today().getYear();
        var list =
                new DisposalList(
                        UUID.randomUUID(),
                        year,
                        DisposalListRows.lastNumber(jdbc, year) + 1,
                        title.isBlank() ? "Hồ sơ hết thời hạn bảo quản" : title.strip(),
                        DisposalList.State.PREPARED,
                        who.login(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        items);
        DisposalListRows.insert(jdbc, list, clock.instant());
        record("disposal-list-prepared", list, who);
        return list;
    }

    /// Somebody else looks at each item.
    ///
    /// @param remarks by the item's place
    public DisposalList review(UUID id, Map<Integer, String> remarks, Person who) {
        Access.require(who, Action.REVIEW_DISPOSAL);
        return database.write(
                jdbc -> {
                    var list = inState(jdbc, id, DisposalList.State.PREPARED);
                    requireOther(list.preparedBy(), who);
                    for (var item : list.items()) {
                        var remark = remarks.getOrDefault(item.place(), "").strip();
                        if (remark.isEmpty()) {
                            throw CaseFileRefused.because(
                                    "Hãy ghi ý kiến cho từng hồ sơ; còn thiếu ở số thứ tự %d."
                                            .formatted(item.place()));
                        }
                        DisposalListRows.putItem(
                                jdbc, id, with(item, remark, null, item.verdict(), null));
                    }
                    DisposalListRows.reviewed(jdbc, id, who.login(), clock.instant());
                    record("disposal-list-reviewed", list, who);
                    return require(jdbc, id);
                });
    }

    private static void requireOther(String login, Person who) {
        if (login.equalsIgnoreCase(who.login())) {
            throw CaseFileRefused.because(
                    "Người lập danh sách không được tự xét hoặc tự quyết định.");
        }
    }

    static DisposalList inState(JdbcClient jdbc, UUID id, DisposalList.State state) {
        var list = require(jdbc, id);
        if (list.state() != state) {
            throw CaseFileRefused.because(
                    "Danh sách %s ở bước «%s».".formatted(list.printed(), list.state().label()));
        }
        return list;
    }

    static DisposalList.Item with(
            DisposalList.Item item,
            @Nullable String reviewed,
            @Nullable String decided,
            DisposalList.Verdict verdict,
            @Nullable String outcome) {
        return new DisposalList.Item(
                item.place(), item.file(), item.prepared(), reviewed, decided, verdict, outcome);
    }

    /// What the leader says of one item.
    public record Said(DisposalList.Verdict verdict, String remark) {}

    /// The leader decides on each item, by a decision whose document is in the archive.
    ///
    /// @param said by the item's place
    /// @throws CaseFileRefused if the decision's document is not here, or an item was left out
    public DisposalList decide(UUID id, Map<Integer, Said> said, DocumentId decision, Person who) {
        Access.require(who, Action.DECIDE_FILES);
        if (archive.find(decision).isEmpty()) {
            throw CaseFileRefused.because(
                    "Văn bản quyết định tiêu hủy không có trong kho; hãy đưa vào kho trước.");
        }
        return database.write(
                jdbc -> {
                    var list = inState(jdbc, id, DisposalList.State.REVIEWED);
                    requireOther(list.preparedBy(), who);
                    for (var item : list.items()) {
                        var word = said.get(item.place());
                        if (word == null || word.verdict() == DisposalList.Verdict.OPEN) {
                            throw CaseFileRefused.because(
                                    "Hãy quyết định từng hồ sơ; còn thiếu ở số thứ tự %d."
                                            .formatted(item.place()));
                        }
                        DisposalListRows.putItem(
                                jdbc,
                                id,
                                with(
                                        item,
                                        item.reviewed(),
                                        word.remark().strip(),
                                        word.verdict(),
                                        null));
                    }
                    DisposalListRows.decided(jdbc, id, who.login(), clock.instant(), decision);
                    record("disposal-list-decided", list, who);
                    return require(jdbc, id);
                });
    }

    void record(String what, DisposalList list, Person who) {
        journal.record(
                who,
                what,
                "disposal-list/" + list.id(),
                Map.of("number", list.printed(), "count", Integer.toString(list.items().size())));
    }
}
