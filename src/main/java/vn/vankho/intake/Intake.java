package vn.vankho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.DepositFailed;
import vn.vankho.archive.DepositOutcome;
import vn.vankho.archive.DocumentDeposited;
import vn.vankho.archive.UnknownDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.intake.Received.Outcome;
import vn.vankho.intake.format.FileNames;
import vn.vankho.intake.format.SizeLimit;
import vn.vankho.sandbox.Sandbox;

/// Takes files in: the original is durable first, then it is read in the sandbox, and what was read
/// is kept.
@Service
public class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Archive archive;
    private final IntakeSettings settings;
    private final FileReading files;
    private final ReadingQueue queue;
    private final WordPages wordPages;

    public Intake(Archive archive, Database database, Sandbox sandbox, IntakeSettings settings) {
        this.archive = archive;
        this.settings = settings;
        this.files = new FileReading(sandbox, settings);
        this.queue = new ReadingQueue(archive, database, files);
        this.wordPages = new WordPages(sandbox);
    }

    /// Makes the bytes durable and queues the reading. What may not come in is refused with a
    /// sentence in Vietnamese; then nothing of it is kept, and the source must not be let go. Of
    /// the name only the last part counts.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not take files in
    public Received receive(InputStream content, Arrival arrival, Person who) {
        Access.require(who, Action.TAKE_IN);
        var name = FileNames.safe(arrival.fileName());
        var named = new Arrival(name, arrival.source(), arrival.sensitivity(), arrival.container());
        var limited = new SizeLimit(content, settings.largestFile().toBytes());
        try {
            return received(name, archive.deposit(limited, named, who));
        } catch (DepositFailed e) {
            return refused(name, limited.exceeded() ? tooLarge() : failure(name, e));
        }
    }

    private Received received(String name, DepositOutcome outcome) {
        queue.add(outcome.id());
        var what =
                switch (outcome) {
                    case DepositOutcome.Stored _ -> Outcome.STORED;
                    case DepositOutcome.Duplicate _ -> Outcome.DUPLICATE;
                };
        return new Received(name, outcome.id(), outcome.sha256(), what, null);
    }

    private static String failure(String name, DepositFailed e) {
        log.warn("Not taken in: {}", name, e);
        return String.valueOf(e.getMessage());
    }

    private static Received refused(String name, String sentence) {
        return new Received(name, null, null, Outcome.REFUSED, sentence);
    }

    private String tooLarge() {
        return "Tệp lớn hơn %d MB nên không được nhận."
                .formatted(settings.largestFile().toMegabytes());
    }

    /// Takes in a file of this machine's. Refuses also what is no plain file: a link may lead
    /// anywhere.
    ///
    /// @param source as in [Arrival]
    /// @throws IOException if the file cannot be opened
    public Received receive(Path file, String source, Person who) throws IOException {
        var refusal = refusal(file);
        if (refusal != null) {
            return refused(FileNames.safe(String.valueOf(file.getFileName())), refusal);
        }
        try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var arrival = new Arrival(String.valueOf(file.getFileName()), source);
            return receive(content, arrival, who);
        }
    }

    /// Why a file of this machine's may never come in, or null.
    @Nullable String refusal(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "Đây là thư mục, liên kết hoặc thiết bị, không phải một tệp, nên không được"
                    + " nhận.";
        }
        return Files.size(file) > settings.largestFile().toBytes() ? tooLarge() : null;
    }

    /// Whatever else is deposited wants to be read, too: the signed copy of a draft, for example.
    @EventListener
    void queue(DocumentDeposited news) {
        queue.add(news.id());
    }

    /// Reads now, with the files found inside, and waits; for the command line and for *Thử lại*.
    ///
    /// @throws UnknownDocument if there is no such document
    /// @throws vn.vankho.access.NotAllowed if the person may not take files in
    public Item read(DocumentId id, Person who) {
        Access.require(who, Action.TAKE_IN);
        archive.original(id);
        queue.read(id);
        archive.inside(id).stream()
                .filter(child -> item(child.id()).state() == Item.State.WAITING)
                .forEach(child -> read(child.id(), who));
        return item(id);
    }

    /// Reads everything that waits, also what an earlier process left, and returns when nothing
    /// waits any more; for commands that end afterwards.
    public void readWaiting() {
        queue.recover();
        while (queue.readNext()) {
            // the next one
        }
    }

    ReadingQueue queue() {
        return queue;
    }

    FileReading files() {
        return files;
    }

    /// The newest items first, with what is still waiting and what could not be read.
    public List<Item> items(int limit, int offset) {
        return queue.newest(limit, offset).stream()
                .flatMap(row -> archive.find(row.document()).map(d -> item(d, row)).stream())
                .toList();
    }

    /// @throws UnknownDocument if there is no such document
    public Item item(DocumentId id) {
        archive.original(id);
        var row = queue.row(id).orElse(ReadingRows.Row.waiting(id));
        return archive.find(id).map(document -> item(document, row)).orElseThrow();
    }

    private static Item item(ArchivedDocument document, ReadingRows.Row row) {
        return new Item(
                document.id(),
                document.fileName(),
                row.state(),
                row.reason(),
                document.depositedAt(),
                document.container());
    }

    /// Reads a file without storing it; files found inside of it are left alone.
    public Reading readOnly(Path file) {
        var name = FileNames.safe(String.valueOf(file.getFileName()));
        return files.read(file, name, inside -> List.of()).reading();
    }

    /// The same, and finds out on which pages the text of a Word file stands, where this machine
    /// can:
    /// that takes seconds.
    public Reading readOnlyInPages(Path file) {
        var reading = readOnly(file);
        return WordPages.isWanted(reading)
                        && wordPages.of(file, String.valueOf(file.getFileName()), reading)
                                instanceof WordPages.Found.Pages(var paged)
                ? paged
                : reading;
    }
}
