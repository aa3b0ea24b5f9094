package vn.vankho.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.intake.ElectronicCopy;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// The page *Kiểm tra thể thức*, with real files.
@RunningOffice
class FormCheckPageTest {

    private final MockMvcTester pages;

    @Autowired
    FormCheckPageTest(WebApplicationContext office) {
        this.pages = Pages.of(office);
    }

    @Test
    void showsWhatIsWrongAndTakesHomeAMendedCopy() throws Exception {
        var address = send("bc.docx", Files.readAllBytes(Path.of("templates", "bao-cao.docx")));
        assertThat(read(address)).contains("chỗ cần xem", "Sửa giúp");
        assertThat(press(address + "/sua")).isEqualTo(address);
        assertThat(read(address))
                .contains("Xem lại những chỗ thấy ở bản gốc", "Tải bản đã sửa")
                .doesNotContain("Sửa giúp");
        var copy = pages.get().uri(address + "/tep").with(Pages.as(Role.DRAFTER)).exchange();
        assertThat(copy.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void saysThatAFileIsHardlyAnOfficialPaper() throws Exception {
        var letter = "Chào bạn, cuối tuần này chúng ta đi câu cá nhé.";
        assertThat(read(send("thu.txt", letter.getBytes(StandardCharsets.UTF_8))))
                .contains("có lẽ tệp này không phải văn bản hành chính");
    }

    @Test
    void judgesTheSignatureOfAnElectronicCopy() throws Exception {
        var extract = ElectronicCopy.right().ofWords().saying("TRÍCH SAO; UBND xã Suối Mây");
        assertThat(read(send("trich-sao.pdf", extract.at(60, 90).signed())))
                .contains("C02", "Góc trên bên phải trang đầu của bản sao");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        assertThat(send("anh.docx", new byte[0])).isEqualTo("/kiem-tra-the-thuc");
    }

    @Test
    void showsNobodyTheFileOfAnother() throws Exception {
        var address = send("thu.txt", "Chào bạn".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.get().uri(address).with(Pages.as(Role.CLERK))).hasStatus(404);
    }

    private String send(String name, byte[] content) {
        return String.valueOf(
                pages.post()
                        .multipart()
                        .uri("/kiem-tra-the-thuc")
                        .file(new MockMultipartFile("tep", name, null, content))
                        .with(csrf())
                        .with(Pages.as(Role.DRAFTER))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String press(String address) {
        return String.valueOf(
                pages.post()
                        .uri(address)
                        .with(csrf())
                        .with(Pages.as(Role.DRAFTER))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String read(String address) throws UnsupportedEncodingException {
        return pages.get()
                .uri(address)
                .with(Pages.as(Role.DRAFTER))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
