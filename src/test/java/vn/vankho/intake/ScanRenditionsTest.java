package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.intake.ScanRenditions.State;
import vn.vankho.sample.SampleSigner;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TrustStore;

class ScanRenditionsTest {

    private static final Sandbox SANDBOX = new Sandbox(new SandboxSettings(1, 256, 100));

    @TempDir Path folder;
    private OpenIntake open;
    private ScanRenditions renditions;

    @AfterAll
    static void endTheWorkers() {
        SANDBOX.close();
    }

    @BeforeEach
    void start() {
        open = new OpenIntake(folder);
        var clock = Clock.systemUTC();
        var signatures = new Signatures(SANDBOX, new TrustStore(open.home), clock);
        var records = new SignatureRecords(open.archive, signatures, open.database, clock);
        renditions = new ScanRenditions(open.archive, records, SANDBOX);
    }

    @AfterEach
    void stop() {
        renditions.close();
        open.close();
    }

    private static byte[] scan() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var image = JPEGFactory.createFromImage(pdf, new BufferedImage(850, 1100, 1));
            try (var content = new PDPageContentStream(pdf, page)) {
                var size = page.getMediaBox();
                content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private DocumentId kept(byte[] file, Reading.Origin origin) {
        var id = OpenIntake.id(open.receive("ban-quet.pdf", file));
        var page =
                new PageText(1, "BÁO CÁO", PageText.Source.OCR, 1, List.of(0, 3, 10, 20, 90, 30));
        open.archive.keepReading(
                id,
                new Reading(
                        "application/pdf",
                        origin,
                        "unicode",
                        true,
                        Reading.Outcome.COMPLETE,
                        List.of(page),
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return id;
    }

    private void await(DocumentId id) throws InterruptedException {
        for (int i = 0; i < 600 && renditions.state(id) == State.MAKING; i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void keepsATwoLayerPdfBesideTheScan() throws Exception {
        var scan = scan();
        var id = kept(scan, Reading.Origin.SCAN);
        assertThat(renditions.state(id)).isEqualTo(State.NONE);
        assertThat(renditions.ask(id, OpenIntake.CLERK)).isTrue();
        await(id);
        assertThat(renditions.state(id)).isEqualTo(State.MADE);
        try (var pdf = Loader.loadPDF(renditions.find(id).orElseThrow().toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Files.readAllBytes(open.archive.original(id))).isEqualTo(scan);
    }

    @Test
    void makesNoneOfWhatIsNoScan() throws Exception {
        var id = kept(scan(), Reading.Origin.BORN_DIGITAL);
        assertThat(renditions.ask(id, OpenIntake.CLERK)).isFalse();
        assertThat(renditions.findings(id)).isEmpty();
    }

    @Test
    void makesNoneOfAFileThatBearsADigitalSignature() throws Exception {
        var day = Instant.parse("2026-11-20T02:00:00Z");
        var signer = SampleSigner.create("Lường Văn Khánh", "UBND xã Suối Mây", day);
        var signed = signer.sign(scan(), day);
        var id = kept(signed, Reading.Origin.SCAN);
        assertThat(renditions.ask(id, OpenIntake.CLERK)).isFalse();
        assertThat(renditions.find(id)).isEmpty();
    }

    @Test
    void remarksOnWhatTheScanLacks() throws Exception {
        var id = kept(scan(), Reading.Origin.SCAN);
        assertThat(renditions.findings(id))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.message())
                                        .contains("chưa có lớp chữ", "100 dpi", "chữ ký số"));
    }

    @Test
    void makesNoneForWhoMayNotDescribe() throws Exception {
        var id = kept(scan(), Reading.Origin.SCAN);
        var reader = new Person("doc", "Lò Văn Đọc", Set.of(Role.READER));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> renditions.ask(id, reader));
    }
}
