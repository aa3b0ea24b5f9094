package vn.vankho.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// A list of case files comes out of a real spreadsheet.
@RunningOffice
class PlanImportPageTest {

    private static final String[][] LIST = {
        {"DANH MỤC HỒ SƠ NĂM 1994"},
        {"Số và ký hiệu", "Tiêu đề hồ sơ", "Thời hạn bảo quản", "Người lập"},
        {"", "I. Tổng hợp (TH)"},
        {"01.TH", "Báo cáo năm 1994, phương hướng năm 1995", "Vĩnh viễn", "Văn phòng"},
        {"02.TH", "Kế hoạch công tác năm 1994", "10 năm", "Văn phòng"},
    };

    private final MockMvcTester pages;
    private final CaseFiles files;

    @Autowired
    PlanImportPageTest(WebApplicationContext office, CaseFiles files) {
        this.pages = Pages.of(office);
        this.files = files;
    }

    private static byte[] sheet(String[][] rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Danh mục");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    private String send(String[][] rows, int year) throws IOException {
        return send("danh-muc.xlsx", sheet(rows), year);
    }

    private String send(String name, byte[] content, int year) {
        var file = new MockMultipartFile("tep", name, null, content);
        return String.valueOf(
                pages.post()
                        .multipart()
                        .uri("/ho-so/danh-muc/nhap")
                        .file(file)
                        .param("nam", Integer.toString(year))
                        .with(csrf())
                        .with(Pages.as(Role.CLERK))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String read(String address) throws Exception {
        return pages.get()
                .uri(address)
                .with(Pages.as(Role.CLERK))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void take(String address) {
        var taken = pages.post().uri(address).with(Pages.as(Role.CLERK)).with(csrf()).exchange();
        assertThat(taken).hasStatus3xxRedirection();
    }

    @Test
    void rollsLastYearsListForwardAndWritesNothingTwice() throws Exception {
        var address = send(LIST, 1995);
        assertThat(read(address))
                .contains("2 hồ sơ sẽ được ghi", "Báo cáo năm 1995, phương hướng năm 1996");
        assertThat(files.ofYear(1995)).isEmpty();
        take(address);
        take(address);
        assertThat(files.ofYear(1995))
                .extracting(CaseFile::title)
                .containsExactly(
                        "Báo cáo năm 1995, phương hướng năm 1996", "Kế hoạch công tác năm 1995");
        assertThat(read(address)).contains("0 hồ sơ sẽ được ghi, 2 hồ sơ đã có");
    }

    @Test
    void asksForAnotherFileWhereThereIsNoTable() {
        var address = send("loi-chao.txt", "Xin chào".getBytes(UTF_8), 1994);
        assertThat(address).startsWith("/ho-so/danh-muc/nhap?");
    }

    @Test
    void writesNothingWhileARowCannotBeUsed() throws Exception {
        var rows = LIST.clone();
        rows[4] = new String[] {"02.TH", "Kế hoạch", "mãi mãi", "Văn phòng"};
        var address = send(rows, 1993);
        assertThat(read(address)).contains("Chưa nhập được", "Dòng 5: thời hạn «mãi mãi»");
        pages.post().uri(address).with(Pages.as(Role.CLERK)).with(csrf()).exchange();
        assertThat(files.ofYear(1993)).isEmpty();
    }

    @Test
    void offersAReadyListToAYearWithoutAny() throws Exception {
        assertThat(read("/ho-so?nam=1990")).contains("Bắt đầu từ danh mục hồ sơ");
        pages.post()
                .uri("/ho-so/danh-muc/mau")
                .param("nam", "1990")
                .with(Pages.as(Role.CLERK))
                .with(csrf())
                .exchange();
        assertThat(files.ofYear(1990)).hasSizeGreaterThan(20);
        assertThat(read("/ho-so/danh-muc?nam=1990")).contains("TỔNG HỢP", "01.TH");
    }
}
