package vn.vankho;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The power may go at any moment while files are taken in.
///
/// The packaged program takes in 300 small files and three scans, and is killed again and again.
/// A plain build kills it
/// a seeded tenth as often.
class KillDuringIngestIT {

    private static final long SEED = 20_261_125;
    private static final int FILES = 300;
    private static final int SCANS = 3;
    private static final int KILLS = RealParts.endurance() ? 20 : 2;
    private static final int LONGEST_LIFE_MILLIS = 20_000;

    @TempDir Path folder;

    @Test
    void losesNoAcceptedFileAndShowsNoHalfDocument() throws Exception {
        RealParts.need("tesseract");
        var random = new Random(SEED);
        System.out.println("Seed " + SEED + ", kills " + KILLS);
        var papers = papers(random);
        var kills = 0;
        for (var office = 1; kills < KILLS; office++) {
            var home = Files.createDirectories(folder.resolve("home" + office));
            kills += killedInOneHome(home, papers, KILLS - kills, random);
        }
    }

    /// Kills until the home holds all papers, or often enough; then lets the program finish, and
    /// looks whether everything is there.
    ///
    /// @return how often the program was killed
    private static int killedInOneHome(Path home, Path papers, int atMost, Random random)
            throws Exception {
        var accepted = new LinkedHashSet<String>();
        var kills = 0;
        var ended = false;
        while (!ended && kills < atMost) {
            var life = live(home, papers, random.nextInt(2_000, LONGEST_LIFE_MILLIS));
            accepted.addAll(life.accepted());
            ended = life.ended();
            kills += ended ? 0 : 1;
            assertThat(VankhoProcess.run(home, "verify", "--json").out()).isEmpty();
        }
        assertAllIsThere(home, papers, accepted);
        return kills;
    }

    private static void assertAllIsThere(Path home, Path papers, Set<String> accepted)
            throws Exception {
        var finished = VankhoProcess.run(home, "ingest", "--json", papers.toString());
        var ids = ids(finished.out());
        assertThat(ids).hasSize(FILES + SCANS).containsAll(accepted);
        assertThat(finished.out()).allMatch(line -> line.contains("\"reading\":\"complete\""));
        assertThat(found(home)).isEqualTo(ids.size());
        FileSystemUtils.deleteRecursively(home.resolve("index"));
        VankhoProcess.run(home, "reindex");
        assertThat(found(home)).isEqualTo(ids.size());
        assertThat(VankhoProcess.run(home, "verify", "--json").out()).isEmpty();
    }

    /// One run of the program.
    ///
    /// @param ended whether it came to its end before it could be killed
    private record Life(Set<String> accepted, boolean ended) {}

    /// Starts the program, reads what it acknowledges, and kills it with all its children.
    private static Life live(Path home, Path papers, int millis) throws Exception {
        var process = VankhoProcess.start(home, "ingest", "--json", papers.toString());
        var lines = new ArrayList<String>();
        var listener =
                Thread.ofVirtual()
                        .start(() -> VankhoProcess.reader(process).lines().forEach(lines::add));
        var ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        listener.join();
        return new Life(ids(lines), ended);
    }

    /// A line that was cut off in the middle acknowledges nothing.
    private static Set<String> ids(List<String> lines) {
        var ids = new LinkedHashSet<String>();
        for (var line : lines.stream().filter(whole -> whole.endsWith("}")).toList()) {
            JsonNode node = JsonMapper.shared().readTree(line);
            if (!node.path("id").isNull()) {
                ids.add(node.path("id").asString());
            }
        }
        return ids;
    }

    /// Every paper says the same two words.
    private static long found(Path home) throws Exception {
        var seen = new LinkedHashSet<String>();
        for (var year = 0; year < 4; year++) {
            var hits = VankhoProcess.run(home, "search", "--json", "--limit", "100", "nhóm" + year);
            seen.addAll(ids(hits.out()));
        }
        return seen.size();
    }

    private Path papers(Random random) throws IOException {
        var papers = Files.createDirectories(folder.resolve("papers"));
        for (var i = 0; i < FILES; i++) {
            var text =
                    "Báo cáo thử số %d, nhóm%d: diện tích rừng trồng %d ha."
                            .formatted(i, i % 4, random.nextInt(1_000));
            if (i % 3 == 0) {
                writeDocx(papers.resolve("bao-cao-%03d.docx".formatted(i)), text);
            } else if (i % 3 == 1) {
                Files.writeString(
                        papers.resolve("bao-cao-%03d.html".formatted(i)),
                        "<html><body><p>" + text + "</p></body></html>");
            } else {
                Files.writeString(papers.resolve("bao-cao-%03d.txt".formatted(i)), text);
            }
        }
        for (var i = 0; i < SCANS; i++) {
            writeScan(
                    papers.resolve("scan-%d.png".formatted(i)),
                    List.of("Quyết định số %d".formatted(i + 11), "nhóm0", "Về việc trồng rừng"));
        }
        return papers;
    }

    private static void writeDocx(Path file, String text) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
    }

    private static void writeScan(Path file, List<String> lines) throws IOException {
        var image = new BufferedImage(1_200, 600, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font());
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (var i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), 80, 140 + 120 * i);
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static Font font() throws IOException {
        try (var in =
                KillDuringIngestIT.class.getResourceAsStream("/fonts/Tinos/Tinos-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(64f);
        } catch (java.awt.FontFormatException e) {
            throw new IOException(e);
        }
    }
}
