package vn.vankho.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;
import vn.vankho.sandbox.Sandbox;

/// Pictures of a document's pages, made in the sandbox and kept under `index/previews/`, which may
/// be deleted at any time.
@Service
public class Previews {

    private final Archive archive;
    private final Sandbox sandbox;
    private final VankhoHome home;
    private final Map<DocumentId, PreviewFolder> looked = new ConcurrentHashMap<>();

    public Previews(Archive archive, Sandbox sandbox, VankhoHome home) {
        this.archive = archive;
        this.sandbox = sandbox;
        this.home = home;
    }

    /// A PNG of the page about 1000 pixels wide, or empty if there is no such page, or this kind of
    /// file has no picture on this machine.
    ///
    /// @param page from 1
    public Optional<Path> page(DocumentId id, int page) {
        return of(id).flatMap(folder -> folder.page(page));
    }

    /// How many pages can be seen; empty if none can. May draw the first page to find out.
    public OptionalInt pageCount(DocumentId id) {
        return of(id).map(PreviewFolder::pageCount).orElse(OptionalInt.empty());
    }

    /// The words of a page of the PDF that was made of an office file, with their places on its
    /// picture; empty for files whose reading knows the places itself, and where there is no
    /// picture. Takes seconds the first time.
    ///
    /// @param page from 1
    public Optional<PageText> words(DocumentId id, int page) {
        return of(id).flatMap(folder -> folder.words(page));
    }

    private Optional<PreviewFolder> of(DocumentId id) {
        return archive.find(id)
                .filter(found -> !found.destroyed())
                .map(found -> looked.computeIfAbsent(id, _ -> folder(id, found.fileName())));
    }

    /// Of a document that was destroyed no picture stays.
    @EventListener
    void on(ReadingKept news) throws IOException {
        if (archive.find(news.id()).filter(ArchivedDocument::destroyed).isPresent()) {
            looked.remove(news.id());
            Durably.deleteTree(home.index().resolve("previews").resolve(news.id().toString()));
        }
    }

    private PreviewFolder folder(DocumentId id, String fileName) {
        var place = home.index().resolve("previews").resolve(id.toString());
        return new PreviewFolder(place, sandbox, archive.original(id), fileName);
    }
}
