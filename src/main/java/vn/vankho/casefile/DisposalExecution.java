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
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.DisposalDecision;
import vn.vankho.archive.Disposals;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.Refusal;

/// Carries out lists of case files that are to be destroyed, and looks after what lies in the
/// holding area then. The archive asks everything again for each document.
@Service
public class DisposalExecution {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalExecution.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String DESTROYED = "Đã tiêu hủy, chờ xóa hẳn";

    private final DisposalLists lists;
    private final Database database;
    private final CaseFiles files;
    private final Archive archive;
    private final Disposals disposals;
    private final Clock clock;

    public DisposalExecution(
            DisposalLists lists,
            Database database,
            CaseFiles files,
            Archive archive,
            Disposals disposals,
            Clock clock) {
        this.lists = lists;
        this.database = database;
        this.files = files;
        this.archive = archive;
        this.disposals = disposals;
        this.clock = clock;
    }

    /// Carries a decided list out. Each document is asked about again; what may not go stays, with
    /// the reason beside its item. Asked again after an interruption, it goes on.
    ///
    /// @return the list with what became of each item
    public DisposalList execute(UUID id, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var list =
                database.read(jdbc -> DisposalLists.inState(jdbc, id, DisposalList.State.DECIDED));
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
                                DisposalLists.with(
                                        item,
                                        item.reviewed(),
                                        item.decided(),
                                        item.verdict(),
                                        outcome));
                        return outcome;
                    });
        }
        var done = database.read(jdbc -> DisposalLists.require(jdbc, id));
        disposals.keepList(decision.document(), Map.of("list.json", print(done)), who);
        return database.write(
                jdbc -> {
                    DisposalListRows.executed(jdbc, id, who.login(), clock.instant());
                    lists.record("disposal-list-executed", done, who);
                    return DisposalLists.require(jdbc, id);
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
        var documents = files.documents(file.id());
        if (file.state() == CaseFile.State.DESTROYED) {
            return outcome(documents.stream().filter(one -> !one.document().destroyed()).count());
        }
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
        return outcome(elsewhere);
    }

    /// @param elsewhere how many documents stay because another case file needs them
    private static String outcome(long elsewhere) {
        return elsewhere == 0
                ? DESTROYED
                : DESTROYED + "; giữ %d văn bản còn nằm trong hồ sơ khác".formatted(elsewhere);
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

    /// Erases for good what has lain in the holding area for its thirty days.
    ///
    /// @return how many documents were erased, and a sentence for each that was not
    public Erased erase(Person who) {
        Access.require(who, Action.MANAGE_FILES);
        int erased = 0;
        var refusals = new ArrayList<String>();
        for (var destroyed : disposals.holding().all()) {
            if (!files.today().isBefore(destroyed.eraseAfter())) {
                try {
                    disposals.holding().erase(destroyed.id(), who);
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

    /// What lies in the holding area. @param name of its file, or its number and symbol
    public record Held(DocumentId id, String name, String sentence, LocalDate eraseAfter) {}

    /// What was destroyed and can still be brought back, as far as the person might read it.
    public List<Held> inHolding(Person who) {
        return disposals.holding().all().stream()
                .flatMap(
                        held ->
                                archive.find(held.id()).stream()
                                        .filter(old -> Access.mayRead(who, old.audience()))
                                        .map(
                                                old ->
                                                        new Held(
                                                                held.id(),
                                                                old.fileName(),
                                                                held.sentence(),
                                                                held.eraseAfter())))
                .toList();
    }

    /// Brings a destroyed document back as a new one, see [Disposals]; into a case file a person
    /// puts it.
    public DocumentId bringBack(DocumentId id, String reason, Person who) {
        Access.require(who, Action.DECIDE_FILES);
        var old = archive.find(id).orElseThrow(CaseFileRefused::unknown);
        Access.requireToRead(who, old.audience());
        return disposals.holding().bringBack(id, reason, who);
    }
}
