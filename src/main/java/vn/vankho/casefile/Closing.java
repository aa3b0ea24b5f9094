package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Disposals;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.home.Database;

/// Closes case files when the work is done, and opens them again with a reason.
@Service
public class Closing {

    private final Database database;
    private final CaseFiles files;
    private final Archive archive;
    private final Disposals disposals;
    private final FileHolds holds;
    private final KeepingTerms terms;
    private final OwnPapers own;

    public Closing(
            Database database,
            CaseFiles files,
            Archive archive,
            Disposals disposals,
            FileHolds holds,
            KeepingTerms terms,
            OwnPapers own) {
        this.database = database;
        this.files = files;
        this.archive = archive;
        this.disposals = disposals;
        this.holds = holds;
        this.terms = terms;
        this.own = own;
    }

    /// What is to be said about a case file by the rules G08 to G11. Of one that is still open the
    /// first one says what must be done before it is closed.
    public List<Finding> findings(CaseFile file) {
        var facts = facts(file);
        return CaseFileRule.ALL.stream().flatMap(rule -> rule.judge(facts).stream()).toList();
    }

    CaseFileRule.Facts facts(CaseFile file) {
        var documents = files.documents(file.id());
        return new CaseFileRule.Facts(
                file,
                documents,
                files.term(file).term(),
                own.closedOn(file.fonds()),
                documents.stream().filter(this::isUntraced).toList(),
                files.today());
    }

    /// Gone without a decision: what the archive tells of at its start and at each check.
    private boolean isUntraced(CaseDocument placed) {
        var document = placed.document();
        return document.destroyed()
                ? disposals.find(document.id()).isEmpty()
                : !archive.holds(document.id());
    }

    /// Closes a case file: from now on its term runs, as it is fixed now.
    ///
    /// @param endedOn the day the work ended
    /// @throws CaseFileRefused with a sentence for each fault that rule G08 or G11 names
    public CaseFile close(CaseFileId id, LocalDate endedOn, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var file = files.require(id);
        Access.requireToRead(who, NeedToKnow.audience(file));
        if (!file.isOpen()) {
            throw CaseFileRefused.notOpen(file);
        }
        if (endedOn.isBefore(file.startedOn()) || endedOn.isAfter(files.today())) {
            throw CaseFileRefused.because(
                    "Ngày kết thúc phải từ ngày mở hồ sơ (%s) đến hôm nay."
                            .formatted(Shown.day(file.startedOn())));
        }
        var faults =
                findings(file).stream().filter(found -> found.severity() == Severity.E).toList();
        if (!faults.isEmpty()) {
            throw CaseFileRefused.with(faults);
        }
        var fixed = files.term(file).required();
        var detail = new TreeMap<String, String>();
        detail.put("code", file.code());
        detail.put("term", fixed.term().label());
        detail.put("reason", fixed.reason());
        Optional.ofNullable(fixed.rule()).ifPresent(rule -> detail.put("rule", rule));
        Optional.ofNullable(fixed.version())
                .ifPresent(version -> detail.put("version", version.toString()));
        return change(
                id,
                "case-file-closed",
                detail,
                before -> with(before, CaseFile.State.CLOSED, endedOn, fixed),
                who);
    }

    /// Opens a closed case file again; its term no longer runs.
    ///
    /// @throws CaseFileRefused if it is held, was handed over or destroyed, or without a reason
    public CaseFile reopen(CaseFileId id, String reason, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var file = files.require(id);
        Access.requireToRead(who, NeedToKnow.audience(file));
        if (reason.isBlank()) {
            throw CaseFileRefused.reasonMissing();
        }
        if (file.state() != CaseFile.State.CLOSED) {
            throw CaseFileRefused.because(
                    "Chỉ mở lại được hồ sơ đã kết thúc và chưa nộp lưu; hồ sơ %s ở trạng thái «%s»."
                            .formatted(file.code(), file.state().label()));
        }
        holds.requireFree(file);
        var fixed = file.fixed();
        var kept = fixed != null && fixed.decidedBy() != null ? fixed : null;
        return change(
                id,
                "case-file-reopened",
                Map.of("code", file.code(), "reason", reason.strip()),
                before -> with(before, CaseFile.State.OPEN, null, kept),
                who);
    }

    /// Decides a term otherwise than it computes.
    ///
    /// @param reason why, in the person's words
    public CaseFile decideTerm(CaseFileId id, Term term, String reason, Person who) {
        Access.require(who, Action.MANAGE_FILES);
        var file = files.require(id);
        Access.requireToRead(who, NeedToKnow.audience(file));
        if (reason.isBlank()) {
            throw CaseFileRefused.reasonMissing();
        }
        if (file.state() == CaseFile.State.DESTROYED) {
            throw CaseFileRefused.notOpen(file);
        }
        holds.requireFree(file);
        var fixed = new FixedTerm(term, reason.strip(), null, null, who.login());
        return change(
                id,
                "case-file-term-decided",
                Map.of("code", file.code(), "term", term.label(), "reason", reason.strip()),
                before -> with(before, before.state(), before.endedOn(), fixed),
                who);
    }

    /// With what it means for the documents, together or not at all.
    private CaseFile change(
            CaseFileId id,
            String what,
            Map<String, String> detail,
            UnaryOperator<CaseFile> change,
            Person who) {
        return database.write(
                _ -> {
                    var changed = files.change(id, what, detail, change, who);
                    terms.pass(id, who);
                    return changed;
                });
    }

    static CaseFile with(
            CaseFile file,
            CaseFile.State state,
            @Nullable LocalDate endedOn,
            @Nullable FixedTerm fixed) {
        return new CaseFile(
                file.id(),
                file.year(),
                file.heading(),
                file.code(),
                file.title(),
                file.fonds(),
                file.creator(),
                file.startedOn(),
                endedOn,
                file.plannedTerm(),
                fixed,
                file.sensitivity(),
                file.readers(),
                file.rights(),
                file.language(),
                file.note(),
                state,
                file.handedOver(),
                file.revision());
    }
}
