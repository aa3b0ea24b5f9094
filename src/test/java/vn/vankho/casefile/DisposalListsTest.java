package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.archive.DisposalRefused;
import vn.vankho.archive.DocumentDestroyed;
import vn.vankho.casefile.DisposalList.Verdict;
import vn.vankho.casefile.DisposalLists.Said;
import vn.vankho.document.DocumentId;

class DisposalListsTest {

    @TempDir Path folder;
    private OpenFiles open;
    private CaseFile old;
    private DocumentId document;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
        old = open.closed(2014, "Giấy mời họp năm 2014", Term.of(5));
        document = open.inOrder(old).getFirst();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private DisposalList prepared() {
        return open.lists.prepare("", Map.of(old.id(), "Hết giá trị"), OpenFiles.CLERK);
    }

    private DisposalList reviewed() {
        var list = prepared();
        return open.lists.review(list.id(), Map.of(1, "Đồng ý"), OpenFiles.DRAFTER);
    }

    private DisposalList decided(Verdict verdict) {
        var list = reviewed();
        return open.lists.decide(
                list.id(),
                Map.of(1, new Said(verdict, "Đồng ý")),
                open.decision(),
                OpenFiles.LEADER);
    }

    @Test
    void destroysByTheDecisionOnly() {
        var list = decided(Verdict.DESTROY);
        var done = open.execution.execute(list.id(), OpenFiles.CLERK);
        assertThat(done.state()).isEqualTo(DisposalList.State.EXECUTED);
        assertThat(done.items().getFirst().outcome()).startsWith("Đã tiêu hủy");
        assertThatExceptionOfType(DocumentDestroyed.class)
                .isThrownBy(() -> open.archive.original(document))
                .withMessageContaining(
                        "Quyết định số 15/QĐ-UBND ngày 10/03/2026 (danh sách 01/2026)");
        assertThat(open.files.require(old.id()).state()).isEqualTo(CaseFile.State.DESTROYED);
        assertThat(open.archive.verify()).isEmpty();
    }

    /// G10
    @Test
    void leavesATraceThatTheRulesAccept() {
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        assertThat(open.closing.findings(open.files.require(old.id()))).isEmpty();
    }

    @Test
    void keepsWhatTheLeaderKeeps() {
        var done = open.execution.execute(decided(Verdict.KEEP).id(), OpenFiles.CLERK);
        assertThat(done.items().getFirst().outcome()).isEqualTo("Giữ lại theo quyết định");
        assertThat(open.archive.original(document)).exists();
    }

    @Test
    void goesNoStepBeforeTheOneBefore() {
        var list = prepared();
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.execution.execute(list.id(), OpenFiles.CLERK))
                .withMessageContaining("Đã lập, chờ xét");
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(
                        () ->
                                open.lists.decide(
                                        list.id(),
                                        Map.of(1, new Said(Verdict.DESTROY, "")),
                                        open.decision(),
                                        OpenFiles.LEADER));
    }

    @Test
    void isNeitherReviewedNorDecidedByWhoeverPreparedIt() {
        var list = prepared();
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(
                        () -> open.lists.review(list.id(), Map.of(1, "Đồng ý"), OpenFiles.CLERK))
                .withMessageContaining("không được tự");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> open.lists.decide(list.id(), Map.of(), document, OpenFiles.CLERK));
    }

    @Test
    void asksForAWordOnEachItem() {
        var list = prepared();
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.lists.review(list.id(), Map.of(), OpenFiles.DRAFTER))
                .withMessageContaining("số thứ tự 1");
    }

    @Test
    void takesInNothingWhoseTermRuns() {
        var young = open.closed(2025, "Họp năm 2025", Term.of(5));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.lists.prepare("", Map.of(young.id(), "x"), OpenFiles.CLERK))
                .withMessageContaining("chưa hết thời hạn");
    }

    @Test
    void stopsAtAHoldThatCameAfterTheDecision() {
        var list = decided(Verdict.DESTROY);
        open.holds.place(old.id(), "Cơ quan điều tra yêu cầu", OpenFiles.LEADER);
        var done = open.execution.execute(list.id(), OpenFiles.CLERK);
        assertThat(done.items().getFirst().outcome()).contains("lệnh giữ");
        assertThat(open.archive.original(document)).exists();
        assertThat(open.files.require(old.id()).state()).isEqualTo(CaseFile.State.CLOSED);
    }

    @Test
    void leavesADocumentThatAnotherFileStillNeeds() {
        var other = open.opened(2015, "Họp chung", Term.of(5));
        open.placing.put(other.id(), document, OpenFiles.CLERK);
        open.closing.close(other.id(), LocalDate.of(2015, 12, 1), OpenFiles.CLERK);
        var done = open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        assertThat(done.items().getFirst().outcome()).contains("giữ 1 văn bản");
        assertThat(open.archive.original(document)).exists();
    }

    @Test
    void erasesAfterThirtyDays() {
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        assertThat(open.execution.erase(OpenFiles.CLERK).documents()).isZero();
        open.today = open.today.plusDays(30);
        assertThat(open.execution.erase(OpenFiles.CLERK).documents()).isOne();
        assertThat(open.execution.inHolding(OpenFiles.CLERK)).isEmpty();
    }

    @Test
    void bringsADestroyedDocumentBackAsANewOne() throws IOException {
        var bytes = Files.readAllBytes(open.archive.original(document));
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        var back = open.execution.bringBack(document, "Tòa án yêu cầu", OpenFiles.LEADER);
        assertThat(Files.readAllBytes(open.archive.original(back))).isEqualTo(bytes);
        assertThat(open.archive.find(back).orElseThrow().description())
                .isEqualTo(open.archive.find(document).orElseThrow().description());
        assertThatExceptionOfType(DocumentDestroyed.class)
                .isThrownBy(() -> open.archive.original(document));
        assertThat(open.execution.bringBack(document, "Lần nữa", OpenFiles.LEADER)).isEqualTo(back);
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void bringsNothingBackWithoutAReasonOrALeader() {
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(() -> open.execution.bringBack(document, " ", OpenFiles.LEADER));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> open.execution.bringBack(document, "Cần", OpenFiles.CLERK));
    }

    @Test
    void bringsNothingBackThatWasErased() {
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        open.today = open.today.plusDays(30);
        open.execution.erase(OpenFiles.CLERK);
        assertThatExceptionOfType(DisposalRefused.class)
                .isThrownBy(() -> open.execution.bringBack(document, "Cần", OpenFiles.LEADER));
    }

    @Test
    void keepsWhatWasBroughtBackWhenTheDatabaseIsLost() throws IOException {
        open.execution.execute(decided(Verdict.DESTROY).id(), OpenFiles.CLERK);
        var back = open.execution.bringBack(document, "Tòa án yêu cầu", OpenFiles.LEADER);
        open.loseDatabase();
        assertThat(open.archive.original(back)).exists();
        assertThat(open.archive.find(document).orElseThrow().destroyed()).isTrue();
    }

    @Test
    void listsWhatIsToBeLookedAtAndDoesNothingElse() {
        assertThat(open.due.expired(OpenFiles.CLERK))
                .singleElement()
                .satisfies(due -> assertThat(due.file().id()).isEqualTo(old.id()))
                .satisfies(due -> assertThat(due.held()).isFalse());
        assertThat(open.archive.original(document)).exists();
    }
}
