package vn.vankho.signature.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Refusal;
import vn.vankho.signature.CrlFetch;
import vn.vankho.signature.TrustDesk;
import vn.vankho.signature.TrustEntry;
import vn.vankho.signature.TrustEntry.Kind;
import vn.vankho.signature.TrustStore;

/// Kho tin cậy: whom the office believes when somebody vouches for a signer.
@Controller
@RequestMapping("/quan-tri/kho-tin-cay")
class TrustController {

    private final TrustStore store;
    private final TrustDesk desk;
    private final CrlFetch lists;

    TrustController(TrustStore store, TrustDesk desk, CrlFetch lists) {
        this.store = store;
        this.desk = desk;
        this.lists = lists;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.VERIFY);
        var entries = store.entries();
        model.addAttribute("anchors", of(entries, Kind.ANCHOR));
        model.addAttribute("intermediates", of(entries, Kind.INTERMEDIATE));
        model.addAttribute("crls", of(entries, Kind.CRL).reversed());
        model.addAttribute("addresses", lists.addresses());
        model.addAttribute("findings", store.verify());
        return "signature/trust";
    }

    private static List<TrustEntry> of(List<TrustEntry> entries, Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /// @param fingerprint of a root, as the person compared it
    @PostMapping
    String add(
            @RequestParam("tep") MultipartFile file,
            @RequestParam(name = "dau-van-tay", required = false) @Nullable String fingerprint,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.MANAGE_OFFICE);
        try {
            var added = desk.add(file.getBytes(), fingerprint, who);
            next.addFlashAttribute("said", "Đã thêm " + names(added) + ".");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/quan-tri/kho-tin-cay";
    }

    /// Asks the addresses that the page shows, because an administrator pressed the button.
    @PostMapping("/thu-hoi")
    String fetch(@AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_OFFICE);
        next.addFlashAttribute("outcomes", lists.fetch(who));
        return "redirect:/quan-tri/kho-tin-cay";
    }

    private static String names(List<TrustEntry> added) {
        return added.stream()
                .map(entry -> "%s «%s»".formatted(lower(entry.kind()), entry.subject()))
                .collect(Collectors.joining(", "));
    }

    private static String lower(Kind kind) {
        return Character.toLowerCase(kind.label().charAt(0)) + kind.label().substring(1);
    }
}
