package vn.vankho.drafting.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vankho.RealParts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Saving;
import vn.vankho.drafting.comparison.Comparison;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.intake.Intake;
import vn.vankho.report.forward.EarlierReports;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// Acceptance example 16, and the files that people send instead.
@RunningOffice
class ReturnedFilesTest {

    private static final Person LAN = Pages.person(Role.DRAFTER);

    private final Drafts drafts;
    private final DraftVersions versions;
    private final ReturnedFiles files;
    private final Intake intake;
    private final Forward forward;

    @TempDir Path folder;

    @Autowired
    ReturnedFilesTest(
            Drafts drafts,
            DraftVersions versions,
            ReturnedFiles files,
            Intake intake,
            Forward forward) {
        this.intake = intake;
        this.forward = forward;
        this.drafts = drafts;
        this.versions = versions;
        this.files = files;
    }

    private static Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("tên cơ quan", List.of("Ủy ban nhân dân", "xã Minh Sơn"));
        data.put("ký hiệu", "BC-UBND");
        data.put("địa danh", "Minh Sơn");
        data.put("trích yếu", "Kết quả chăn nuôi năm 2024");
        data.put(
                "nội dung",
                new ArrayList<>(
                        List.of(
                                Map.of("đề mục", "I. CHĂN NUÔI"),
                                Map.of("lời", "Đàn lợn có 2.045 con, đạt 102,3% kế hoạch."),
                                Map.of("lời", "Đàn gia cầm có 45.000 con."))));
        data.put("nơi nhận", List.of("HĐND xã"));
        data.put("lưu", "VT");
        data.put("quyền hạn", "TM. ỦY BAN NHÂN DÂN");
        data.put("chức vụ", List.of("Chủ tịch"));
        data.put("người ký", "Lường Văn Khánh");
        return data;
    }

    private UUID begun() {
        return drafts.create("bao-cao", data(), LAN).id();
    }

    /// What LibreOffice makes of the file when it saves it.
    private byte[] saved(byte[] file, String from, String to) throws Exception {
        RealParts.need("soffice");
        var source = Files.write(folder.resolve("tep." + from), file);
        var target = Files.createDirectories(folder.resolve("ra-" + to));
        var process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                target.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(target.resolve("tep." + to));
    }

    private static byte[] edited(byte[] docx, UnaryOperator<String> edit) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx));
                var again = new ZipOutputStream(out)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                again.putNextEntry(new ZipEntry(entry.getName()));
                again.write(
                        entry.getName().equals("word/document.xml")
                                ? edit.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private ReturnedFiles.Compared compared(UUID draft, byte[] file) {
        return files.compare(files.receive(draft, file, "bao-cao.docx", LAN).id());
    }

    private static UnaryOperator<String> replacing(String before, String after) {
        return xml -> {
            assertThat(xml).contains(before);
            return xml.replace(before, after);
        };
    }

    @Test
    void offersTheOneValueThatWasChangedInLibreOffice() throws Exception {
        var draft = begun();
        var back = edited(saved(drafts.docx(draft), "docx", "docx"), replacing("2.045", "2.054"));
        var compared = compared(draft, back);
        assertThat(compared.marked()).isTrue();
        assertThat(compared.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Kind.VALUE);
                            assertThat(change.place()).isEqualTo("Nội dung 2, lời");
                            assertThat(change.before()).contains("2.045");
                            assertThat(change.after()).contains("2.054");
                        });
    }

    @Test
    void changesNothingUntilSomebodyAccepts() throws Exception {
        var draft = begun();
        var back = edited(drafts.docx(draft), replacing("2.045", "2.054"));
        var compared = compared(draft, back);
        assertThat(drafts.find(draft).data().toString()).doesNotContain("2.054");
        var ids = Set.of(compared.changes().getFirst().id());
        var accepted = files.accept(compared.file().id(), ids, 1, LAN);
        assertThat(accepted.notTaken()).isEmpty();
        assertThat(drafts.find(draft).data().toString()).contains("2.054");
        assertThat(versions.find(draft, 2).how()).isEqualTo(Saving.BROUGHT_BACK);
        assertThat(compared(draft, back).changes()).hasSize(1);
        assertThat(files.content(compared.file().id())).isEqualTo(back);
    }

    @Test
    void findsNoChangeInAFileThatWasOnlySaved() throws Exception {
        var draft = begun();
        assertThat(compared(draft, saved(drafts.docx(draft), "docx", "docx")).changes()).isEmpty();
    }

    @Test
    void readsAFileWithoutBookmarksByItsWords() throws Exception {
        var draft = begun();
        var back =
                edited(
                        drafts.docx(draft),
                        xml ->
                                xml.replaceAll("<w:bookmark(Start|End)[^>]*/>", "")
                                        .replace("45.000", "46.500"));
        var compared = compared(draft, back);
        assertThat(compared.marked()).isFalse();
        assertThat(compared.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Kind.BY_WORDS);
                            assertThat(change.after()).isEqualTo("Đàn gia cầm có 46.500 con.");
                        });
    }

    @Test
    void takesAParagraphThatWasAddedAndOneThatWasTakenAway() throws Exception {
        var draft = begun();
        var added = "<w:p><w:r><w:t>Công tác khuyến nông được chú trọng.</w:t></w:r></w:p>";
        var back =
                edited(
                        drafts.docx(draft),
                        xml -> {
                            int at = xml.indexOf("Đàn gia cầm");
                            int from = xml.lastIndexOf("<w:p>", at);
                            int to = xml.indexOf("</w:p>", at) + 6;
                            return xml.substring(0, from) + added + xml.substring(to);
                        });
        var compared = compared(draft, back);
        assertThat(compared.changes())
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Kind.REMOVED, Kind.ADDED);
        var ids = compared.changes().stream().map(Change::id).toList();
        files.accept(compared.file().id(), Set.copyOf(ids), 1, LAN);
        assertThat(drafts.find(draft).data().get("nội dung").toString())
                .contains("Công tác khuyến nông")
                .doesNotContain("gia cầm");
    }

    @Test
    void givesWordsTypedBehindABookmarkToItsValue() throws Exception {
        var draft = begun();
        var back =
                edited(
                        drafts.docx(draft),
                        xml -> {
                            int at = xml.indexOf("</w:p>", xml.indexOf("Đàn gia cầm"));
                            var more = "<w:r><w:t xml:space=\"preserve\"> Tăng nhẹ.</w:t></w:r>";
                            return xml.substring(0, at) + more + xml.substring(at);
                        });
        assertThat(compared(draft, back).changes())
                .singleElement()
                .extracting(Change::after)
                .isEqualTo("Đàn gia cầm có 45.000 con. Tăng nhẹ.");
    }

    @Test
    void saysWhatSomebodyChangedMeanwhile() throws Exception {
        var draft = begun();
        var back = edited(drafts.docx(draft), replacing("45.000", "46.500"));
        var data = data();
        data.put(
                "nội dung",
                List.of(
                        Map.of("đề mục", "I. CHĂN NUÔI"),
                        Map.of("lời", "Đàn lợn có 2.045 con, đạt 102,3% kế hoạch."),
                        Map.of("lời", "Đàn gia cầm có 44.000 con.")));
        data.put("trích yếu", "Kết quả chăn nuôi");
        drafts.update(draft, data, 1, LAN);
        var compared = compared(draft, back);
        assertThat(compared.changes())
                .singleElement()
                .extracting(Change::now)
                .isEqualTo("Đàn gia cầm có 44.000 con.");
        var ids = Set.of(compared.changes().getFirst().id());
        files.accept(compared.file().id(), ids, 2, LAN);
        assertThat(drafts.find(draft).data())
                .containsEntry("trích yếu", "Kết quả chăn nuôi")
                .hasToString(drafts.find(draft).data().toString())
                .extracting(all -> all.get("nội dung").toString())
                .asString()
                .contains("46.500");
    }

    private UUID rolled() throws IOException {
        return rolled(RealParts.shared("seed/bao-cao-1147.docx"), 2024);
    }

    private UUID rolled(Path file, int year) throws IOException {
        var clerk = Pages.person(Role.CLERK);
        var id = java.util.Objects.requireNonNull(intake.receive(file, "upload", clerk).id());
        intake.read(id, clerk);
        return forward.begin(id, year, LAN).draft();
    }

    private static UnaryOperator<String> row(String words, UnaryOperator<String> edit) {
        return xml -> {
            int at = xml.indexOf(words);
            int from = xml.lastIndexOf("<w:tr>", at);
            int to = xml.indexOf("</w:tr>", at) + 7;
            assertThat(at).isPositive();
            return xml.substring(0, from) + edit.apply(xml.substring(from, to)) + xml.substring(to);
        };
    }

    private static List<String> table(byte[] docx) {
        return TablesOfFile.of(vn.vankho.drafting.wordfile.WordFileReader.read(docx).paragraphs())
                .rows(1)
                .stream()
                .map(TablesOfFile::text)
                .toList();
    }

    @Test
    void takesRowsAndCellsOfATableThatWereChangedInWord() throws Exception {
        var file = folder.resolve("bao-cao-bang.docx");
        EarlierReports.stranger("01-kinh-te-xa-hoi-bang", file);
        var draft = rolled(file, 2022);
        var goats =
                "<w:tr><w:tc><w:p><w:r><w:t>Đàn dê</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>con</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>120</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";
        var back =
                edited(
                        edited(
                                edited(
                                        drafts.docx(draft),
                                        row(
                                                "Đàn bò",
                                                xml -> xml.replaceFirst("Đàn bò", "Đàn bò thịt"))),
                                row("Đàn trâu", xml -> xml + goats)),
                        row("Đàn gia cầm", _ -> ""));

        acceptAll(draft, back);

        assertThat(table(drafts.docx(draft)))
                .anyMatch(text -> text.startsWith("Đàn bò thịt | con | 430"))
                .anyMatch(text -> text.startsWith("Đàn dê | con | 120"))
                .noneMatch(text -> text.contains("Đàn gia cầm"));
    }

    @Test
    void takesARowThatWasAddedAboveTheFirstOfATable() throws Exception {
        var file = folder.resolve("bao-cao-bang.docx");
        EarlierReports.stranger("01-kinh-te-xa-hoi-bang", file);
        var draft = rolled(file, 2022);
        var first = table(drafts.docx(draft)).getFirst();
        var note =
                "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"6\"/></w:tcPr><w:p><w:r><w:t>Biểu chăn nuôi</w:t></w:r></w:p></w:tc></w:tr>";

        acceptAll(draft, edited(drafts.docx(draft), row("So với KH (%)", head -> note + head)));

        var rows = table(drafts.docx(draft));
        assertThat(rows.get(0)).contains("Biểu chăn nuôi");
        assertThat(rows.get(1)).isEqualTo(first);
    }

    @Test
    void computesAnewFromAFigureThatWasTypedInWord() throws Exception {
        var draft = rolled();
        var figure = new String[1];
        var back =
                edited(
                        drafts.docx(draft),
                        xml -> {
                            var blank =
                                    Pattern.compile(
                                                    "(w:name=\"_vk_(f\\d+)_actual\".{0,900}?>)\\[chưa có: thực hiện Đàn Lợn[^<]*")
                                            .matcher(xml);
                            assertThat(blank.find()).isTrue();
                            figure[0] = blank.group(2);
                            return blank.replaceFirst("$12.100");
                        });
        var compared = compared(draft, back);
        var change = compared.changes().getFirst();
        assertThat(change.id()).isEqualTo("_vk_" + figure[0] + "_actual");
        files.accept(compared.file().id(), Set.of(change.id()), 1, LAN);
        var cells = forward.view(draft).orElseThrow().report().figure(figure[0]).orElseThrow();
        assertThat(cells.cells().get(vn.vankho.report.forward.Role.PERCENT_OF_PLAN).value())
                .isEqualByComparingTo("105");
        assertThat(versions.find(draft, 2).how()).isEqualTo(Saving.BROUGHT_BACK);
    }

    @Test
    void takesTheWordsOfASentenceThatWereChangedInWord() throws Exception {
        var draft = rolled();
        var back =
                edited(
                        drafts.docx(draft),
                        replacing("đã tập trung chỉ đạo", "đã luôn tập trung chỉ đạo"));
        var compared = compared(draft, back);
        assertThat(compared.changes()).singleElement().matches(Change::acceptable);
        var ids = Set.of(compared.changes().getFirst().id());
        files.accept(compared.file().id(), ids, 1, LAN);
        assertThat(Comparison.paragraphs(drafts.docx(draft)))
                .anyMatch(text -> text.contains("đã luôn tập trung chỉ đạo, điều hành"))
                .anyMatch(text -> text.contains("Chỉ đạo các bộ phận chuyên môn"));
    }

    private static UnaryOperator<String> behind(String words, String paragraph) {
        return xml -> {
            int at = xml.indexOf("</w:p>", xml.indexOf(words)) + 6;
            return xml.substring(0, at) + paragraph + xml.substring(at);
        };
    }

    private void acceptAll(UUID draft, byte[] back) {
        var compared = compared(draft, back);
        assertThat(compared.changes()).isNotEmpty().allMatch(Change::acceptable);
        var ids = compared.changes().stream().map(Change::id).toList();
        files.accept(compared.file().id(), Set.copyOf(ids), drafts.find(draft).version(), LAN);
    }

    @Test
    void takesAParagraphThatWasAddedToAReportMadeFromAnEarlierOne() throws Exception {
        var draft = rolled();
        var added = "<w:p><w:r><w:t>Xã đã mở hai chợ phiên mới.</w:t></w:r></w:p>";

        acceptAll(draft, edited(drafts.docx(draft), behind("đã tập trung chỉ đạo", added)));

        var texts = Comparison.paragraphs(drafts.docx(draft));
        int at = texts.indexOf("Xã đã mở hai chợ phiên mới.");
        assertThat(at).isPositive();
        assertThat(texts.get(at - 1)).contains("đã tập trung chỉ đạo");
        assertThat(versions.find(draft, 2).how()).isEqualTo(Saving.BROUGHT_BACK);
    }

    @Test
    void changesAnAddedParagraphWhenTheFileComesBackOnceMore() throws Exception {
        var draft = rolled();
        var added = "<w:p><w:r><w:t>Xã đã mở hai chợ phiên mới.</w:t></w:r></w:p>";
        acceptAll(draft, edited(drafts.docx(draft), behind("đã tập trung chỉ đạo", added)));

        acceptAll(draft, edited(drafts.docx(draft), replacing("hai chợ phiên", "ba chợ phiên")));

        assertThat(Comparison.paragraphs(drafts.docx(draft)))
                .contains("Xã đã mở ba chợ phiên mới.")
                .doesNotContain("Xã đã mở hai chợ phiên mới.");
    }

    @Test
    void leavesOutAParagraphWithFiguresThatWasTakenAway() throws Exception {
        var draft = rolled();
        var back =
                edited(
                        drafts.docx(draft),
                        xml -> {
                            int at = xml.indexOf("[chưa có: thực hiện Đàn Lợn");
                            int from = xml.lastIndexOf("<w:p>", at);
                            int to = xml.indexOf("</w:p>", at) + 6;
                            return xml.substring(0, from) + xml.substring(to);
                        });

        acceptAll(draft, back);

        assertThat(Comparison.paragraphs(drafts.docx(draft)))
                .noneMatch(text -> text.contains("[chưa có: thực hiện Đàn Lợn"));
    }

    @Test
    void refusesTheFileOfAnotherDraftByItsTitle() {
        var other = drafts.docx(begun());
        var draft = begun();
        assertThatExceptionOfType(ReturnRefused.class)
                .isThrownBy(() -> files.receive(draft, other, "a.docx", LAN))
                .withMessageContaining("dự thảo khác: «Báo cáo Kết quả chăn nuôi năm 2024»");
    }

    @Test
    void refusesAFileThatUnpacksToFiveGigabytes() {
        var draft = begun();
        var bomb = vn.vankho.drafting.FiveGigabytes.under("word/document.xml");
        assertThatExceptionOfType(ReturnRefused.class)
                .isThrownBy(() -> files.receive(draft, bomb, "a.docx", LAN));
    }

    @Test
    void refusesADamagedFileAndKeepsIt() {
        var draft = begun();
        var whole = drafts.docx(draft);
        var half = java.util.Arrays.copyOf(whole, whole.length / 3);
        assertThatExceptionOfType(ReturnRefused.class)
                .isThrownBy(() -> files.receive(draft, half, "a.docx", LAN))
                .withMessageContaining("hỏng");
        assertThat(files.of(draft)).singleElement().matches(file -> !file.readable());
    }
}
