package vn.vankho.archive.web;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.BackupPlace;
import vn.vankho.archive.BackupPlaces;
import vn.vankho.archive.RestoreDrill;
import vn.vankho.home.Refusal;

/// The places of backups, on the page Lưu trữ.
@Controller
@RequestMapping(ArchiveController.PATH + "/noi-sao-luu")
class PlacesController {

    private static final String BACK = "redirect:" + ArchiveController.PATH + "#sao-luu";

    private final BackupPlaces places;
    private final RestoreDrill drill;
    private final PlaceWork work;

    PlacesController(BackupPlaces places, RestoreDrill drill, PlaceWork work) {
        this.places = places;
        this.drill = drill;
        this.work = work;
    }

    @PostMapping
    String add(
            @RequestParam("thu-muc") String folder,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.BACK_UP);
        try {
            var place = places.add(Path.of(folder.strip()), who);
            next.addFlashAttribute(
                    "said",
                    "Đã thêm nơi sao lưu %s; hãy bấm Sao lưu ngay để có bản đầu tiên."
                            .formatted(place.folder()));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        } catch (InvalidPathException e) {
            next.addFlashAttribute("refused", "Đường dẫn này không dùng được.");
        }
        return BACK;
    }

    @PostMapping("/{id}/bo")
    String remove(
            @PathVariable("id") String id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.BACK_UP);
        places.find(id)
                .ifPresent(
                        place -> {
                            places.remove(place, who);
                            next.addFlashAttribute(
                                    "said",
                                    "Không dùng %s để sao lưu nữa; những gì đã có ở đó vẫn còn."
                                            .formatted(place.folder()));
                        });
        return BACK;
    }

    @PostMapping("/{id}/sao-luu")
    String backUp(
            @PathVariable("id") String id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        return start(
                id,
                who,
                next,
                new Doing(
                        "Đang sao lưu vào %s.",
                        "Đã sao lưu %d văn bản vào %s và kiểm tra lại.", places::backUp));
    }

    @PostMapping("/{id}/thu-khoi-phuc")
    String drill(
            @PathVariable("id") String id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        return start(
                id,
                who,
                next,
                new Doing(
                        "Đang thử khôi phục từ %s.",
                        "Thử khôi phục %d văn bản từ %s được trọn vẹn, không chỗ nào sai.",
                        drill::run));
    }

    /// Work on a place that takes its time.
    ///
    /// @param running for the page meanwhile; takes the folder
    /// @param good for the page if all went well; takes the number of documents and the folder
    private record Doing(
            String running, String good, BiFunction<BackupPlace, Person, BackupPlaces.Run> work) {

        PlaceWork.Ended in(BackupPlace place, Person who) {
            var run = work.apply(place, who);
            return run.good()
                    ? new PlaceWork.Ended(true, good.formatted(run.documents(), place.folder()))
                    : new PlaceWork.Ended(false, problem(run));
        }
    }

    private String start(String id, Person who, RedirectAttributes next, Doing doing) {
        Access.require(who, Action.BACK_UP);
        var place = places.find(id);
        if (place.isPresent()
                && !work.start(
                        doing.running().formatted(place.get().folder()),
                        () -> doing.in(place.get(), who))) {
            next.addFlashAttribute(
                    "refused", "Đang có việc sao lưu khác; hãy đợi xong rồi bấm lại.");
        }
        return BACK;
    }

    private static String problem(BackupPlaces.Run run) {
        return run.problem().isEmpty()
                ? "Đã xong nhưng bản sao có %d chỗ không khớp với kho; hãy kiểm tra kho."
                        .formatted(run.findings())
                : run.problem();
    }
}
