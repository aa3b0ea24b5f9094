package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vankho.RealParts;
import vn.vankho.document.PageText;

class TwoLayerTaskTest {

    private static final String WORDS = "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY";

    /// A4 at 100 points an inch.
    private static final int WIDTH = 827;

    private static final int HEIGHT = 1169;

    @TempDir Path folder;

    /// One word a line; its box as OCR gives it.
    private static PageText read() {
        var words = WORDS.split(" ");
        var boxes =
                IntStream.range(0, words.length)
                        .boxed()
                        .flatMap(
                                at ->
                                        IntStream.of(
                                                        startOf(words, at),
                                                        startOf(words, at) + words[at].length(),
                                                        1000,
                                                        1000 + 500 * at,
                                                        400 * words[at].length(),
                                                        200)
                                                .boxed())
                        .toList();
        return new PageText(1, WORDS, PageText.Source.OCR, 1, boxes);
    }

    private static int startOf(String[] words, int at) {
        return IntStream.range(0, at).map(i -> words[i].length() + 1).sum();
    }

    private static BufferedImage paper(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 24));
        pen.drawString("QUYET DINH", 100, 100);
        pen.dispose();
        return image;
    }

    private Path scan() throws Exception {
        var file = folder.resolve("ban-quet.pdf");
        try (var pdf = new PDDocument()) {
            add(pdf, JPEGFactory.createFromImage(pdf, paper(BufferedImage.TYPE_INT_RGB)));
            add(pdf, CCITTFactory.createFromImage(pdf, paper(BufferedImage.TYPE_BYTE_BINARY)));
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void add(PDDocument pdf, PDImageXObject image) throws Exception {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            var size = PDRectangle.A4;
            content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private Path made(Path file) throws Exception {
        var request = new TwoLayerTask.Request("Quyết định <1> & 2.pdf", List.of(read(), read()));
        new TwoLayerTask().run(file, folder, request);
        return folder.resolve(TwoLayerTask.MADE);
    }

    /// The clauses of ISO 19005-2 that a file breaks, at level U.
    private static List<String> broken(Path pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFA_2_U;
        try (var parser =
                Foundries.defaultInstance().createParser(Files.newInputStream(pdf), flavour)) {
            var found =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            return found.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void holdsPdfA2uForPdfsAndPictures() throws Exception {
        assertThat(broken(made(scan()))).isEmpty();
        var picture = folder.resolve("anh.png");
        ImageIO.write(paper(BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertThat(broken(made(picture))).isEmpty();
    }

    @Test
    void leavesTheScanAsItIs() throws Exception {
        var file = scan();
        var before = Files.readAllBytes(file);
        made(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void keepsResolutionSizeAndKindOfEachPage() throws Exception {
        try (var pdf = Loader.loadPDF(made(scan()).toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var colour = ScanQuality.of(pdf.getPage(0));
            assertThat(colour.dpi()).isCloseTo(100, within(1));
            assertThat(colour.bits()).isEqualTo(24);
            assertThat(ScanQuality.of(pdf.getPage(1)).bits()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getHeight())
                    .isCloseTo(PDRectangle.A4.getHeight(), within(1f));
        }
    }

    @Test
    void setsEachWordWhereThePictureShowsIt() throws Exception {
        RealParts.need("pdftotext");
        var out = folder.resolve("bbox.html");
        var made = made(scan());
        var program =
                new ProcessBuilder(
                        "pdftotext",
                        "-bbox",
                        "-f",
                        "1",
                        "-l",
                        "1",
                        made.toString(),
                        out.toString());
        assertThat(program.inheritIO().start().waitFor()).isZero();
        var word =
                Pattern.compile(
                        "xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]+)<");
        var found = word.matcher(Files.readString(out, StandardCharsets.UTF_8)).results().toList();
        assertThat(found).extracting(each -> each.group(5)).containsExactly(WORDS.split(" "));
        double across = PDRectangle.A4.getWidth() / 10_000;
        double down = PDRectangle.A4.getHeight() / 10_000;
        for (int at = 0; at < found.size(); at++) {
            var box = found.get(at);
            assertThat(Double.parseDouble(box.group(1))).isCloseTo(1000 * across, within(2.0));
            double width = 400 * box.group(5).length() * across;
            assertThat(Double.parseDouble(box.group(3)))
                    .isCloseTo(1000 * across + width, within(2.0));
            double top = (1000 + 500 * at) * down;
            assertThat(Double.parseDouble(box.group(2))).isCloseTo(top, within(5.0));
            assertThat(Double.parseDouble(box.group(4))).isCloseTo(top + 200 * down, within(5.0));
        }
    }

    @Test
    void drawsNoWordOverThePicture() throws Exception {
        try (var pdf = Loader.loadPDF(made(scan()).toFile())) {
            var glyphs = PageScanner.scan(pdf.getPage(0)).glyphs();
            assertThat(glyphs).isNotEmpty().allMatch(Glyph::invisible);
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.METADATA))
                    .isTrue();
        }
    }
}
