package vn.vankho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.Backups;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.search.Search;
import vn.vankho.search.SearchAnswer;
import vn.vankho.search.SearchQuery;

/// A13, with all that an office does at once: a backup is made while eight people deposit, read and
/// take numbers; restored elsewhere it is whole, and search there answers the same.
class BackupUnderLoadTest {

    private static final Person CLERK = new Person("vanthu", "Văn Thư", Set.of(Role.CLERK));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PEOPLE = 8;

    @TempDir Path folder;

    @Test
    void restoresWholeAndAnswersTheSameQuestionsTheSame() throws Exception {
        var home = new VankhoHome(folder.resolve("co-quan"));
        var acknowledged = new CopyOnWriteArrayList<DocumentId>();
        try (var database = Database.open(home)) {
            var journal = Journal.open(home, database, CLOCK);
            var archive = Archive.open(home, database, journal, _ -> {}, CLOCK);
            var register = new OutgoingRegister(database, journal);
            var stop = new AtomicBoolean();
            try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
                var work =
                        IntStream.range(0, PEOPLE)
                                .mapToObj(who -> person(who, archive, register, acknowledged, stop))
                                .map(threads::submit)
                                .toList();
                while (acknowledged.size() < PEOPLE) {
                    Thread.sleep(5);
                }
                var backup =
                        new Backups(home, database, journal, CLOCK)
                                .backUp(folder.resolve("sao-luu"), CLERK);
                stop.set(true);
                for (var done : work) {
                    done.get();
                }
                assertThat(backup.findings()).isEmpty();
            }
        }
        var restored = new VankhoHome(folder.resolve("may-moi"));
        assertThat(Backups.restore(folder.resolve("sao-luu"), restored)).isEmpty();
        var here = answers(restored);
        // The same documents on the first machine: what came after the backup is left out there.
        var known = here.documents();
        var there = answers(home);
        assertThat(there.documents()).containsAll(known);
        for (var question : QUESTIONS) {
            assertThat(here.hits().get(question))
                    .as(question)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            there.hits().get(question).stream().filter(known::contains).toList());
        }
        assertThat(here.numbers())
                .isEqualTo(IntStream.rangeClosed(1, here.numbers().size()).boxed().toList());
        assertThat(there.numbers()).startsWith(here.numbers().toArray(Integer[]::new));
    }

    private static final List<String> QUESTIONS =
            List.of("dien tich rung trong", "\"cây giống\"", "số 3", "loại:báo cáo");

    private record Answers(
            Set<DocumentId> documents, Map<String, List<DocumentId>> hits, List<Integer> numbers) {}

    private Callable<Void> person(
            int who,
            Archive archive,
            OutgoingRegister register,
            List<DocumentId> acknowledged,
            AtomicBoolean stop) {
        return () -> {
            for (int i = 0; i < 8 && !stop.get(); i++) {
                var subject =
                        "Diện tích rừng trồng và cây giống, người %d, số %d".formatted(who, i);
                var bytes = new ByteArrayInputStream(subject.getBytes(StandardCharsets.UTF_8));
                var id = archive.deposit(bytes, new Arrival("bao-cao.txt", "upload"), CLERK).id();
                archive.keepReading(id, reading(subject));
                register.give(
                        new OutgoingRegister.Request(
                                null, "Báo cáo", "BC-UBND", DAY, subject, null, null),
                        CLERK);
                acknowledged.add(id);
            }
            return null;
        };
    }

    private static Answers answers(VankhoHome home) throws Exception {
        try (var database = Database.open(home)) {
            var journal = Journal.open(home, database, CLOCK);
            var archive = Archive.open(home, database, journal, _ -> {}, CLOCK);
            try (var search = new Search(home, archive)) {
                assertThat(search.awaitFirstComparison(Duration.ofMinutes(1))).isTrue();
                var hits = new HashMap<String, List<DocumentId>>();
                for (var question : QUESTIONS) {
                    hits.put(question, hits(search, question));
                }
                try (var read = archive.readDocuments()) {
                    return new Answers(
                            Set.copyOf(read.map(document -> document.id()).toList()),
                            hits,
                            new OutgoingRegister(database, journal)
                                    .entries(DAY.getYear()).stream()
                                            .map(OutgoingRegister.Entry::number)
                                            .sorted()
                                            .toList());
                }
            }
        }
    }

    private static List<DocumentId> hits(Search search, String question) {
        var all = new ArrayList<DocumentId>();
        int before;
        do {
            before = all.size();
            var query = new SearchQuery(question, null, null, null, null, null, 100, before);
            search.search(query, CLERK).hits().stream().map(SearchAnswer.Hit::id).forEach(all::add);
        } while (all.size() == before + 100);
        return all;
    }

    private static Reading reading(String subject) {
        var page = new PageText(1, "BÁO CÁO\n" + subject, PageText.Source.TEXT, 1, List.of());
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(page),
                Map.of(
                        FieldName.TYPE, Field.proposed("Báo cáo", 0.9, null),
                        FieldName.SUBJECT, Field.proposed(subject, 0.9, null)),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
