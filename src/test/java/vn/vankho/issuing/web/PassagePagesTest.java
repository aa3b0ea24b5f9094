package vn.vankho.issuing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.drafting.Drafts;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.Way;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// The pages of *Phát hành*, by role and stage.
@RunningOffice
class PassagePagesTest {

    private final MockMvcTester pages;
    private final Drafts drafts;
    private final Passages passages;

    @Autowired
    PassagePagesTest(WebApplicationContext office, Drafts drafts, Passages passages) {
        this.pages = Pages.of(office);
        this.drafts = drafts;
        this.passages = passages;
    }

    private UUID draft() {
        var data = new HashMap<String, Object>(Sheets.DATA);
        data.remove("năm ban hành");
        return drafts.create("bao-cao", data, Pages.person(Role.DRAFTER)).id();
    }

    private UUID begun(Way way) {
        var draft = draft();
        passages.begin(draft, way, Pages.person(Role.CLERK));
        return draft;
    }

    private String read(String address, Role role) {
        return new String(
                pages.get()
                        .uri(address)
                        .with(Pages.as(role))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void press(String address, Role role) {
        assertThat(pages.post().uri(address).with(csrf()).with(Pages.as(role)).exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void offersTheThreeWaysToTheClerkAlone() {
        var draft = draft();
        assertThat(read("/phat-hanh/" + draft, Role.CLERK))
                .contains("Chuyển phát hành", "Ký tay, đóng dấu trên giấy");
        assertThat(read("/phat-hanh/" + draft, Role.LEADER)).doesNotContain("Lối phát hành");
    }

    @Test
    void listsWhatWaitsForWhom() {
        var draft = begun(Way.PAPER);
        assertThat(read("/phat-hanh", Role.CLERK)).contains("Chờ bạn", draft.toString());
        assertThat(read("/phat-hanh", Role.LEADER)).contains("Chờ người khác", draft.toString());
    }

    @Test
    void takesOneStepHoweverOftenTheButtonIsPressed() {
        var draft = draft();
        press("/phat-hanh/%s/bat-dau".formatted(draft), Role.CLERK);
        press("/phat-hanh/%s/bat-dau".formatted(draft), Role.CLERK);
        assertThat(passages.find(draft).orElseThrow().steps()).hasSize(1);
        assertThat(read("/soan-thao/" + draft, Role.CLERK))
                .contains("Xem các bước phát hành")
                .doesNotContain("Chỉ lấy số");
    }

    @Test
    void saysWhatComesFirstInsteadOfDoingItOutOfTurn() {
        var draft = begun(Way.SIGN_FIRST);
        var answer =
                pages.post()
                        .uri("/phat-hanh/{id}/so", draft)
                        .param("ngay", "2031-05-05")
                        .with(csrf())
                        .with(Pages.as(Role.CLERK))
                        .exchange();
        assertThat(answer.getMvcResult().getFlashMap().get("refused"))
                .asString()
                .contains("Kiểm tra thể thức");
    }

    @Test
    void saysWhatIsWrongWithAFileThatCameBack() {
        var draft = begun(Way.SIGN_FIRST);
        passages.checkForm(draft, "đã xem", Pages.person(Role.CLERK));
        var file = new MockMultipartFile("tep", "a.pdf", "application/pdf", new byte[] {1, 2});
        var answer =
                pages.post()
                        .multipart()
                        .uri("/phat-hanh/{id}/tep-ky", draft)
                        .file(file)
                        .with(csrf())
                        .with(Pages.as(Role.LEADER))
                        .exchange();
        assertThat(answer.getMvcResult().getFlashMap().get("refused"))
                .asString()
                .contains("không phải PDF");
        assertThat(read("/phat-hanh/" + draft, Role.LEADER)).contains("Tải tệp để ký");
        assertThat(passages.find(draft).orElseThrow().stage()).isEqualTo(Step.FORMAT_CHECKED);
    }

    @Test
    void hasAPageOfWhatIsWrongWithWhatWasIssued() {
        assertThat(read("/phat-hanh/kiem-tra", Role.CLERK)).contains("Kiểm tra phát hành");
    }
}
