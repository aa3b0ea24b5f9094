package vn.vankho.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.intake.Previews;
import vn.vankho.search.Search;

/// What the page of a document shows or gives out: its pictures and the file as received.
@Controller
@RequestMapping("/van-ban/{id}")
class DocumentFilesController {

    private final Archive archive;
    private final ReadableDocuments documents;
    private final Previews previews;
    private final Search search;

    DocumentFilesController(
            Archive archive, ReadableDocuments documents, Previews previews, Search search) {
        this.archive = archive;
        this.documents = documents;
        this.previews = previews;
        this.search = search;
    }

    /// Where the query's words stand on the picture of a page that was made of an office file: the
    /// pictures of other files carry their marks from the start. Asked for by the page's script.
    @GetMapping("/cho-khop")
    ResponseEntity<List<ShownPage.Box>> boxes(
            @PathVariable DocumentId id,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @RequestParam(name = "q", defaultValue = "") String query,
            @AuthenticationPrincipal Person who) {
        documents.readable(id, who);
        var boxes =
                query.isBlank()
                        ? List.<ShownPage.Box>of()
                        : previews.words(id, number)
                                .map(
                                        page ->
                                                ShownPage.boxes(
                                                        page, search.marks(query, page.text())))
                                .orElse(List.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boxes);
    }

    /// Nothing where the file has no such page or no picture: the page asks for the next one
    /// until there is none.
    @GetMapping("/trang/{number}.png")
    ResponseEntity<Resource> picture(
            @PathVariable DocumentId id,
            @PathVariable int number,
            @AuthenticationPrincipal Person who) {
        documents.readable(id, who);
        return previews.page(id, number)
                .map(DocumentFilesController::png)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<Resource> png(Path picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new FileSystemResource(picture));
    }

    /// The bytes as received, always as a file to keep: a page from outside is never shown as a
    /// page of ours.
    @GetMapping("/tep")
    ResponseEntity<Resource> original(
            @PathVariable DocumentId id, @AuthenticationPrincipal Person who) {
        var document = documents.readable(id, who);
        var attachment =
                ContentDisposition.attachment()
                        .filename(document.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(mediaType(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(archive.original(id)));
    }

    private MediaType mediaType(DocumentId id) {
        return archive.reading(id)
                .map(Reading::format)
                .map(MediaType::parseMediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
