package vn.vankho.drafting.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vankho.RealParts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.comparison.Comparison;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.intake.Intake;
import vn.vankho.report.forward.Figure;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// What officers write in Word in the place of *[chưa có: …]*.
@RunningOffice
class ReturnedPlaceholdersTest {

    private static final Person LAN = Pages.person(Role.DRAFTER);

    private final Drafts drafts;
    private final ReturnedFiles files;
    private final Intake intake;
    private final Forward forward;

    @TempDir Path folder;

    @Autowired
    ReturnedPlaceholdersTest(Drafts drafts, ReturnedFiles files, Intake intake, Forward forward) {
        this.drafts = drafts;
        this.files = files;
        this.intake = intake;
        this.forward = forward;
    }

    private UUID rolled() throws IOException {
        var clerk = Pages.person(Role.CLERK);
        var source = RealParts.shared("seed/bao-cao-1147.docx");
        var id = Objects.requireNonNull(intake.receive(source, "upload", clerk).id());
        intake.read(id, clerk);
        return forward.begin(id, 2024, LAN).draft();
    }

    private static byte[] edited(byte[] docx, UnaryOperator<String> edit) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx));
                var again = new ZipOutputStream(out)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                again.putNextEntry(new ZipEntry(entry.getName()));
                boolean body = entry.getName().equals("word/document.xml");
                again.write(
                        body ? edit.apply(text(bytes)).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Writes over the placeholder of an indicator's actual value.
    private static UnaryOperator<String> over(String name, String text) {
        return xml -> {
            var asked =
                    Pattern.compile("\\[chưa có: thực hiện " + name + "[^<\\]]*+\\]").matcher(xml);
            assertThat(asked.find()).as(name).isTrue();
            return xml.substring(0, asked.start())
                    + text.replace("…", asked.group())
                    + xml.substring(asked.end());
        };
    }

    /// As Word does where somebody types over the whole of what a bookmark holds.
    private static UnaryOperator<String> withoutBookmarkAt(String text) {
        return xml -> {
            int at = xml.indexOf(">" + text + "<");
            int start = xml.lastIndexOf("<w:bookmarkStart", at);
            int end = xml.indexOf("<w:bookmarkEnd", at);
            assertThat(at).isPositive();
            return xml.substring(0, start)
                    + xml.substring(xml.indexOf("/>", start) + 2, end)
                    + xml.substring(xml.indexOf("/>", end) + 2);
        };
    }

    private byte[] savedByLibreOffice(byte[] docx) throws Exception {
        RealParts.need("soffice");
        var source = Files.write(folder.resolve("tep.docx"), docx);
        var target = Files.createDirectories(folder.resolve("ra"));
        var profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        var process =
                new ProcessBuilder("soffice", profile, "--headless", "--convert-to", "docx")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile());
        process.command()
                .addAll(java.util.List.of("--outdir", target.toString(), source.toString()));
        assertThat(process.start().waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(target.resolve("tep.docx"));
    }

    private ReturnedFiles.Compared compared(UUID draft, byte[] file) {
        return files.compare(files.receive(draft, file, "bao-cao.docx", LAN).id());
    }

    private ReturnedFiles.Accepted accepted(UUID draft, ReturnedFiles.Compared compared) {
        var ids = compared.changes().stream().map(Change::id).collect(Collectors.toSet());
        int version = drafts.find(draft).version();
        return files.accept(compared.file().id(), Set.copyOf(ids), version, LAN);
    }

    private BigDecimal actual(UUID draft, String name) {
        return forward.view(draft).orElseThrow().report().figures().stream()
                .filter(f -> f.name().equals(name) && f.kind() == Figure.Kind.RESULT)
                .findFirst()
                .map(f -> f.cells().get(vn.vankho.report.forward.Role.ACTUAL).value())
                .orElse(null);
    }

    @Test
    void takesAllElseWhereWordsStandInThePlaceOfANumber() throws Exception {
        var draft = rolled();
        var back =
                edited(
                        edited(drafts.docx(draft), over("Đàn Lợn", "đang thống kê")),
                        over("Đàn gia cầm", "46.000"));
        var compared = compared(draft, savedByLibreOffice(back));

        var taken = accepted(draft, compared);

        assertThat(compared.changes())
                .extracting(Change::kind)
                .containsOnly(Kind.UNCLEAR, Kind.VALUE);
        assertThat(taken.unclear()).singleElement().asString().contains("đang thống kê");
        assertThat(actual(draft, "Đàn gia cầm")).isEqualByComparingTo("46000");
        assertThat(actual(draft, "Đàn Lợn")).isNull();
    }

    @Test
    void readsANumberInTheBracketsOfAPlaceholder() throws Exception {
        var draft = rolled();
        var back = edited(drafts.docx(draft), over("Đàn Lợn", "[chưa có: 2.100 con]"));

        accepted(draft, compared(draft, back));

        assertThat(actual(draft, "Đàn Lợn")).isEqualByComparingTo("2100");
    }

    @Test
    void readsANumberBesideAPlaceholderThatWasLeft() throws Exception {
        var draft = rolled();
        var back = edited(drafts.docx(draft), over("Đàn Lợn", "… 2.100"));

        accepted(draft, compared(draft, back));

        assertThat(actual(draft, "Đàn Lợn")).isEqualByComparingTo("2100");
    }

    @Test
    void asksToLookWhereAPlaceholderWasOnlyDeleted() throws Exception {
        var draft = rolled();

        var compared = compared(draft, edited(drafts.docx(draft), over("Đàn Lợn", "")));

        assertThat(compared.changes()).singleElement().matches(c -> c.kind() == Kind.UNCLEAR);
    }

    @Test
    void findsANumberWhoseBookmarkWordTookAway() throws Exception {
        var draft = rolled();
        var written = edited(drafts.docx(draft), over("Đàn Lợn", "2.100"));

        var compared = compared(draft, edited(written, withoutBookmarkAt("2.100")));
        accepted(draft, compared);

        assertThat(compared.changes()).singleElement().matches(Change::acceptable);
        assertThat(actual(draft, "Đàn Lợn")).isEqualByComparingTo("2100");
    }

    @Test
    void keepsTheWordsWhereNumberBookmarkAndWordsChanged() throws Exception {
        var draft = rolled();
        var written =
                edited(
                        edited(drafts.docx(draft), over("Đàn Lợn", "2.100")),
                        xml -> xml.replaceFirst("đàn Lợn ", "đàn lợn thịt "));

        accepted(draft, compared(draft, edited(written, withoutBookmarkAt("2.100"))));

        assertThat(Comparison.paragraphs(drafts.docx(draft)))
                .anyMatch(text -> text.contains("đàn lợn thịt 2.100/2.000 con"));
    }
}
