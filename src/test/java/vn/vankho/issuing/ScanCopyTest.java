package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.issuing.IssuingOffice.CLERK;
import static vn.vankho.issuing.IssuingOffice.DRAFTER;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.intake.ElectronicCopy;
import vn.vankho.intake.ScannedPaper;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.TokenTool;

/// Electronic copies of papers: the scan, signed by the office in its corner.
class ScanCopyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    private static Sandbox sandbox;
    private static byte[] scan;
    private static byte[] twoLayers;

    @TempDir Path folder;
    private IssuingOffice office;

    @BeforeAll
    static void start(@TempDir Path made) throws Exception {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
        scan = ElectronicCopy.right().unsigned();
        twoLayers = ScannedPaper.twoLayers(scan, made);
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

    private DocumentId scanned(byte[] paper) {
        return ScannedPaper.kept(office.archive, paper, CLERK);
    }

    private UUID copyOf(DocumentId original) {
        var made = office.followUps.begin(original, Kind.TRUE_COPY, Medium.ELECTRONIC, "", DRAFTER);
        office.complete(made.draft());
        return made.draft();
    }

    private UUID copyWithTwoLayers() {
        var original = scanned(scan);
        office.archive.keepRendition(original, twoLayers, CLERK);
        return copyOf(original);
    }

    private UUID ready() throws Exception {
        var draft = copyWithTwoLayers();
        office.passages.begin(draft, Way.SCAN_COPY, CLERK);
        office.passages.number(draft, DAY, CLERK);
        office.passages.putNumberOnPage(draft, CLERK);
        return draft;
    }

    private Passage bringBack(UUID draft, byte[] signed) {
        return office.passages.bringBack(draft, signed, false, CLERK);
    }

    /// The clauses of ISO 19005-2 that a file breaks.
    private static List<String> broken(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .map(each -> each.getRuleId().getClause())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void numbersTheCopyInTheBookOfCopiesAndSaysWhoCopiedWhenInItsCorner() throws Exception {
        var draft = ready();
        assertThat(office.register.forDraft(draft).orElseThrow().printed()).isEqualTo("01/SY-UBND");
        try (var pdf = Loader.loadPDF(office.file(draft))) {
            var widget = pdf.getPage(0).getAnnotations().getFirst();
            var sheet = pdf.getPage(0).getMediaBox();
            assertThat(widget.getRectangle().getLowerLeftX()).isGreaterThan(sheet.getWidth() / 2);
            assertThat(widget.getRectangle().getLowerLeftY())
                    .isGreaterThan(sheet.getHeight() * 0.9f);
        }
        assertThat(broken(office.file(draft))).isEmpty();
    }

    @Test
    void keepsTheSignedScanAsTheCopyAndFindsNothingAgainstIt() throws Exception {
        var draft = ready();
        var signed = TokenTool.copy(office.file(draft), NOW.plusSeconds(60));
        assertThat(bringBack(draft, signed).stage()).isEqualTo(Step.ORG_SIGNED);
        office.passages.issue(draft, DAY, null, CLERK);
        var kept = office.passages.file(draft, CLERK);
        assertThat(kept.stage()).isEqualTo(End.FILED);
        assertThat(office.archive.original(kept.document())).hasBinaryContent(signed);
        assertThat(broken(signed)).isEmpty();
        var file = Files.write(folder.resolve("ban-sao.pdf"), signed);
        var reading = office.archive.reading(office.followUps.origin(draft).get().original());
        assertThat(office.scans.findings(file, reading.orElseThrow(), true))
                .extracting(Finding::code)
                .doesNotContain("C02", "C03");
    }

    @Test
    void refusesASealInTheCorner() throws Exception {
        var draft = ready();
        var sealed = TokenTool.office(office.file(draft), NOW.plusSeconds(60));
        assertThatThrownBy(() -> bringBack(draft, sealed))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("phải hiển thị bằng chữ");
    }

    @Test
    void refusesAPersonInTheOfficesPlaceAndAnotherFile() throws Exception {
        var draft = ready();
        var file = office.file(draft);
        var person = TokenTool.asOffice("Lường Văn Khánh", file, NOW);
        assertThatThrownBy(() -> bringBack(draft, person)).hasMessageContaining("cơ quan");
        assertThatThrownBy(() -> bringBack(draft, file)).hasMessageContaining("chưa có chữ ký");
        var other = ElectronicCopy.right().signed();
        assertThatThrownBy(() -> bringBack(draft, other)).isInstanceOf(ReturnRefused.class);
    }

    @Test
    void wantsTheTimeWrittenAnewWhereItIsSignedOnALaterDay() throws Exception {
        var draft = ready();
        var old = office.file(draft);
        office.close();
        var next = NOW.plusSeconds(86_400);
        office =
                new IssuingOffice(
                        folder, sandbox, Clock.fixed(next, ZoneId.of("Asia/Ho_Chi_Minh")));
        var late = TokenTool.copy(old, next);
        assertThatThrownBy(() -> bringBack(draft, late)).hasMessageContaining("Ghi lại thời gian");
        office.passages.renewTime(draft, CLERK);
        assertThat(office.file(draft)).startsWith(old).hasSizeGreaterThan(old.length);
        assertThatThrownBy(() -> bringBack(draft, late)).hasMessageContaining("thời gian sao cũ");
        assertThat(broken(office.file(draft))).isEmpty();
        var signed = TokenTool.copy(office.file(draft), next.plusSeconds(60));
        assertThat(bringBack(draft, signed).stage()).isEqualTo(Step.ORG_SIGNED);
    }

    @Test
    void waitsForTheTwoLayersAndMakesThem() throws Exception {
        var draft = copyOf(scanned(scan));
        assertThatThrownBy(() -> office.passages.begin(draft, Way.SCAN_COPY, CLERK))
                .isInstanceOf(PassageRefused.class)
                .hasMessageContaining("đang được dựng");
        assertThat(office.register.entries(2025)).isEmpty();
    }

    @Test
    void copiesNoGreyScan() throws Exception {
        var draft = copyOf(scanned(ElectronicCopy.right().grey().unsigned()));
        assertThatThrownBy(() -> office.passages.begin(draft, Way.SCAN_COPY, CLERK))
                .hasMessageContaining("phải quét màu");
    }

    @Test
    void goesNoOtherWayAndLetsNothingElseGoThisWay() throws Exception {
        var draft = copyOf(scanned(scan));
        assertThat(office.passages.ways(draft)).containsExactly(Way.SCAN_COPY);
        assertThatThrownBy(() -> office.passages.begin(draft, Way.SIGN_FIRST, CLERK))
                .isInstanceOf(PassageRefused.class);
        var report = office.draft();
        assertThat(office.passages.ways(report)).doesNotContain(Way.SCAN_COPY);
        assertThatThrownBy(() -> office.passages.begin(report, Way.SCAN_COPY, CLERK))
                .isInstanceOf(PassageRefused.class);
    }

    @Test
    void copiesNoFileThatIsNoScan() throws Exception {
        var arrival = new Arrival("khong-quet.pdf", "upload");
        var content = new ByteArrayInputStream(ElectronicCopy.right().ofWords().unsigned());
        var id = office.archive.deposit(content, arrival, CLERK).id();
        assertThatThrownBy(() -> copyOf(id))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("bản quét");
    }
}
