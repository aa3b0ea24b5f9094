package vn.vankho.archive.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.LostDatabase;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.BackupPlaces;
import vn.vankho.archive.Disposals;
import vn.vankho.archive.Fixity;
import vn.vankho.archive.Repairs;
import vn.vankho.archive.Repairs.Outcome;
import vn.vankho.archive.ReturnedDisposals;
import vn.vankho.archive.RootStamps;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Refusal;

/// Lưu trữ: whether the originals are as they were received, what is damaged, and where copies are.
@Controller
@RequestMapping(ArchiveController.PATH)
class ArchiveController {

    static final String PATH = "/luu-tru";

    private final Archive archive;
    private final Fixity fixity;
    private final Repairs repairs;
    private final BackupPlaces places;
    private final LastCheck check;
    private final PlaceWork work;
    private final RootStamps stamps;
    private final ReturnedDisposals returned;
    private final Disposals disposals;
    private final LostDatabase lost;
    private final Journal journal;
    private final Clock clock;

    ArchiveController(
            Archive archive,
            Fixity fixity,
            Repairs repairs,
            BackupPlaces places,
            LastCheck check,
            PlaceWork work,
            RootStamps stamps,
            ReturnedDisposals returned,
            Disposals disposals,
            LostDatabase lost,
            Journal journal,
            Clock clock) {
        this.archive = archive;
        this.fixity = fixity;
        this.repairs = repairs;
        this.places = places;
        this.check = check;
        this.work = work;
        this.stamps = stamps;
        this.returned = returned;
        this.disposals = disposals;
        this.lost = lost;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.VERIFY);
        model.addAttribute("alarms", archive.alarms());
        model.addAttribute("running", check.running());
        model.addAttribute("result", check.result());
        model.addAttribute("fixity", fixity.state());
        model.addAttribute(
                "damaged",
                fixity.damaged().stream().map(damage -> ShownDamage.of(damage, who)).toList());
        model.addAttribute("lost", lost.sentence().orElse(null));
        model.addAttribute("returned", returned.all());
        model.addAttribute("places", places.states());
        model.addAttribute("late", places.isLate());
        model.addAttribute("working", work.running());
        model.addAttribute("worked", work.ended());
        model.addAttribute("lastGood", places.lastGood().orElse(null));
        model.addAttribute(
                "stamps",
                stamps.all().stream().map(kept -> ShownStamp.of(kept, clock.instant())).toList());
        model.addAttribute("root", journal.newestRoot().orElse(null));
        return "archive/archive";
    }

    @PostMapping("/kiem-tra")
    String start(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.VERIFY);
        journal.record(who, "archive-check", "archive", Map.of());
        check.start();
        return "redirect:" + PATH;
    }

    /// The administrator knows what the loss of the database took.
    @PostMapping("/da-biet")
    String knowOfLoss(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.BACK_UP);
        lost.acknowledge(who);
        return "redirect:" + PATH;
    }

    /// Carries a decision out again on a document that a restore brought back.
    @PostMapping("/tieu-huy-lai/{id}")
    String destroyAgain(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DECIDE_FILES);
        try {
            returned.destroyAgain(id, disposals, who);
            next.addFlashAttribute("said", "Đã tiêu hủy lại; văn bản nằm trong khu chờ xóa.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/hong/{id}/sua")
    String repair(
            @PathVariable("id") String object,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.BACK_UP);
        if (fixity.damaged().stream().noneMatch(damage -> damage.object().equals(object))) {
            next.addFlashAttribute("refused", "Mục này không còn trong danh sách hỏng.");
            return "redirect:" + PATH;
        }
        switch (repairs.repair(object, List.of(), who)) {
            case Outcome.Repaired(var from) ->
                    next.addFlashAttribute(
                            "said",
                            "Đã sửa từ bản nguyên vẹn ở %s; bản hỏng được giữ riêng, không bị xóa."
                                    .formatted(from.getParent()));
            case Outcome.WasSound() ->
                    next.addFlashAttribute("said", "Đọc lại thì mục này nguyên vẹn.");
            case Outcome.NotRepaired(var sentence) -> next.addFlashAttribute("refused", sentence);
        }
        return "redirect:" + PATH;
    }
}
