package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Person;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;

class DisposalsTest {

    private static final LocalDate OVER = LocalDate.of(2020, 12, 31);

    @TempDir Path folder;
    private OpenArchive open;
    private DocumentId old;
    private DocumentId decision;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder);
        old = open.depositText("Báo cáo quý I năm 2014");
        open.archive.keepReading(old, OpenArchive.reading("Báo cáo quý I năm 2014"));
        keepUntil(old, OVER);
        decision = open.depositText("Quyết định tiêu hủy");
        describe(decision, "Quyết định", "15");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void keepUntil(DocumentId id, @Nullable LocalDate until) {
        open.archive
                .disposals()
                .setTerm(id, new KeepingTerm(until, "Theo danh mục"), OpenArchive.CLERK);
    }

    private void describe(DocumentId id, String type, @Nullable String number) {
        open.archive.describe(
                id,
                new Description(
                        type,
                        number,
                        "QĐ-UBND",
                        LocalDate.of(2026, 1, 5),
                        "UBND xã Minh Sơn",
                        "Tiêu hủy tài liệu hết giá trị",
                        null,
                        true),
                OpenArchive.CLERK);
    }

    private DisposalDecision order() {
        return order(decision, "vanthu", "lanh.dao");
    }

    private static DisposalDecision order(DocumentId document, String prepared, String decided) {
        return new DisposalDecision(
                document, "01/2026", prepared, "soan", decided, LocalDate.of(2026, 1, 5));
    }

    private void destroy(DisposalDecision by) {
        open.archive.disposals().destroy(old, by, "Hết giá trị", OpenArchive.CLERK);
    }

    private void refuses(DisposalDecision by, String sentence) {
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(() -> destroy(by))
                .withMessageContaining(sentence);
        assertThat(open.archive.original(old)).exists();
        assertThat(open.archive.verify()).isEmpty();
    }

    /// A12
    @Test
    void refusesWithoutADecisionInTheArchive() {
        refuses(order(DocumentId.random(), "vanthu", "lanh.dao"), "không có trong kho");
        describe(decision, "Công văn", "15");
        refuses(order(), "không phải là quyết định");
        describe(decision, "Quyết định", null);
        refuses(order(), "không phải là quyết định");
        refuses(order(old, "vanthu", "lanh.dao"), "chính văn bản quyết định");
    }

    /// A12
    @Test
    void refusesWithAHoldWhoeverAsks() {
        var holds = new Holds(open.database, open.journal, Clock.systemUTC());
        var hold = holds.place("Thanh tra đang xem xét", List.of(old), OpenArchive.CLERK);
        refuses(order(), "lệnh giữ");
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(
                        () ->
                                open.archive
                                        .disposals()
                                        .destroy(old, order(), "Hết hạn", Person.atTerminal()));
        holds.lift(hold, "Thanh tra đã kết luận", OpenArchive.CLERK);
        destroy(order());
        assertThat(open.archive.find(old).orElseThrow().destroyed()).isTrue();
    }

    /// A12
    @Test
    void refusesBeforeItsDate() {
        keepUntil(old, LocalDate.now().plusDays(1));
        refuses(order(), "Còn phải bảo quản");
        keepUntil(old, null);
        refuses(order(), "vĩnh viễn");
        open.archive.disposals().setTerm(old, null, OpenArchive.CLERK);
        refuses(order(), "Chưa xác định thời hạn");
    }

    /// A12
    @Test
    void refusesWhatOnePersonDecidesAlone() {
        refuses(order(decision, "lanh.dao", "lanh.dao"), "không được tự");
    }

    @Test
    void answersByTheDecisionAndNeverNotFound() {
        destroy(order());
        assertThatExceptionOfType(DocumentDestroyed.class)
                .isThrownBy(() -> open.archive.original(old))
                .withMessageContaining("đã tiêu hủy theo Quyết định số 15/QĐ-UBND ngày 05/01/2026");
        var left = open.archive.find(old).orElseThrow();
        assertThat(left.destroyed()).isTrue();
        assertThat(left.description().subject()).isEqualTo("Báo cáo quý I năm 2014");
    }

    @Test
    void leavesNoWordOfTheTextInAnyReading() {
        destroy(order());
        var reading = open.archive.reading(old).orElseThrow();
        assertThat(reading.text())
                .startsWith("Văn bản đã tiêu hủy theo Quyết định")
                .doesNotContain("Báo cáo quý");
        assertThat(open.events).last().isEqualTo(new ReadingKept(old));
    }

    @Test
    void keepsDigestsTermAndDecisionInTheCertificate() throws IOException {
        var sha256 = open.archive.find(old).orElseThrow().sha256().hex();
        destroy(order());
        var certificate =
                Files.readString(
                        open.archive
                                .evidence(new ObjectId(old, ObjectId.DISPOSAL, 1))
                                .resolve(DisposalCertificate.FILE));
        assertThat(certificate)
                .contains(sha256, decision.toString(), "2020-12-31", "01/2026", "Hết giá trị");
    }

    @Test
    void isNothingMissingForVerify() {
        destroy(order());
        assertThat(open.archive.verify()).isEmpty();
        open.reopen();
        assertThat(open.archive.alarms()).isEmpty();
        assertThat(open.archive.verify()).isEmpty();
    }

    /// G10
    @Test
    void isToldWhereAnObjectIsMissingWithoutTrace() {
        open.database.write(
                jdbc ->
                        jdbc.sql(
                                        "update document set destroyed_at = '2026-01-01T00:00:00Z' where id = ?")
                                .param(old.toString())
                                .update());
        assertThat(open.archive.verify())
                .extracting(IntegrityFinding::code)
                .contains(DisposalCheck.WITHOUT_TRACE);
    }

    @ParameterizedTest
    @EnumSource(
            value = DisposalStep.class,
            names = {"BEGUN", "CERTIFIED", "ANSWERED", "MOVED", "HELD"})
    void isFinishedAfterACrashAtAnyStep(DisposalStep at) {
        stopAt(at);
        assertThatThrownBy(() -> destroy(order())).isInstanceOf(Stopped.class);
        open.reopen();
        assertThat(open.archive.alarms()).isEmpty();
        assertThat(open.archive.verify()).isEmpty();
        assertThat(open.archive.disposals().holding().all()).hasSize(1);
        assertThat(open.store().resolve("..").resolve("holding").resolve(old.toString()))
                .isDirectoryContaining(one -> Files.isDirectory(one));
        assertThat(open.archive.reading(old).orElseThrow().text()).contains("đã tiêu hủy");
    }

    @ParameterizedTest
    @EnumSource(
            value = DisposalStep.class,
            names = {"CERTIFIED", "ANSWERED", "MOVED", "HELD"})
    void isFinishedEvenIfTheDatabaseWasLostAtThatStep(DisposalStep at) throws IOException {
        stopAt(at);
        assertThatThrownBy(() -> destroy(order())).isInstanceOf(Stopped.class);
        open.loseDatabase();
        assertThat(open.archive.alarms()).isEmpty();
        assertThat(open.archive.find(old).orElseThrow().destroyed()).isTrue();
        assertThat(open.archive.verify()).isEmpty();
    }

    private void stopAt(DisposalStep at) {
        open.archive
                .disposals()
                .watch(
                        step -> {
                            if (step == at) {
                                throw new Stopped();
                            }
                        });
    }

    private static final class Stopped extends RuntimeException {}

    @Test
    void erasesOnlyAfterThirtyDays() {
        destroy(order());
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(() -> open.archive.disposals().holding().erase(old, OpenArchive.CLERK))
                .withMessageContaining("Chưa được xóa hẳn");
        moveEraseDayBack();
        open.archive.disposals().holding().erase(old, OpenArchive.CLERK);
        assertThat(open.home.archive().resolve("holding").resolve(old.toString())).doesNotExist();
        assertThat(open.archive.disposals().find(old).orElseThrow().erased()).isTrue();
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void erasesNothingThatIsHeldMeanwhile() {
        destroy(order());
        moveEraseDayBack();
        new Holds(open.database, open.journal, Clock.systemUTC())
                .place("Có khiếu nại", List.of(old), OpenArchive.CLERK);
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(() -> open.archive.disposals().holding().erase(old, OpenArchive.CLERK))
                .withMessageContaining("khiếu nại");
    }

    @Test
    void finishesAnErasureThatWasInterrupted() {
        destroy(order());
        moveEraseDayBack();
        stopAt(DisposalStep.ERASING);
        assertThatThrownBy(() -> open.archive.disposals().holding().erase(old, OpenArchive.CLERK))
                .isInstanceOf(Stopped.class);
        open.reopen();
        assertThat(open.archive.disposals().find(old).orElseThrow().erased()).isTrue();
    }

    private void moveEraseDayBack() {
        open.database.write(
                jdbc -> jdbc.sql("update disposal set erase_after = '2026-01-01'").update());
    }

    @Test
    void takesTheSameBytesInAgainAsANewDocument() {
        destroy(order());
        assertThat(open.depositText("Báo cáo quý I năm 2014")).isNotEqualTo(old);
    }

    @Test
    void waitsForNoReadingAndNoConfirmation() {
        destroy(order());
        assertThat(open.archive.unconfirmed(null, 10, 0)).isEmpty();
        try (var unread = open.archive.unreadDocuments()) {
            assertThat(unread).extracting(ArchivedDocument::id).containsExactly(decision);
        }
    }

    @Test
    void keepsTheListBesideTheDecision() {
        open.archive
                .disposals()
                .keepList(decision, Map.of("list.json", new byte[] {1}), OpenArchive.CLERK);
        assertThat(open.archive.verify()).isEmpty();
        open.reopen();
        assertThat(open.archive.alarms()).isEmpty();
    }
}
