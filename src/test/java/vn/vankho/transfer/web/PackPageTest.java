package vn.vankho.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.NeedToKnow;
import vn.vankho.casefile.Placing;
import vn.vankho.casefile.Term;
import vn.vankho.document.Description;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class PackPageTest {

    private static final Person CLERK = Pages.person(Role.CLERK);

    private final MockMvcTester pages;
    private final Archive archive;
    private final CaseFiles files;
    private final Placing placing;
    private final NeedToKnow needToKnow;
    private final Journal journal;
    private final PackWork work;

    @Autowired
    PackPageTest(
            WebApplicationContext office,
            Archive archive,
            CaseFiles files,
            Placing placing,
            NeedToKnow needToKnow,
            Journal journal,
            PackWork work) {
        this.pages = Pages.of(office);
        this.archive = archive;
        this.files = files;
        this.placing = placing;
        this.needToKnow = needToKnow;
        this.journal = journal;
        this.work = work;
    }

    private CaseFile filled() {
        var file =
                files.open(
                        new CaseFiles.Opening(
                                2013,
                                null,
                                null,
                                "Nhà văn hóa " + UUID.randomUUID(),
                                "Soạn",
                                LocalDate.of(2013, 1, 5),
                                Term.of(5),
                                null),
                        CLERK);
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var id =
                archive.deposit(
                                new ByteArrayInputStream(bytes),
                                new Arrival("tep.txt", "upload"),
                                CLERK)
                        .id();
        archive.describe(
                id,
                new Description(
                        "Tờ trình",
                        "7",
                        "TTr-UBND",
                        LocalDate.of(2013, 3, 1),
                        "Ủy ban nhân dân xã Minh Sơn",
                        "Xây nhà văn hóa",
                        null,
                        true),
                CLERK);
        placing.put(file.id(), id, CLERK);
        return file;
    }

    private MvcTestResult get(String address, Role role) {
        return pages.get().uri(address).with(Pages.as(role)).exchange();
    }

    private void make(CaseFile file, String what, String code) throws InterruptedException {
        assertThat(
                        pages.post()
                                .uri("/ho-so/" + file.id() + "/dong-goi")
                                .param("viec", what)
                                .param("ma", code)
                                .with(Pages.as(Role.CLERK))
                                .with(csrf()))
                .hasStatus3xxRedirection();
        var until = Instant.now().plus(Duration.ofMinutes(2));
        while (work.running(file.id()) != null && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
    }

    private static String address(CaseFile file) {
        return "/ho-so/" + file.id() + "/dong-goi";
    }

    @Test
    void exportsACaseFileThatCanThenBeFetched() throws InterruptedException, IOException {
        var file = filled();
        make(file, "xuat", "");
        var name = "ho-so-2013-" + file.code() + ".zip";
        assertThat(get(address(file), Role.CLERK))
                .bodyText()
                .contains("Đã xuất và kiểm tra lại: " + name);
        var zip = get(address(file) + "/" + name, Role.LEADER);
        assertThat(zip).hasStatusOk().hasContentType("application/zip");
        var bytes = zip.getResponse().getContentAsByteArray();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(entries.getNextEntry()).isNotNull();
        }
        assertThat(journal.newest(20, 0))
                .filteredOn(line -> line.object().equals("case-file/" + file.id()))
                .extracting(JournalLine::what)
                .contains("case-file-exported", "case-file-package-fetched");
    }

    @Test
    void saysWhatKeepsACaseFileFromBeingPacked() throws InterruptedException {
        var file = filled();
        make(file, "sip", "h49.64.33");
        assertThat(get(address(file), Role.CLERK))
                .bodyText()
                .contains("Hồ sơ chưa kết thúc", "value=\"H49.64.33\"");
    }

    @Test
    void refusesACodeThatIsNone() throws InterruptedException {
        var file = filled();
        make(file, "aip", "../../x");
        assertThat(get(address(file), Role.CLERK)).bodyText().doesNotContain("../../X");
    }

    @Test
    void givesNothingToWhoeverMayNotReadTheCaseFile() throws InterruptedException {
        var file = filled();
        make(file, "xuat", "");
        needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("clerk"), CLERK);
        var name = "ho-so-2013-" + file.code() + ".zip";
        assertThat(get(address(file), Role.LEADER)).hasStatus(403);
        assertThat(get(address(file) + "/" + name, Role.LEADER)).hasStatus(403);
    }

    @Test
    void offersNoPackagesToWhoMayOnlyRead() {
        assertThat(get(address(filled()), Role.LEADER))
                .bodyText()
                .contains("Xuất cả hồ sơ")
                .doesNotContain("Mã định danh cơ quan");
    }
}
