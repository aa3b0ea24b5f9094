package vn.vankho.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.DisposalDecision;
import vn.vankho.archive.Disposals;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.Refusal;

/// Lists of case files that are to be destroyed, from the clerk's proposal to what became of it.
/// Nothing is destroyed by itself; the archive asks everything again for each document.
@Service
public class DisposalLists {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalLists.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String DESTROYED = "Đã tiêu hủy, chờ xóa hẳn";

    private final Database database;
    private final Journal journal;
    private final CaseFiles files;
    private final FileHolds holds;
    private final Archive archive;
    private final Disposals disposals;
    private final Clock clock;

    public DisposalLists(
            Database database,
            Journal journal,
            CaseFiles files,
            FileHolds holds,
            Archive archive,
            Disposals disposals,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.files = files;
        this.holds = holds;
        this.archive = archive;
        this.disposals = disposals;
        this.clock = clock;
    }

    public List<DisposalList> all() {
        return database.read(DisposalListRows::all);
    }

    public Optional<DisposalList> find(UUID id) {
        return database.read(jdbc -> DisposalListRows.find(jdbc, id));
    }

    private static DisposalList require(JdbcClient jdbc, UUID id) {
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

    private static DisposalList inState(JdbcClient jdbc, UUID id, DisposalList.State state) {
        var list = require(jdbc, id);
        if (list.state() != state) {
            throw CaseFileRefused.because(
                    "Danh sách %s ở bước «%s».".formatted(list.printed(), list.state().label()));
        }
        return list;
    }

    private static DisposalList.Item with(
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

    /// Carries a decided list out. Each document is asked about again; what may not go stays, with
    /// the reason beside its item. Asked again after an interruption, it goes on.
    ///
    /// @return the list with what became of each item
    public DisposalList execute(UUID id, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var list = database.read(jdbc -> inState(jdbc, id, DisposalList.State.DECIDED));
        var decision = decision(list);
        for (var item : list.items()) {
            var outcome =
                    item.verdict() == DisposalList.Verdict.DESTROY
                            ? destroy(list, item, decision, who)
                            : "Giữ lại theo quyết định";
            database.write(
                    jdbc -> {
                        DisposalListRows.putItem(
                                jdbc,
                                id,
                                with(
                                        item,
                                        item.reviewed(),
                                        item.decided(),
                                        item.verdict(),
                                        outcome));
                        return outcome;
                    });
        }
        var done = find(id).orElseThrow();
        disposals.keepList(decision.document(), Map.of("list.json", print(done)), who);
        return database.write(
                jdbc -> {
                    DisposalListRows.executed(jdbc, id, who.login(), clock.instant());
                    record("disposal-list-executed", done, who);
                    return require(jdbc, id);
                });
    }

    private static DisposalDecision decision(DisposalList list) {
        var at = Instant.parse(Objects.requireNonNull(list.decidedAt()));
        return new DisposalDecision(
                Objects.requireNonNull(list.decision()),
                list.printed(),
                list.preparedBy(),
                Objects.requireNonNull(list.reviewedBy()),
                Objects.requireNonNull(list.decidedBy()),
                LocalDate.ofInstant(at, ZONE));
    }

    /// Destroys the documents of one case file that stand in no other one that is kept.
    private String destroy(
            DisposalList list, DisposalList.Item item, DisposalDecision decision, Person who) {
        var file = files.require(item.file());
        if (file.state() == CaseFile.State.DESTROYED) {
            return DESTROYED;
        }
        var documents = files.documents(file.id());
        for (var placed : documents) {
            if (!placed.document().destroyed() && !isKept(placed.document().id(), list)) {
                var against = disposals.objections(placed.document().id(), decision);
                if (!against.isEmpty()) {
                    return "Không tiêu hủy: %s".formatted(String.join(" ", against));
                }
            }
        }
        int elsewhere = 0;
        for (var placed : documents) {
            if (isKept(placed.document().id(), list)) {
                elsewhere++;
                continue;
            }
            try {
                disposals.destroy(placed.document().id(), decision, item.prepared(), who);
            } catch (Refusal refused) {
                LOG.warn("Not destroyed: {}", placed.document().id(), refused);
                return "Dừng ở văn bản số thứ tự %d: %s"
                        .formatted(placed.ordinal(), refused.getMessage());
            }
        }
        files.change(
                file.id(),
                "case-file-destroyed",
                Map.of("code", file.code(), "list", list.printed()),
                before ->
                        Closing.with(
                                before, CaseFile.State.DESTROYED, before.endedOn(), before.fixed()),
                who);
        return elsewhere == 0
                ? DESTROYED
                : DESTROYED + "; giữ %d văn bản còn nằm trong hồ sơ khác".formatted(elsewhere);
    }

    /// Erases for good what has lain in the holding area for its thirty days.
    ///
    /// @return how many documents were erased, and a sentence for each that was not
    public Erased erase(Person who) {
        Access.require(who, Action.MANAGE_FILES);
        int erased = 0;
        var refusals = new ArrayList<String>();
        for (var destroyed : disposals.inHolding()) {
            if (!files.today().isBefore(destroyed.eraseAfter())) {
                try {
                    disposals.erase(destroyed.id(), who);
                    erased++;
                } catch (Refusal refused) {
                    LOG.warn("Not erased: {}", destroyed.id(), refused);
                    refusals.add(refused.getMessage());
                }
            }
        }
        return new Erased(erased, refusals);
    }

    /// @param refusals Vietnamese sentences
    public record Erased(int documents, List<String> refusals) {}

    /// What was destroyed and can still be brought back by hand.
    public List<Disposals.Destroyed> inHolding() {
        return disposals.inHolding();
    }

    /// Whether a document stands in another case file that does not go with this list.
    private boolean isKept(DocumentId document, DisposalList list) {
        var going =
                list.items().stream()
                        .filter(item -> item.verdict() == DisposalList.Verdict.DESTROY)
                        .map(DisposalList.Item::file)
                        .toList();
        return files.holding(document).stream()
                .filter(file -> file.state() != CaseFile.State.DESTROYED)
                .anyMatch(file -> !going.contains(file.id()));
    }

    /// The list as it stays for ever: readable without this program.
    private byte[] print(DisposalList list) {
        var items =
                list.items().stream()
                        .map(
                                item -> {
                                    var file = files.require(item.file());
                                    return Map.of(
                                            "caseFile",
                                            file,
                                            "documents",
                                            files.documents(file.id()),
                                            "item",
                                            item);
                                })
                        .toList();
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("version", 1, "list", list, "items", items))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void record(String what, DisposalList list, Person who) {
        journal.record(
                who,
                what,
                "disposal-list/" + list.id(),
                Map.of("number", list.printed(), "count", Integer.toString(list.items().size())));
    }
}
