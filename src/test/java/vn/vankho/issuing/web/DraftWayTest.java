package vn.vankho.issuing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.drafting.Drafts;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// A draft on its way through the pages, with the office's own templates.
@RunningOffice
class DraftWayTest {

    private final MockMvcTester pages;
    private final Drafts drafts;
    private final OutgoingRegister register;

    @Autowired
    DraftWayTest(WebApplicationContext office, Drafts drafts, OutgoingRegister register) {
        this.pages = Pages.of(office);
        this.drafts = drafts;
        this.register = register;
    }

    @Test
    void beginsWithWhatTheOfficeKnowsOfItself() {
        var data = drafts.find(begin()).data();
        assertThat(data).containsEntry("ký hiệu", "BC-UBND").containsEntry("địa danh", "Minh Sơn");
    }

    @Test
    void asksForNeitherNumberNorDate() {
        assertThat(read("/soan-thao/%s/sua".formatted(begin()), Role.DRAFTER))
                .contains("name=\"trichyeu\"")
                .doesNotContain("name=\"so\"", "name=\"ngayky\"");
    }

    @Test
    void showsWhatIsStillMissing() {
        assertThat(read("/soan-thao/" + begin(), Role.DRAFTER))
                .contains("chỗ cần xem", "trích yếu");
    }

    @Test
    void keepsWhatSomebodyElseSavedMeanwhile() {
        var id = begin();
        assertThat(write(id, 1, "Bản của người thứ nhất")).isEqualTo(302);
        assertThat(write(id, 1, "Bản của người thứ hai")).isEqualTo(200);
        assertThat(drafts.find(id).title()).contains("người thứ nhất");
    }

    @Test
    void givesOneNumberHoweverOftenTheButtonIsPressed() {
        var id = complete();
        number(id);
        number(id);
        assertThat(
                        register.entries(2031).stream()
                                .filter(entry -> id.equals(entry.request().draft())))
                .hasSize(1);
    }

    @Test
    void filesTheSignedCopyUnderItsNumber() {
        var id = complete();
        assertThat(read("/phat-hanh/" + id, Role.CLERK)).contains("Chỉ lấy số");
        number(id);
        assertThat(read("/phat-hanh/" + id, Role.CLERK)).contains("Nộp bản đã ký");
        var signed =
                new MockMultipartFile(
                        "tep",
                        "bc-ky.pdf",
                        "application/pdf",
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        assertThat(
                        pages.post()
                                .multipart()
                                .uri("/soan-thao/{id}/ban-ky", id)
                                .file(signed)
                                .with(csrf())
                                .with(Pages.as(Role.CLERK)))
                .hasStatus3xxRedirection();
        assertThat(register.forDraft(id).orElseThrow().document()).isNotNull();
        assertThat(read("/phat-hanh/" + id, Role.CLERK)).contains("Mở bản đã ký trong kho");
    }

    @Test
    void refusesASignedCopyBeforeThereIsANumber() {
        var id = complete();
        var signed =
                new MockMultipartFile("tep", "bc.pdf", "application/pdf", new byte[] {1, 2, 3});
        pages.post()
                .multipart()
                .uri("/soan-thao/{id}/ban-ky", id)
                .file(signed)
                .with(csrf())
                .with(Pages.as(Role.CLERK))
                .exchange();
        assertThat(register.forDraft(id)).isEmpty();
    }

    private UUID begin() {
        var answer =
                pages.post()
                        .uri("/soan-thao/moi")
                        .param("mau", "bao-cao")
                        .with(csrf())
                        .with(Pages.as(Role.DRAFTER))
                        .exchange();
        return UUID.fromString(
                String.valueOf(answer.getResponse().getRedirectedUrl()).split("/")[2]);
    }

    private UUID complete() {
        var id = begin();
        assertThat(write(id, 1, "Kết quả công tác năm 2031")).isEqualTo(302);
        return id;
    }

    private int write(UUID id, int version, String subject) {
        return pages.post()
                .uri("/soan-thao/{id}/sua", id)
                .param("phien-ban", String.valueOf(version))
                .param("trichyeu", subject)
                .param("tencoquan", "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN")
                .param("kyhieu", "BC-UBND")
                .param("diadanh", "Minh Sơn")
                .param("muc/0/tenmuc", "Kết quả")
                .param("muc/0/doanmuc", "Mọi việc đã xong.")
                .param("luu", "VT")
                .param("quyenhan", "TM. ỦY BAN NHÂN DÂN")
                .param("chucvu", "CHỦ TỊCH")
                .param("nguoiky", "Lường Văn Khánh")
                .with(csrf())
                .with(Pages.as(Role.DRAFTER))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void number(UUID id) {
        assertThat(
                        pages.post()
                                .uri("/soan-thao/{id}/so", id)
                                .param("ngay", "2031-12-15")
                                .with(csrf())
                                .with(Pages.as(Role.CLERK)))
                .hasStatus3xxRedirection();
        assertThat(register.forDraft(id)).isPresent();
    }

    private String read(String address, Role role) {
        var answer = pages.get().uri(address).with(Pages.as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
