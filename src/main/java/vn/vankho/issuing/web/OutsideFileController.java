package vn.vankho.issuing.web;

import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Refusal;
import vn.vankho.issuing.Issuing;
import vn.vankho.register.Numbering;
import vn.vankho.register.OutgoingRegister;

/// The signed file of a document that was written elsewhere and only got its number here, handed
/// in on the page of the book.
@Controller
class OutsideFileController {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(\\p{L}{0,3})");

    private final Issuing issuing;

    OutsideFileController(Issuing issuing) {
        this.issuing = issuing;
    }

    @PostMapping("/so-van-ban/{year}/{number}/ban-ky")
    String file(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam(name = "so", defaultValue = Numbering.COMMON) String book,
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.ARCHIVE_SIGNED);
        var key = key(book, year, number);
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            issuing.fileSigned(
                    key, content, name == null || name.isBlank() ? "ban-ky.pdf" : name, who);
            next.addFlashAttribute("said", "Đã lưu bản ký vào kho và gắn vào số của nó.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/so-van-ban?nam=" + year;
    }

    private static OutgoingRegister.Key key(String book, int year, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new OutgoingRegister.Key(
                book, year, Integer.parseInt(parts.group(1)), parts.group(2));
    }
}
