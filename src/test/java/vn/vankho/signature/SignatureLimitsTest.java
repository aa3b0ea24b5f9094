package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_CHAIN_UNKNOWN;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.VankhoHome;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.FileSignatures.Verdict;

/// Long files are judged within the limits, and hostile ones end there (A10).
class SignatureLimitsTest {

    private static final Instant TIME = Instant.parse("2024-05-06T02:15:30Z");

    private static Sandbox sandbox;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 512, 100));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private Signatures signatures() {
        var trust = new TrustStore(new VankhoHome(folder.resolve("home")));
        return new Signatures(sandbox, trust, Clock.systemUTC());
    }

    private SignatureReport judge(byte[] content) throws IOException {
        return signatures().judge(Files.write(folder.resolve("file.pdf"), content));
    }

    @Test
    void judgesAScanOfTwoHundredPages() throws IOException {
        signatures().warmUp();
        var scan = scan(200);
        var report = judge(Signing.by(Pki.usual().leader(), TIME).stamped().over(scan));
        assertThat(scan.length).isGreaterThan(10_000_000);
        assertThat(report.fileVerdict()).as("%s", report.reasons()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.signatures().getFirst().chain()).isNotEmpty();
    }

    private static byte[] scan(int pages) throws IOException {
        var picture = picture();
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image =
                        JPEGFactory.createFromStream(document, new ByteArrayInputStream(picture));
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, 595, 842);
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(310, 438, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private void endsWithoutBelief(byte[] hostile) throws IOException {
        var report = judge(hostile);
        assertThat(report.fileVerdict())
                .as("%s", report.reasons())
                .isIn(Verdict.NOT_JUDGED, Verdict.DAMAGED, Verdict.BROKEN);
    }

    private static final String SIGNATURE =
            "4 0 obj <</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>> endobj\n";

    @Test
    void aTableThatPointsToItselfEnds() throws IOException {
        var text = "%PDF-1.7\n" + SIGNATURE + "xref\n0 1\n0000000000 65535 f \n";
        var trailer = "trailer <</Size 1/Prev " + text.indexOf("xref") + "/Root 1 0 R>>\n";
        var end = "startxref\n" + text.indexOf("xref") + "\n%%EOF";
        endsWithoutBelief((text + trailer + end).getBytes(ISO_8859_1));
    }

    @Test
    void nestingWithoutEndEnds() throws IOException {
        var text = "%PDF-1.7\n" + SIGNATURE + "1 0 obj " + "[".repeat(3_000_000);
        endsWithoutBelief((text + "\nstartxref\n0\n%%EOF").getBytes(ISO_8859_1));
    }

    @Test
    void aStreamThatSwellsEnds() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1500; i++) {
                deflater.write(zeros);
            }
        }
        var head =
                "%%PDF-1.7\n%s1 0 obj <</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length %d>> stream\n"
                        .formatted(SIGNATURE, packed.size());
        var out = new ByteArrayOutputStream();
        out.write(head.getBytes(ISO_8859_1));
        packed.writeTo(out);
        out.write("\nendstream endobj\nstartxref\n0\n%%EOF".getBytes(ISO_8859_1));
        endsWithoutBelief(out.toByteArray());
    }
}
