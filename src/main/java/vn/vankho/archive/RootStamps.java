package vn.vankho.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.RootLine;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.signature.StampJudgment;
import vn.vankho.signature.TimeStamps;

/// Time stamps over the roots of closed days. A root stands for every line of its day and for every
/// object until then, an earlier stamp among them: so one stamp a year renews the proof of all,
/// before
/// an algorithm or an authority's certificate ends.
///
/// The root's line is a document of the archive; a stamp over it is an object beside it.
public final class RootStamps {

    private static final String TOKEN = "token.tsr";
    private static final String SOURCE = "root";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Archive archive;
    private final Database database;
    private final Journal journal;
    private final TimeStamps stamps;

    public RootStamps(Archive archive, Database database, Journal journal, TimeStamps stamps) {
        this.archive = archive;
        this.database = database;
        this.journal = journal;
        this.stamps = stamps;
    }

    /// A stamp that is kept, as it is judged today.
    ///
    /// @param root the document that holds the root's line
    /// @param day whose root it is
    public record Kept(DocumentId root, LocalDate day, StampJudgment judgment) {}

    /// A stamp to go along with an export.
    ///
    /// @param day whose root it is over
    /// @param root the bytes that it is over
    /// @param token the authority's answer
    public record Carried(LocalDate day, byte[] root, byte[] token) {}

    /// The question to send to a time-stamping authority, for a closed day.
    ///
    /// @throws StampRefused if the day has no root
    public byte[] question(LocalDate day) {
        return TimeStamps.question(bytes(root(day)));
    }

    private RootLine root(LocalDate day) {
        return journal.roots().stream()
                .filter(root -> root.day().equals(day))
                .findFirst()
                .orElseThrow(() -> StampRefused.noRoot(DAY.format(day)));
    }

    private static byte[] bytes(RootLine root) {
        return (root.print() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Keeps an authority's answer, if it is over the root of a closed day and nothing speaks
    /// against it.
    ///
    /// @throws StampRefused with the reason
    public Kept add(byte[] answer, Person who) {
        var last = StampJudgment.State.OTHER_BYTES;
        for (var root : journal.roots().reversed()) {
            var judgment = stamps.judge(answer, bytes(root));
            if (judgment.state().holds()) {
                return keep(answer, root, judgment, who);
            }
            if (judgment.state() != StampJudgment.State.OTHER_BYTES) {
                last = judgment.state();
                break;
            }
        }
        throw StampRefused.because(last);
    }

    private Kept keep(byte[] answer, RootLine root, StampJudgment judgment, Person who) {
        var name = "ma-goc-%s.json".formatted(root.day());
        var bytes = new ByteArrayInputStream(bytes(root));
        var outcome = archive.deposit(bytes, new Arrival(name, SOURCE), who);
        if (outcome instanceof DepositOutcome.Stored) {
            archive.describe(outcome.id(), description(root.day()), who);
        }
        archive.keepEvidence(
                outcome.id(), ObjectId.TIMESTAMP, Map.of(TOKEN, answer), who, (_, _) -> {});
        return new Kept(outcome.id(), root.day(), judgment);
    }

    private static Description description(LocalDate day) {
        var subject = "Mã gốc của nhật ký và kho lưu trữ, ngày " + DAY.format(day);
        return new Description(null, null, null, day, null, subject, null, true);
    }

    /// All that are kept, the newest first.
    public List<Kept> all() {
        return kept().stream()
                .map(this::judged)
                .sorted(Comparator.comparing(RootStamps::time).reversed())
                .toList();
    }

    private static Instant time(Kept kept) {
        var time = kept.judgment().time();
        return time == null ? Instant.MIN : time;
    }

    /// All against which nothing speaks, the oldest first.
    public List<Carried> carried() {
        return kept().stream()
                .flatMap(object -> carried(object).stream())
                .sorted(Comparator.comparing(Carried::day))
                .toList();
    }

    private Optional<Carried> carried(ObjectId object) {
        try {
            var kept = judged(object);
            return kept.judgment().state().holds()
                    ? Optional.of(
                            new Carried(
                                    kept.day(),
                                    Files.readAllBytes(archive.original(object.document())),
                                    Files.readAllBytes(archive.evidence(object).resolve(TOKEN))))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // Whoever verifies the archive is told of it; an export goes without.
            return Optional.empty();
        }
    }

    private List<ObjectId> kept() {
        return database.read(
                jdbc -> {
                    var found = new ArrayList<ObjectId>();
                    DocumentRows.eachEvidence(
                            jdbc,
                            (object, _) -> {
                                if (ObjectId.TIMESTAMP.equals(object.kind())) {
                                    found.add(object);
                                }
                            });
                    return found;
                });
    }

    private Kept judged(ObjectId object) {
        try {
            var line = Files.readAllBytes(archive.original(object.document()));
            var answer = Files.readAllBytes(archive.evidence(object).resolve(TOKEN));
            var day = RootLine.parse(new String(line, StandardCharsets.UTF_8)).day();
            return new Kept(object.document(), day, stamps.judge(answer, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares each stamp with the bytes that it is over, and these with what the lines of the day
    /// give now: a journal that was rewritten and chained anew does not fit a stamp.
    public List<IntegrityFinding> verify() {
        return kept().stream().flatMap(object -> finding(object).stream()).toList();
    }

    private Optional<IntegrityFinding> finding(ObjectId object) {
        var place = "store/%s".formatted(object.urn());
        try {
            var kept = judged(object);
            if (!kept.judgment().state().holds()) {
                return Optional.of(
                        new IntegrityFinding(
                                "time-stamp-broken",
                                place,
                                kept.judgment().state().sentence() + "."));
            }
            var line = Files.readString(archive.original(object.document()));
            var root = RootLine.parse(line);
            return journal.verify(root.root(), root.day()).stream()
                    .findFirst()
                    .map(
                            _ ->
                                    new IntegrityFinding(
                                            "time-stamp-not-matching",
                                            "journal/%s.jsonl".formatted(root.day()),
                                            "Nhật ký ngày %s không khớp với mã gốc đã được đóng dấu thời gian: có dòng đã bị sửa, thêm hoặc bớt."
                                                    .formatted(DAY.format(root.day()))));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return Optional.of(
                    new IntegrityFinding(
                            "time-stamp-unreadable", place, "Không đọc được dấu thời gian."));
        }
    }
}
