package vn.vankho.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class ArchivePageTest {

    private final MockMvcTester pages;

    @Autowired
    ArchivePageTest(WebApplicationContext office) {
        this.pages = Pages.of(office);
    }

    private MvcTestResult page(Role role) {
        return pages.get().uri("/luu-tru").with(Pages.as(role)).exchange();
    }

    @Test
    void showsAClerkWhatIsSoundAndWhenTheLastBackupWas() {
        assertThat(page(Role.CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Tình trạng", "Bản gốc", "Sao lưu", "Dấu thời gian", "Kiểm tra kho")
                .contains("aria-current=\"page\"");
    }

    @Test
    void offersBackupsOnlyToWhoMayMakeThem() {
        assertThat(page(Role.CLERK)).bodyText().doesNotContain("Thêm nơi sao lưu");
        assertThat(page(Role.ADMIN)).bodyText().contains("Thêm nơi sao lưu");
    }

    @Test
    void staysShutToWhoOnlyReads() {
        assertThat(page(Role.READER)).hasStatus(403);
    }
}
