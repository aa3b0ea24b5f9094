package vn.vankho.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.Filler.Filled;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.Templates;
import vn.vankho.intake.Intake;

/// Loads the made-up commune: its papers are filled into the office's own templates and come in
/// through the same door as any other file.
@Service
public class SampleData {

    private static final String SOURCE = "sample";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Templates templates;
    private final Filler filler;
    private final PdfRenderer renderer;
    private final Archive archive;
    private final Intake intake;
    private final SampleFiles files;
    private final SampleBooks books;
    private final Clock clock;

    public SampleData(
            Templates templates,
            Filler filler,
            PdfRenderer renderer,
            Archive archive,
            Intake intake,
            SampleFiles files,
            SampleBooks books,
            Clock clock) {
        this.templates = templates;
        this.filler = filler;
        this.renderer = renderer;
        this.archive = archive;
        this.intake = intake;
        this.files = files;
        this.books = books;
        this.clock = clock;
    }

    /// @param stored papers that came in now
    /// @param duplicates papers that were here already
    public record Loaded(int stored, int duplicates) {}

    /// Loads what is not here yet; loading twice changes nothing. The papers are read later, like
    /// any
    /// other file.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not load it
    public Loaded load(Person who) {
        Access.require(who, Action.LOAD_SAMPLE);
        var present = present();
        var missing =
                papers().stream()
                        .filter(paper -> !present.containsKey(stem(fileName(paper))))
                        .toList();
        missing.forEach(this::takeIn);
        files.load(present());
        books.load(LocalDate.now(clock.withZone(VIETNAM)));
        return new Loaded(missing.size(), papers().size() - missing.size());
    }

    private static List<SamplePaper> papers() {
        var papers = new ArrayList<>(new SampleReports(Figures.load()).all());
        papers.addAll(SamplePapers.load());
        return papers;
    }

    /// The papers that are here, by file name without ending.
    private Map<String, DocumentId> present() {
        try (var read = archive.readDocuments();
                var unread = archive.unreadDocuments()) {
            return Stream.concat(read, unread)
                    .filter(document -> document.source().equals(SOURCE))
                    .collect(
                            Collectors.toMap(
                                    document -> stem(document.fileName()),
                                    ArchivedDocument::id,
                                    (first, _) -> first));
        }
    }

    private void takeIn(SamplePaper paper) {
        var arrival = new Arrival(fileName(paper), SOURCE, Sensitivity.PUBLIC, null);
        try {
            intake.receive(new ByteArrayInputStream(bytes(paper)), arrival, Person.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(SamplePaper paper) throws IOException {
        var docx = filled(paper);
        return switch (paper.form()) {
            case DOCX -> docx;
            case OLD_FONT -> OldFont.retyped(docx);
            case SCAN -> Scan.of(renderer.render(docx));
            case SIGNED -> signed(renderer.render(docx), paper);
        };
    }

    private byte[] filled(SamplePaper paper) {
        var template = templates.byName(paper.template()).content();
        return switch (filler.fill(template, paper.data(), false)) {
            case Filled.Done done -> done.docx();
            case Filled.Refused refused ->
                    throw new IllegalStateException(paper.fileName() + ": " + refused.problems());
        };
    }

    /// As the law asks: first the person, then the office.
    private static byte[] signed(byte[] pdf, SamplePaper paper) throws IOException {
        var morning = paper.date().atTime(LocalTime.of(9, 30)).atZone(VIETNAM).toInstant();
        var chairman = SampleSigner.create(Letterhead.CHAIRMAN, Letterhead.OFFICE, morning);
        var office = SampleSigner.create(Letterhead.OFFICE, Letterhead.OFFICE, morning);
        return office.sign(chairman.sign(pdf, morning), morning.plusSeconds(1_800));
    }

    private static String fileName(SamplePaper paper) {
        return paper.fileName()
                + switch (paper.form()) {
                    case DOCX, OLD_FONT -> ".docx";
                    case SCAN, SIGNED -> ".pdf";
                };
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.[a-z]+$", "");
    }
}
