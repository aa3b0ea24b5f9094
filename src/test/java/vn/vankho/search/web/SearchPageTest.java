package vn.vankho.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.search.Search;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class SearchPageTest {

    private final MockMvcTester pages;
    private final Archive archive;
    private final Search search;

    /// A word that no other document has.
    private final String word = "quyxtam" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "");

    private DocumentId open;
    private DocumentId secret;

    @Autowired
    SearchPageTest(WebApplicationContext office, Archive archive, Search search) {
        this.pages = Pages.of(office);
        this.search = search;
        this.archive = archive;
    }

    @BeforeEach
    void fill() {
        open = kept("Báo cáo", "2021-05-01", "Thôn Bản Mới", "Công khai", Sensitivity.PUBLIC);
        secret =
                kept(
                        "Kết luận",
                        "1999-01-01",
                        "Thanh tra kín",
                        "Chuyện mật",
                        Sensitivity.RESTRICTED);
    }

    private DocumentId kept(
            String type, String day, String issuer, String subject, Sensitivity sensitivity) {
        var text = "Nội dung về " + word + " và " + subject + ".";
        var bytes = (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var clerk = Pages.person(Role.CLERK);
        var arrival = new Arrival("tep.txt", "upload", sensitivity, null);
        var id = archive.deposit(new ByteArrayInputStream(bytes), arrival, clerk).id();
        archive.keepReading(id, reading(text));
        archive.describe(
                id,
                new Description(
                        type,
                        "7",
                        "BC-UBND",
                        java.time.LocalDate.parse(day),
                        issuer,
                        subject,
                        "Người ký " + subject,
                        true),
                clerk);
        return id;
    }

    private static Reading reading(String text) {
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(new PageText(1, text, PageText.Source.TEXT, 1, List.of())),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String read(String address, Role role) {
        var answer = pages.get().uri(address).with(Pages.as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void showsHowAQuestionWasUnderstoodAndEachWayBack() {
        var page = read("/tra-cuu?q=" + word + " loại:báo cáo -chè", Role.READER);
        assertThat(page)
                .contains("Đã hiểu là", "loại Báo cáo", "không có “chè”", "Công khai")
                .contains("/tra-cuu?q=" + word + "%20-ch%C3%A8")
                .contains("<mark>" + word + "</mark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tra-cuu?q=%s",
                "/tra-cuu?q=%s&nam=1999",
                "/tra-cuu?q=%s cơ quan:thanh tra",
                "/tra-cuu?q=%s -báo",
                "/tra-cuu?q=%s&sap-xep=cu",
                "/tra-cuu/goi-y?q=%s",
                "/van-ban/{open}/tuong-tu"
            })
    void showsNoTraceOfWhatThePersonMayNotRead(String address) {
        var asked = address.formatted(word).replace("{open}", open.toString());
        assertThat(read(asked, Role.READER).replace(asked, ""))
                .doesNotContain(secret.toString(), "Thanh tra kín", "Chuyện mật", "Kết luận");
    }

    @Test
    void showsTheSameToWhoMayReadIt() {
        assertThat(read("/tra-cuu?q=" + word, Role.LEADER))
                .contains("Thanh tra kín", "Chuyện mật", "Kết luận", "1999");
        assertThat(read("/tra-cuu/goi-y?q=" + word, Role.LEADER)).contains("Chuyện mật");
    }

    @Test
    void offersAWayOnWhereNothingIsFound() {
        assertThat(read("/tra-cuu?q=" + word + " năm:1888", Role.READER))
                .contains(
                        "Không có văn bản nào phù hợp",
                        "Bỏ điều kiện năm 1888</a>: có <span>1</span>")
                .contains("href=\"/tra-cuu?q=" + word + "\"");
    }

    @Test
    void asksWhetherAnotherWordWasMeant() {
        kept("Báo cáo", "2021-05-01", "Xã", "sản xuất nông nghiệp", Sensitivity.PUBLIC);
        search.rebuild();
        assertThat(read("/tra-cuu?q=sản xuất nông ngiệp", Role.READER))
                .contains("Có phải bạn tìm", "<b>sản xuất nông nghiệp</b>")
                .contains("chỉ tìm đúng “sản xuất nông ngiệp”");
    }

    @Test
    void exportsOnlyWhatThePersonMayRead() throws Exception {
        var answer =
                pages.get()
                        .uri("/tra-cuu/danh-sach.xlsx?q=" + word)
                        .with(Pages.as(Role.READER))
                        .exchange();
        var bytes = answer.getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains(word);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void savesAndShowsASearch() {
        assertThat(
                        pages.post()
                                .uri("/tra-cuu/da-luu")
                                .param("ten", "Câu " + word)
                                .param("q", word)
                                .param("nam", "2021")
                                .with(csrf())
                                .with(Pages.as(Role.READER)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/tra-cuu?q=" + word + "&nam=2021");
        assertThat(read("/tra-cuu/da-luu", Role.READER)).contains("Câu " + word);
        assertThat(read("/tra-cuu/da-luu", Role.LEADER)).doesNotContain(word);
    }

    @Test
    void saysInASentenceThatNothingWasFound() {
        assertThat(read("/tra-cuu?q=zzz" + word + "&nam=1800", Role.READER))
                .contains("Không có văn bản nào phù hợp", "bỏ các bộ lọc");
    }
}
