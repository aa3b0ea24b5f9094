package vn.vankho.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import vn.vankho.vietnamese.Syllables;
import vn.vankho.vietnamese.TextForm;

/// Real Vietnamese text that stands on this machine, cut into short papers with a title.
///
/// From `../shared`: the decree on records management and its appendices, one report, the notes
/// beside them. From the system, where its programs speak Vietnamese, and from the product: their
/// messages and pages, which serve as the crowd in which the others must be found.
final class Texts {

    private static final Pattern ARTICLE = Pattern.compile("Điều \\d{1,3}\\..{1,200}");
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:#{1,4} |[IVX]{1,4}\\. |\\d{1,2}\\. |Phụ lục |PHỤ LỤC |Chương ).{4,150}");
    private static final Pattern SAYS = Pattern.compile("[.](?:java|html|json|txt|md)$");
    private static final Pattern SAID =
            Pattern.compile("(?m)(?:\"|>|^)([^\"<>{}$\\n]{9,2000}+)(?=\"|<|$)");
    private static final int ENOUGH = 60;
    private static final int MOST = 200;

    /// @param source where it comes from
    record Paper(String id, String source, String title, String text) {}

    private final List<Paper> papers = new ArrayList<>();

    private Texts() {}

    static List<Paper> gather(Path shared) throws IOException, TikaException {
        var texts = new Texts();
        var tika = new Tika();
        tika.setMaxStringLength(-1);
        texts.cut("nd30", tika.parseToString(shared.resolve("law/nd30.docx")));
        for (var number = 1; number <= 6; number++) {
            var path = shared.resolve("law/nd30-phu-luc-" + number + ".doc");
            texts.cut("pl" + number, tika.parseToString(path));
        }
        texts.cut("bc", Files.readString(shared.resolve("seed/bao-cao-1147.txt")));
        texts.addMessages(Path.of("/usr/share/locale/vi/LC_MESSAGES"));
        texts.addMessages(Path.of("/usr/share/vim/vim90/lang/vi/LC_MESSAGES"));
        for (var folder : List.of("src/main/java", "src/main/resources", "docs")) {
            texts.addSaid(Path.of(folder));
        }
        return texts.papers;
    }

    private void cut(String source, String text) {
        var title = source;
        var body = new StringBuilder();
        var words = 0;
        for (var line : TextForm.clean(text).lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            var heading = ARTICLE.matcher(line).matches() || HEADING.matcher(line).matches();
            if (words > MOST || heading && words > ENOUGH) {
                add(source, title, body.toString());
                body.setLength(0);
                words = 0;
            }
            if (heading) {
                title = line.replaceFirst("^#+ ", "");
            }
            body.append(line).append('\n');
            words += line.split("\\s+").length;
        }
        add(source, title, body.toString());
    }

    private void add(String source, String title, String text) {
        if (!text.isBlank()) {
            papers.add(new Paper(source + "-" + papers.size(), source, title, text));
        }
    }

    private void addMessages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".mo")).sorted().toList()) {
                addCatalogue(file);
            }
        }
    }

    /// What the product itself says: its messages, pages, lists, sample papers and guides.
    private void addSaid(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file :
                    files.filter(one -> SAYS.matcher(one.toString()).find()).sorted().toList()) {
                var text = Files.readString(file);
                var said =
                        file.toString().endsWith(".md")
                                ? text.lines()
                                : SAID.matcher(text).results().map(one -> one.group(1));
                addParts(file.getFileName().toString(), said.toList());
            }
        }
    }

    private void addCatalogue(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".mo", "");
        addParts(name, messages(Files.readAllBytes(file)));
    }

    private void addParts(String name, List<String> parts) {
        var body = new StringBuilder();
        for (var message : parts) {
            if (message.length() > 4 && Syllables.quality(message) > 0.6) {
                body.append(message.replace("_", "")).append("\n");
            }
            if (body.length() > 600) {
                add("mo", name, TextForm.clean(body.toString()));
                body.setLength(0);
            }
        }
        add("mo", name, TextForm.clean(body.toString()));
    }

    /// The translations in a catalogue of GNU gettext.
    private static List<String> messages(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) != 0x950412de) {
            bytes.order(ByteOrder.BIG_ENDIAN);
        }
        var count = bytes.getInt(8);
        var table = bytes.getInt(16);
        var messages = new ArrayList<String>();
        for (var at = 1; at < count; at++) {
            var length = bytes.getInt(table + 8 * at);
            var start = bytes.getInt(table + 8 * at + 4);
            messages.add(
                    new String(file, start, length, StandardCharsets.UTF_8).replace('\0', '\n'));
        }
        return messages;
    }

    public static void main(String[] arguments) throws IOException, TikaException {
        var json = tools.jackson.databind.json.JsonMapper.shared();
        var papers = gather(Path.of(arguments[0]));
        var lines = papers.stream().map(json::writeValueAsString).toList();
        Files.write(Path.of(arguments[1]), lines);
        System.out.println(
                papers.size()
                        + " papers, "
                        + papers.stream()
                                .mapToLong(one -> SyllableReader.read(one.text()).size())
                                .sum()
                        + " syllables");
    }
}
