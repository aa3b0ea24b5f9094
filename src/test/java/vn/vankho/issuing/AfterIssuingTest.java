package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.issuing.IssuingOffice.CLERK;
import static vn.vankho.issuing.IssuingOffice.DRAFTER;
import static vn.vankho.issuing.IssuingOffice.LEADER;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.DocumentFrozen;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.TokenTool;

/// Recall, correction and copies of documents that are out.
class AfterIssuingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    private static Sandbox sandbox;

    @TempDir Path folder;
    private IssuingOffice office;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        office = new IssuingOffice(folder, sandbox);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private DocumentId electronic() {
        var draft = office.checked(Way.NUMBER_FIRST);
        office.passages.number(draft, DAY, CLERK);
        office.passages.putNumberOnPage(draft, CLERK);
        var both = TokenTool.office(TokenTool.leader(office.file(draft), NOW), NOW.plusSeconds(60));
        office.passages.bringBack(draft, both, false, CLERK);
        office.passages.issue(draft, DAY, null, CLERK);
        return office.passages.file(draft, CLERK).document();
    }

    private DocumentId paper() {
        var draft = office.checked(Way.PAPER);
        office.passages.signedByHand(draft, DAY, CLERK);
        office.passages.number(draft, DAY, CLERK);
        office.passages.putNumberOnPage(draft, CLERK);
        office.passages.seal(draft, CLERK);
        office.passages.issue(draft, DAY, null, CLERK);
        var scan = new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xd8, 7});
        return office.passages.fileScan(draft, scan, "quet.jpg", CLERK).document();
    }

    private DocumentId received() {
        var content = new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xd8, 9});
        return office.archive.deposit(content, new Arrival("den.jpg", "upload"), CLERK).id();
    }

    private Recalls.Recall recall(DocumentId document) {
        return office.recalls.recall(
                document, DAY, "Sai đối tượng", "Quyết định số 09/QĐ-UBND", "UBND tỉnh", CLERK);
    }

    @Test
    void freezesARecalledDocumentAndWhatIsWrittenOfIt() {
        var document = paper();
        recall(document);
        var described = office.archive.find(document).orElseThrow().description();
        assertThatThrownBy(() -> office.archive.describe(document, described, CLERK))
                .isInstanceOf(DocumentFrozen.class)
                .hasMessageContaining("09/QĐ-UBND");
        assertThatThrownBy(
                        () -> office.archive.changeSensitivity(document, Sensitivity.PUBLIC, CLERK))
                .isInstanceOf(DocumentFrozen.class);
        assertThat(office.archive.original(document)).exists();
    }

    @Test
    void keepsTheFactsOfARecallAndAnswersTheSameWhenAskedAgain() {
        var document = paper();
        var first = recall(document);
        assertThat(recall(document)).isEqualTo(first);
        assertThat(office.recalls.find(document)).contains(first);
        assertThat(first.by()).isEqualTo("Hoàng Thị Thu");
        assertThat(office.journalLines("document-recalled")).isEqualTo(1);
    }

    @Test
    void staysFrozenWhereTheDatabaseWasLost() throws Exception {
        var document = paper();
        recall(document);
        office.close();
        try (var files = Files.list(office.home.database().getParent())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        office = new IssuingOffice(folder, sandbox);
        assertThat(office.archive.frozen(document)).isPresent();
    }

    @Test
    void recallsOnlyWhatTheOfficeItselfIssued() {
        var document = received();
        assertThatThrownBy(() -> recall(document))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("do cơ quan mình phát hành");
        assertThatThrownBy(() -> office.recalls.recall(document, DAY, "Sai", "QĐ", "", LEADER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void beginsACorrectionThatNamesItsOriginal() {
        var document = paper();
        var made = office.followUps.begin(document, Kind.CORRECTION, Medium.PAPER, "", DRAFTER);
        assertThat(office.drafts.find(made.draft()).template()).isEqualTo("cong-van");
        assertThat(office.drafts.find(made.draft()).title())
                .contains("Đính chính báo cáo số 01/BC-UBND ngày 15/12/2025");
        assertThat(office.followUps.of(document)).containsExactly(made);
        assertThat(office.followUps.origin(made.draft())).contains(made);
    }

    @Test
    void replacesADocumentByOneOfTheSameForm() {
        var made = office.followUps.begin(paper(), Kind.REPLACEMENT, Medium.PAPER, "", DRAFTER);
        var draft = office.drafts.find(made.draft());
        assertThat(draft.template()).isEqualTo("bao-cao");
        assertThat(draft.data()).doesNotContainKeys("số", "ngày ký").containsKey("mục");
    }

    @Test
    void makesNoTrueElectronicCopyOfAnElectronicOriginal() {
        var document = electronic();
        assertThatThrownBy(
                        () ->
                                office.followUps.begin(
                                        document, Kind.TRUE_COPY, Medium.ELECTRONIC, "", DRAFTER))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("gửi lại chính văn bản điện tử");
        office.followUps.begin(document, Kind.TRUE_COPY, Medium.PAPER, "", DRAFTER);
        assertThat(office.followUps.findings()).isEmpty();
    }

    @Test
    void findsSuchACopyThatWasMadeElsewhere() {
        var document = electronic();
        office.followUps.begin(document, Kind.TRUE_COPY, Medium.PAPER, "", DRAFTER);
        office.database.write(
                jdbc -> jdbc.sql("update follow_up set medium = 'electronic'").update());
        assertThat(office.followUps.findings()).extracting(Finding::code).containsExactly("C03");
    }

    @Test
    void numbersCopiesInTheirOwnBook() {
        var made = office.followUps.begin(paper(), Kind.TRUE_COPY, Medium.PAPER, "", DRAFTER);
        var draft = made.draft();
        office.complete(draft);
        office.passages.begin(draft, Way.PAPER, CLERK);
        office.passages.checkForm(draft, "", CLERK);
        office.passages.signedByHand(draft, DAY, CLERK);
        office.passages.number(draft, DAY, CLERK);
        assertThat(office.register.forDraft(draft).orElseThrow().printed()).isEqualTo("01/SY-UBND");
    }

    @Test
    void wantsACopyBeforeACopyOfIt() {
        var document = paper();
        assertThatThrownBy(
                        () ->
                                office.followUps.begin(
                                        document, Kind.COPY_OF_COPY, Medium.PAPER, "", DRAFTER))
                .hasMessageContaining("Sao y");
        assertThatThrownBy(
                        () ->
                                office.followUps.begin(
                                        document, Kind.EXTRACT, Medium.PAPER, " ", DRAFTER))
                .hasMessageContaining("phần nội dung được trích");
    }

    @Test
    void copiesNothingThatWasRecalled() {
        var document = paper();
        recall(document);
        assertThatThrownBy(
                        () ->
                                office.followUps.begin(
                                        document, Kind.TRUE_COPY, Medium.PAPER, "", DRAFTER))
                .hasMessageContaining("đã thu hồi");
    }

    @Test
    void theScanOfPaperNeedNotBeTheFileThatWasPrinted() {
        paper();
        assertThat(office.check.findings()).extracting(Finding::code).doesNotContain("G06");
    }

    @Test
    void findsAnIssuedFileThatWasChangedInTheArchive() throws Exception {
        var document = electronic();
        assertThat(office.check.findings()).isEmpty();
        var file = office.archive.original(document);
        file.toFile().setWritable(true);
        var content = Files.readAllBytes(file);
        content[100] ^= 1;
        Files.write(file, content);
        assertThat(office.check.findings()).extracting(Finding::code).containsExactly("G06");
    }
}
