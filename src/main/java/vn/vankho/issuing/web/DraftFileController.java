package vn.vankho.issuing.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;

/// A draft as files: Word, PDF, and a picture of each page.
@Controller
@RequestMapping("/soan-thao/{id}")
class DraftFileController {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Drafts drafts;
    private final DraftPictures pictures;

    DraftFileController(Drafts drafts, DraftPictures pictures) {
        this.drafts = drafts;
        this.pictures = pictures;
    }

    @GetMapping("/du-thao.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id, @AuthenticationPrincipal Person who) {
        Drafts.requireToSee(who);
        return file(drafts.docx(id), WORD, ContentDisposition.attachment(), name(id) + ".docx");
    }

    @GetMapping("/du-thao.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @AuthenticationPrincipal Person who) {
        Drafts.requireToSee(who);
        var rendered = pictures.of(id);
        if (rendered.pages() == 0) {
            throw notHere();
        }
        return file(
                rendered.pdf(),
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline(),
                name(id) + ".pdf");
    }

    @GetMapping("/trang/{number}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable int number, @AuthenticationPrincipal Person who) {
        Drafts.requireToSee(who);
        var picture = pictures.picture(id, number).orElseThrow(DraftFileController::notHere);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    private static ResponseEntity<byte[]> file(
            byte[] content, MediaType type, ContentDisposition.Builder disposition, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private String name(UUID id) {
        var title = drafts.find(id).title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return title.isEmpty()
                ? "du-thao"
                : title.substring(0, Math.min(title.length(), 80)).strip();
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
