package vn.vankho.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.register.IncomingRegister;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// A paper book of a former year comes out of a real file.
@RunningOffice
class PaperImportPageTest {

    private static final String BOOK =
            """
            Ngày đến,Số đến,Tác giả,"Số, ký hiệu",Ngày tháng,Tên loại và trích yếu,Đơn vị nhận
            05/01/1991,1,UBND huyện Sơn Động,12/CV-UB,03/01/1991,Công văn về việc trồng rừng,Địa chính
            """;

    private final MockMvcTester pages;
    private final IncomingRegister register;

    @Autowired
    PaperImportPageTest(WebApplicationContext office, IncomingRegister register) {
        this.pages = Pages.of(office);
        this.register = register;
    }

    private MvcTestResult send(String name, String content) {
        return pages.post()
                .multipart()
                .uri("/so-van-ban/nhap")
                .file(new MockMultipartFile("tep", name, null, content.getBytes(UTF_8)))
                .param("so", "den")
                .param("nam", "1991")
                .with(csrf())
                .with(Pages.as(Role.CLERK))
                .exchange();
    }

    @Test
    void asksForAnotherFileWhereThereIsNoTable() {
        var answer = send("loi-chao.txt", "Xin chào");
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/so-van-ban/nhap");
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refused")))
                .contains("Không thấy bảng nào trong tệp");
    }

    @Test
    void asksForAnotherFileWhereItIsNoSpreadsheetAtAll() {
        var answer = send("so.xlsx", "PK\u0003\u0004 hỏng");
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/so-van-ban/nhap");
        assertThat(answer.getMvcResult().getFlashMap().get("refused")).isNotNull();
    }

    @Test
    void showsTheLinesBeforeAnyIsWritten() throws Exception {
        var address = send("so.csv", BOOK).getResponse().getRedirectedUrl();
        var shown = pages.get().uri(String.valueOf(address)).with(Pages.as(Role.CLERK)).exchange();
        assertThat(shown.getResponse().getContentAsString()).contains("trồng rừng");
        assertThat(register.entries(1991)).isEmpty();
    }
}
