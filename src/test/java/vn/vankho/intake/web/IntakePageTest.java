package vn.vankho.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Role;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class IntakePageTest {

    private final MockMvcTester pages;

    @Autowired
    IntakePageTest(WebApplicationContext office) {
        this.pages = Pages.of(office);
    }

    @Test
    void takesInAFileThatIsTheBodyOfARequest() {
        var sent = send("Báo cáo năm 2023.txt", UUID.randomUUID().toString());
        assertThat(sent).hasStatusOk().bodyJson().extractingPath("kind").isEqualTo("stored");
        assertThat(list()).contains("Báo cáo năm 2023.txt", "Đang chờ đọc");
    }

    @Test
    void saysWhichDocumentAFileRepeats() {
        var content = UUID.randomUUID().toString();
        send("dau-tien.txt", content);
        assertThat(send("lan-hai.txt", content))
                .bodyJson()
                .extractingPath("sentence")
                .isEqualTo("Trùng với «dau-tien.txt» đã có trong kho");
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItIsRead() {
        var answer =
                pages.post()
                        .uri("/tiep-nhan/tep")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("X-File-Name", "lon.zip")
                        .with(IntakePageTest::twoGigabytes)
                        .with(csrf())
                        .with(Pages.as(Role.CLERK))
                        .exchange();
        assertThat(answer).bodyJson().extractingPath("kind").isEqualTo("refused");
        assertThat(answer).bodyJson().extractingPath("sentence").asString().contains("500 MB");
    }

    /// Byte for byte, whatever it is called; the name is only what a person reads.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ba\u0301o ca\u0301o.pdf",
                "  hai  khoảng trắng .doc",
                "CON.txt",
                "a;b=\"c\".txt",
                "không đuôi",
                "dòng\nhai.txt"
            })
    void givesBackWhatCameIn(String name) {
        var content = UUID.randomUUID().toString();
        var sent = send(name, content);
        assertThat(sent).hasStatusOk();
        var address = JsonMapper.shared().readTree(text(sent)).path("address").asString();
        var back = pages.get().uri(address + "/tep").with(Pages.as(Role.CLERK)).exchange();
        assertThat(back).hasStatusOk();
        assertThat(text(back)).isEqualTo(content);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void takesNoFolderFromAFilesName() {
        send("../../etc/x.txt", UUID.randomUUID().toString());
        assertThat(list()).doesNotContain("../");
    }

    @Test
    void takesInTheFilesOfAFormWithoutAScript() {
        var file =
                new MockMultipartFile(
                        "tep",
                        "bieu-mau.txt",
                        "text/plain",
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        assertThat(
                        pages.post()
                                .multipart()
                                .uri("/tiep-nhan")
                                .file(file)
                                .with(csrf())
                                .with(Pages.as(Role.CLERK)))
                .hasStatus3xxRedirection();
        assertThat(list()).contains("bieu-mau.txt");
    }

    /// Says that two gigabytes come, and fails if somebody reads them.
    private static MockHttpServletRequest twoGigabytes(MockHttpServletRequest request) {
        var large =
                new LargeRequest(
                        request.getServletContext(), request.getMethod(), request.getRequestURI());
        large.setContentType(request.getContentType());
        large.addHeader("X-File-Name", "lon.zip");
        return large;
    }

    private static final class LargeRequest extends MockHttpServletRequest {

        LargeRequest(jakarta.servlet.ServletContext context, String method, String address) {
            super(context, method, address);
        }

        @Override
        public long getContentLengthLong() {
            return 2_000_000_000L;
        }

        @Override
        public jakarta.servlet.ServletInputStream getInputStream() {
            throw new AssertionError("the body was read");
        }
    }

    private MvcTestResult send(String name, String content) {
        return pages.post()
                .uri("/tiep-nhan/tep")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .content(content)
                .with(csrf())
                .with(Pages.as(Role.CLERK))
                .exchange();
    }

    private String list() {
        var answer = pages.get().uri("/tiep-nhan/danh-sach").with(Pages.as(Role.CLERK)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
