package vn.vankho.archive.web;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
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
        Access.require(who, Action.BACK_UP);
        places.find(id)
                .ifPresent(
                        place ->
                                start(
                                        "Đang sao lưu vào %s.".formatted(place.folder()),
                                        next,
                                        () -> backUp(place, who)));
        return BACK;
    }

    private PlaceWork.Ended backUp(BackupPlace place, Person who) {
        var run = places.backUp(place, who);
        return run.good()
                ? new PlaceWork.Ended(
                        true,
                        "Đã sao lưu %d văn bản vào %s và kiểm tra lại."
                                .formatted(run.documents(), place.folder()))
                : new PlaceWork.Ended(false, problem(run));
    }

    @PostMapping("/{id}/thu-khoi-phuc")
    String drill(
            @PathVariable("id") String id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.BACK_UP);
        places.find(id)
                .ifPresent(
                        place ->
                                start(
                                        "Đang thử khôi phục từ %s.".formatted(place.folder()),
                                        next,
                                        () -> drill(place, who)));
        return BACK;
    }

    private PlaceWork.Ended drill(BackupPlace place, Person who) {
        var run = drill.run(place, who);
        return run.good()
                ? new PlaceWork.Ended(
                        true,
                        "Thử khôi phục từ %s được trọn vẹn: %d văn bản, không chỗ nào sai."
                                .formatted(place.folder(), run.documents()))
                : new PlaceWork.Ended(false, problem(run));
    }

    private static String problem(BackupPlaces.Run run) {
        return run.problem().isEmpty()
                ? "Đã xong nhưng bản sao có %d chỗ không khớp với kho; hãy kiểm tra kho."
                        .formatted(run.findings())
                : run.problem();
    }

    private void start(String what, RedirectAttributes next, Supplier<PlaceWork.Ended> doing) {
        if (!work.start(what, doing)) {
            next.addFlashAttribute(
                    "refused", "Đang có việc sao lưu khác; hãy đợi xong rồi bấm lại.");
        }
    }
}
