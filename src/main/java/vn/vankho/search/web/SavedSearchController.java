package vn.vankho.search.web;

import java.time.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.search.SavedSearches;
import vn.vankho.search.SearchNotSaved;

/// Câu tìm đã lưu: each person's own.
@Controller
class SavedSearchController {

    private final SavedSearches saved;

    SavedSearchController(SavedSearches saved) {
        this.saved = saved;
    }

    @GetMapping("/tra-cuu/da-luu")
    String list(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.SEARCH);
        model.addAttribute("saved", saved.of(who));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "search/saved";
    }

    @PostMapping("/tra-cuu/da-luu")
    String save(
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam("ten") String name,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.SEARCH);
        var form = SearchForm.of(address);
        try {
            saved.save(who, name, form.question());
            next.addFlashAttribute("said", "Đã lưu câu tìm “%s”.".formatted(name.strip()));
        } catch (SearchNotSaved reason) {
            next.addFlashAttribute("refused", reason.getMessage());
        }
        return "redirect:" + form.address();
    }

    @PostMapping("/tra-cuu/da-luu/{id}/xoa")
    String delete(
            @PathVariable String id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.SEARCH);
        var deleted = saved.delete(who, id);
        next.addFlashAttribute(
                deleted ? "said" : "refused",
                deleted ? "Đã xóa câu tìm." : "Câu tìm này không còn ở đây.");
        return "redirect:/tra-cuu/da-luu";
    }
}
