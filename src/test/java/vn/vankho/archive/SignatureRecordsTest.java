package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.DocumentId;
import vn.vankho.sample.SampleSigner;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TrustStore;

/// The verdict on a document and day does not change later (A11).
class SignatureRecordsTest {

    private static final Instant SIGNED = Instant.parse("2026-11-20T02:00:00Z");

    private static Sandbox sandbox;

    @TempDir Path folder;

    private OpenArchive open;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 512, 100));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        open = new OpenArchive(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private SignatureRecords on(Instant day) {
        var clock = Clock.fixed(day, ZoneOffset.UTC);
        var signatures = new Signatures(sandbox, new TrustStore(open.home), clock);
        return new SignatureRecords(open.archive, signatures, open.database, clock);
    }

    private static byte[] unsigned() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private DocumentId signed() throws IOException {
        var signer = SampleSigner.create("Nguyễn Văn Minh", "UBND xã Minh Sơn", SIGNED);
        return open.deposit("ban-ky.pdf", signer.sign(unsigned(), SIGNED)).id();
    }

    @Test
    void keepsTheVerdictOfTheFirstDayAndLaterOnesBesideIt() throws IOException {
        var id = signed();
        var first = on(SIGNED.plus(Duration.ofDays(5))).judge(id, OpenArchive.CLERK);
        assertThat(first.fileVerdict()).isEqualTo(Verdict.INTACT_CHAIN_UNKNOWN);
        var later = on(SIGNED.plus(Duration.ofDays(9000)));
        var second = later.judge(id, OpenArchive.CLERK);
        assertThat(later.first(id)).isEqualTo(first);
        assertThat(later.all(id)).containsExactly(first, second);
        assertThat(second.checkedAt()).isAfter(first.checkedAt());
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void keepsTheCertificatesThatItSaw() throws IOException {
        var id = signed();
        on(SIGNED).judge(id, OpenArchive.CLERK);
        var object = new ObjectId(id, ObjectId.SIGNATURES, 1);
        assertThat(object.urn()).isEqualTo(id.urn() + ":signatures:0001");
        assertThat(open.archive.evidence(object).resolve("certificates"))
                .isDirectoryContaining("glob:**.cer");
    }

    @Test
    void stillKnowsTheVerdictAfterTheDatabaseWasLost() throws IOException {
        var id = signed();
        var first = on(SIGNED).judge(id, OpenArchive.CLERK);
        open.loseDatabase();
        assertThat(on(SIGNED.plus(Duration.ofDays(1))).all(id)).containsExactly(first);
    }

    @Test
    void keepsNothingOfAFileWithoutSignatures() throws IOException {
        var id = open.deposit("khong-ky.pdf", unsigned()).id();
        open.archive.keepReading(id, OpenArchive.reading("Kết quả năm 2026"));
        var records = on(SIGNED);
        assertThat(records.nextUnjudged()).contains(id);
        records.judgeFirst(id);
        assertThat(records.nextUnjudged()).isEmpty();
        assertThat(records.all(id)).isEmpty();
        assertThat(records.first(id)).extracting(SignatureReport::fileVerdict).isEqualTo(Verdict.NONE);
    }
}
