package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.issuing.IssuingOffice.CLERK;
import static vn.vankho.issuing.IssuingOffice.LEADER;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.TokenTool;

/// The ways of a document from approval to the archive, with files that are really signed.
class PassagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    private static Sandbox sandbox;

    @TempDir Path folder;
    private IssuingOffice office;
    private Passages passages;

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
        passages = office.passages;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void signByLeader(UUID draft) {
        var signed = TokenTool.leader(office.file(draft), NOW);
        passages.bringBack(draft, signed, false, LEADER);
    }

    private void signByOffice(UUID draft) {
        var signed = TokenTool.office(office.file(draft), NOW.plusSeconds(600));
        passages.bringBack(draft, signed, false, CLERK);
    }

    private void number(UUID draft) {
        passages.number(draft, DAY, CLERK);
        passages.putNumberOnPage(draft, CLERK);
    }

    private void issueAndFile(UUID draft) {
        passages.issue(draft, DAY, 3, CLERK);
        passages.file(draft, CLERK);
    }

    private List<Stage> recorded(UUID draft) {
        return passages.find(draft).orElseThrow().steps().stream().map(PassageStep::stage).toList();
    }

    @Test
    void goesTheWayWithTheNumberOnThePageBeforeSigning() {
        var draft = office.checked(Way.NUMBER_FIRST);
        number(draft);
        signByLeader(draft);
        signByOffice(draft);
        issueAndFile(draft);
        assertThat(recorded(draft)).containsExactlyElementsOf(Way.NUMBER_FIRST.stages());
    }

    @Test
    void goesTheWayWithTheNumberStampedBetweenTheSignatures() {
        var draft = office.checked(Way.SIGN_FIRST);
        signByLeader(draft);
        var signed = office.file(draft);
        number(draft);
        var stamped = office.file(draft);
        assertThat(Arrays.copyOf(stamped, signed.length)).isEqualTo(signed);
        assertThat(stamped.length).isGreaterThan(signed.length);
        signByOffice(draft);
        issueAndFile(draft);
        assertThat(recorded(draft)).containsExactlyElementsOf(Way.SIGN_FIRST.stages());
    }

    @Test
    void goesTheWayOfPaper() {
        var draft = office.checked(Way.PAPER);
        passages.signedByHand(draft, DAY, CLERK);
        number(draft);
        passages.seal(draft, CLERK);
        passages.issue(draft, DAY, 5, CLERK);
        var scan = new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
        passages.fileScan(draft, new ByteArrayInputStream(scan), "quet.jpg", CLERK);
        assertThat(recorded(draft)).containsExactlyElementsOf(Way.PAPER.stages());
        var document = passages.find(draft).orElseThrow().document();
        assertThat(office.archive.original(document)).hasBinaryContent(scan);
    }

    @Test
    void keepsTheIssuedFileByteForByteUnderItsNumber() {
        var draft = office.checked(Way.SIGN_FIRST);
        signByLeader(draft);
        number(draft);
        signByOffice(draft);
        var issued = office.file(draft);
        issueAndFile(draft);
        var entry = office.register.forDraft(draft).orElseThrow();
        assertThat(entry.dispatch().sentOn()).isEqualTo(DAY);
        assertThat(office.archive.original(entry.document())).hasBinaryContent(issued);
        var kept = office.archive.find(entry.document()).orElseThrow();
        assertThat(kept.description().number()).isEqualTo("01");
        assertThat(passages.find(draft).orElseThrow().issuedSha256())
                .isEqualTo(kept.sha256().hex());
        assertThat(passages.file(draft)).isEmpty();
    }

    @Test
    void writesEachStepIntoTheJournal() {
        var draft = office.checked(Way.NUMBER_FIRST);
        number(draft);
        signByLeader(draft);
        assertThat(office.journalLines("issuing-step")).isEqualTo(5);
        assertThat(office.journalLines("khanh%issuing-step%Người có thẩm quyền ký")).isEqualTo(1);
        var signed = passages.find(draft).orElseThrow().step(Step.SIGNED).orElseThrow();
        assertThat(signed.by()).isEqualTo("Lường Văn Khánh");
        assertThat(signed.file().length()).isEqualTo(office.file(draft).length);
    }

    @Test
    void answersTheSameWhenAskedTwice() {
        var draft = office.checked(Way.SIGN_FIRST);
        assertThat(passages.begin(draft, Way.SIGN_FIRST, CLERK).stage())
                .isEqualTo(Step.FORMAT_CHECKED);
        passages.checkForm(draft, "", CLERK);
        var signed = TokenTool.leader(office.file(draft), NOW);
        passages.bringBack(draft, signed, false, LEADER);
        passages.bringBack(draft, signed, false, LEADER);
        number(draft);
        number(draft);
        passages.bringBack(draft, signed, false, LEADER);
        signByOffice(draft);
        issueAndFile(draft);
        issueAndFile(draft);
        assertThat(recorded(draft)).hasSize(8);
        assertThat(office.register.entries(2025)).hasSize(1);
    }

    @Test
    void doesNothingBeforeItsTurn() {
        var draft = office.checked(Way.SIGN_FIRST);
        assertThatThrownBy(() -> number(draft))
                .isInstanceOf(PassageRefused.class)
                .hasMessageContaining("Người có thẩm quyền ký");
        assertThatThrownBy(() -> passages.issue(draft, DAY, null, CLERK))
                .isInstanceOf(PassageRefused.class);
        assertThat(office.register.entries(2025)).isEmpty();
    }

    @Test
    void letsOnlyTheClerkGiveNumbersAndSignForTheOffice() {
        var draft = office.checked(Way.NUMBER_FIRST);
        assertThatThrownBy(() -> passages.number(draft, DAY, LEADER))
                .isInstanceOf(NotAllowed.class);
        number(draft);
        signByLeader(draft);
        var signed = TokenTool.office(office.file(draft), NOW.plusSeconds(60));
        assertThatThrownBy(() -> passages.bringBack(draft, signed, false, LEADER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void asksForTheApprovalOfLeadersWhoHaveTheDraft() {
        var draft = office.draft();
        office.reviews.submit(draft, 1, IssuingOffice.DRAFTER);
        assertThatThrownBy(() -> passages.begin(draft, Way.SIGN_FIRST, CLERK))
                .isInstanceOf(ReviewRefused.class);
        office.reviews.approve(draft, 1, LEADER);
        passages.begin(draft, Way.SIGN_FIRST, CLERK);
        passages.checkForm(draft, "", CLERK);
        assertThat(office.reviews.state(draft)).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void stopsAtErrorsOfFormUnlessSomebodySaysWhyNot() {
        var draft = office.draft();
        passages.begin(draft, Way.SIGN_FIRST, CLERK);
        office.formErrors =
                List.of(new Finding("S01", Severity.E, 1, "", "", "", "Thiếu khối chữ ký."));
        assertThatThrownBy(() -> passages.checkForm(draft, " ", CLERK))
                .hasMessageContaining("Thiếu khối chữ ký.");
        assertThat(passages.checkForm(draft, "Mẫu riêng của cấp trên", CLERK).stage())
                .isEqualTo(Step.FORMAT_CHECKED);
    }

    @Test
    void givesADraftBackBeforeItHasANumber() {
        var draft = office.checked(Way.SIGN_FIRST);
        signByLeader(draft);
        passages.withdraw(draft, "Sai số liệu", CLERK);
        assertThat(office.drafts.find(draft).frozen()).isFalse();
        assertThat(passages.file(draft)).isEmpty();
        assertThat(passages.find(draft).orElseThrow().stage()).isEqualTo(Step.CONTENT_APPROVED);
        passages.checkForm(draft, "", CLERK);
        signByLeader(draft);
        number(draft);
        assertThat(office.register.forDraft(draft).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void takesNoNumberBackButStrikesItOut() {
        var draft = office.checked(Way.NUMBER_FIRST);
        number(draft);
        assertThatThrownBy(() -> passages.withdraw(draft, "Sai", CLERK))
                .hasMessageContaining("gạch số");
        passages.strikeOut(draft, "Sai trích yếu", CLERK);
        assertThat(passages.find(draft).orElseThrow().stage()).isEqualTo(End.STRUCK_OUT);
        assertThatThrownBy(() -> number(draft)).hasMessageContaining("đã bị gạch");
    }

    @Test
    void endsWhereTheNumberWasStruckOutInTheBook() {
        var draft = office.checked(Way.NUMBER_FIRST);
        number(draft);
        var key = office.register.forDraft(draft).orElseThrow().key();
        office.register.strikeOut(key, "Sai", CLERK);
        assertThat(passages.find(draft).orElseThrow().stage()).isEqualTo(End.STRUCK_OUT);
        assertThat(passages.open()).isEmpty();
    }

    @Test
    void keepsTheQuickWayOffWhatGoesStepByStep() {
        var draft = office.checked(Way.SIGN_FIRST);
        assertThatThrownBy(() -> office.issuing.number(draft, DAY, CLERK))
                .isInstanceOf(PassageRefused.class);
        var numbered = office.draft();
        office.issuing.number(numbered, DAY, CLERK);
        assertThatThrownBy(() -> passages.begin(numbered, Way.PAPER, CLERK))
                .hasMessageContaining("01/BC-UBND");
    }

    @Test
    void refusesADayInAnotherYearThanThePagePrints() {
        var draft = office.checked(Way.SIGN_FIRST);
        signByLeader(draft);
        assertThatThrownBy(() -> passages.number(draft, LocalDate.of(2026, 1, 2), CLERK))
                .hasMessageContaining("2025");
    }

    @Test
    void refusesToIssueBeforeTheDocumentsDayOrTomorrow() {
        var draft = office.checked(Way.PAPER);
        passages.signedByHand(draft, DAY, CLERK);
        number(draft);
        passages.seal(draft, CLERK);
        assertThatThrownBy(() -> passages.issue(draft, DAY.minusDays(1), null, CLERK))
                .hasMessageContaining("trước ngày văn bản");
        assertThatThrownBy(() -> passages.issue(draft, DAY.plusDays(1), null, CLERK))
                .hasMessageContaining("sau hôm nay");
    }

    @Test
    void takesBothSignaturesInOneFile() {
        var draft = office.checked(Way.NUMBER_FIRST);
        number(draft);
        var both = TokenTool.office(TokenTool.leader(office.file(draft), NOW), NOW.plusSeconds(60));
        assertThat(passages.bringBack(draft, both, false, CLERK).stage())
                .isEqualTo(Step.ORG_SIGNED);
    }

    @Test
    void givesOneNumberToTwoClerksAtOnce() throws Exception {
        var draft = office.checked(Way.NUMBER_FIRST);
        try (var clerks = Executors.newFixedThreadPool(2)) {
            var asked =
                    List.of(CLERK, IssuingOffice.OTHER_CLERK).stream()
                            .map(clerk -> clerks.submit(() -> passages.number(draft, DAY, clerk)))
                            .toList();
            asked.forEach(PassagesTest::waitFor);
        }
        assertThat(office.register.entries(2025)).hasSize(1);
        assertThat(recorded(draft).stream().filter(Step.NUMBERED::equals)).hasSize(1);
    }

    /// The second may be told that the first was quicker.
    private static void waitFor(Future<Passage> asked) {
        try {
            asked.get();
        } catch (Exception told) {
            assertThat(told).hasCauseInstanceOf(PassageRefused.class);
        }
    }

    @Test
    void remembersThatItIsUrgent() {
        var draft = office.draft(Map.of("độ khẩn", "Hỏa tốc"));
        assertThat(passages.begin(draft, Way.PAPER, CLERK).urgent()).isTrue();
    }
}
