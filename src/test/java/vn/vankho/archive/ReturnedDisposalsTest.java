package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.MovableClock;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.VankhoHome;

/// What becomes of destroyed documents in backups: an older one has them again when it is restored,
/// a place loses them.
class ReturnedDisposalsTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-01-05T02:00:00Z");
    private OpenArchive open;
    private DocumentId old;
    private DocumentId decision;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("co-quan"), clock);
        old = open.depositText("Báo cáo quý I năm 2014");
        var term = new KeepingTerm(LocalDate.of(2020, 12, 31), "Theo danh mục");
        open.archive.disposals().setTerm(old, term, OpenArchive.CLERK);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private static DocumentId decide(OpenArchive where) {
        var decision = where.depositText("Quyết định tiêu hủy");
        where.archive.describe(
                decision,
                new Description(
                        "Quyết định",
                        "15",
                        "QĐ-UBND",
                        LocalDate.of(2026, 1, 5),
                        "UBND xã Minh Sơn",
                        "Tiêu hủy tài liệu hết giá trị",
                        null,
                        true),
                OpenArchive.CLERK);
        return decision;
    }

    private void destroy() {
        var by =
                new DisposalDecision(
                        decision,
                        "01/2026",
                        "vanthu",
                        "soan",
                        "lanh.dao",
                        LocalDate.of(2026, 1, 5));
        open.archive.disposals().destroy(old, by, "Hết giá trị", OpenArchive.CLERK);
    }

    private Path backUp() {
        var target = folder.resolve("ban-sao");
        assertThat(
                        new Backups(open.home, open.database, open.journal, clock)
                                .backUp(target, OpenArchive.CLERK)
                                .findings())
                .isEmpty();
        return target;
    }

    private BackupPlace place() {
        return open.places(2).add(folder.resolve("o-dia"), OpenArchive.CLERK);
    }

    private Path register() {
        return folder.resolve("o-dia").resolve(DestroyedRegister.FILE);
    }

    private ReturnedDisposals returned(OpenArchive where) {
        return new ReturnedDisposals(where.database, where.journal, clock);
    }

    private Backups.Restored restore(Path backup, Path... registers) {
        return Backups.restore(backup, new VankhoHome(folder.resolve("moi")), List.of(registers));
    }

    private OpenArchive restored() {
        return new OpenArchive(folder.resolve("moi"), Clock.systemUTC());
    }

    @Test
    void namesAfterARestoreWhatWasDestroyedSinceAndDestroysItAgain() {
        decision = decide(open);
        var backup = backUp();
        destroy();
        open.places(2).backUp(place(), OpenArchive.CLERK);
        var back = restore(backup, register());
        assertThat(back.findings()).isEmpty();
        assertThat(back.returned())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(old))
                .satisfies(one -> assertThat(one.sentence()).contains("15/QĐ-UBND"));
        try (var restored = restored()) {
            assertThat(restored.archive.original(old)).exists();
            returned(restored).destroyAgain(old, restored.archive.disposals(), OpenArchive.CLERK);
            assertThat(restored.archive.find(old).orElseThrow().destroyed()).isTrue();
            assertThat(returned(restored).all()).isEmpty();
            assertThat(restored.archive.verify()).isEmpty();
        }
    }

    @Test
    void hearsOfItFromAPlaceAtItsNextRoundAndLosesNothingOfTheRegister() throws IOException {
        decision = decide(open);
        var backup = backUp();
        destroy();
        open.places(2).backUp(place(), OpenArchive.CLERK);
        var told = Files.readString(register());
        assertThat(restore(backup).returned()).isEmpty();
        try (var restored = restored()) {
            var places = restored.places(2);
            var again = places.add(folder.resolve("o-dia"), OpenArchive.CLERK);
            places.backUp(again, OpenArchive.CLERK);
            assertThat(returned(restored).all()).hasSize(1);
            assertThat(register()).hasContent(told);
        }
    }

    @Test
    void wantsTheDecisionInTheArchiveFirst() {
        var backup = backUp();
        decision = decide(open);
        destroy();
        open.places(2).backUp(place(), OpenArchive.CLERK);
        restore(backup, register());
        try (var restored = restored()) {
            var disposals = restored.archive.disposals();
            assertThatThrownBy(
                            () ->
                                    returned(restored)
                                            .destroyAgain(old, disposals, OpenArchive.CLERK))
                    .isInstanceOf(DisposalRefused.class)
                    .hasMessageContaining("quyết định tiêu hủy không có trong kho");
            decide(restored);
            returned(restored).destroyAgain(old, disposals, OpenArchive.CLERK);
            assertThat(restored.archive.find(old).orElseThrow().destroyed()).isTrue();
        }
    }

    @Test
    void carriesItOutByItselfWhereThePlaceHasItsCertificate() {
        decision = decide(open);
        var place = place();
        open.places(2).backUp(place, OpenArchive.CLERK);
        clock.move(Duration.ofDays(1));
        destroy();
        open.places(2).backUp(place, OpenArchive.CLERK);
        var back = restore(place.sets().resolve("2026-01-05T020000Z"));
        assertThat(back.returned()).isEmpty();
        try (var restored = restored()) {
            assertThat(restored.archive.find(old).orElseThrow().destroyed()).isTrue();
        }
    }

    @Test
    void refusesARegisterThatWasChangedOrIsAnotherArchives() throws IOException {
        decision = decide(open);
        destroy();
        var file = folder.resolve("ds.json");
        returned(open).export(file);
        try (var other = new OpenArchive(folder.resolve("khac"), clock)) {
            assertThatThrownBy(() -> returned(other).compare(file, OpenArchive.CLERK))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("kho khác");
        }
        Files.writeString(file, Files.readString(file).replace("01/2026", "02/2026"));
        assertThatThrownBy(() -> returned(open).compare(file, OpenArchive.CLERK))
                .hasMessageContaining("đã bị sửa");
        assertThat(restore(backUp(), file).findings())
                .extracting(IntegrityFinding::code)
                .containsExactly("register-unusable");
    }

    @Test
    void vanishesFromAPlaceOnceErasedAndInNoDatedCopy() {
        decision = decide(open);
        var place = place();
        var places = open.places(2);
        places.backUp(place, OpenArchive.CLERK);
        destroy();
        clock.move(Duration.ofDays(31));
        places.backUp(place, OpenArchive.CLERK);
        assertThat(places.states().getFirst().destroyed()).isEqualTo(1);
        open.archive.disposals().holding().erase(old, OpenArchive.CLERK);
        clock.move(Duration.ofDays(1));
        places.backUp(place, OpenArchive.CLERK);
        assertThat(place.store().has(ObjectId.of(old).folderName())).isFalse();
        assertThat(places.states().getFirst().destroyed()).isZero();
    }

    @Test
    void copiesNothingThatWaitsToBeErased() throws IOException {
        decision = decide(open);
        var place = place();
        destroy();
        open.places(2).backUp(place, OpenArchive.CLERK);
        try (var files = Files.walk(place.folder())) {
            assertThat(files.filter(file -> file.endsWith("holding"))).isEmpty();
        }
    }
}
