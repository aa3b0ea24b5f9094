package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.vankho.RealParts;
import vn.vankho.Vankho;
import vn.vankho.drafting.Drafts;

/// A clerk's first day, in a real browser: one long walk, each step on the ground of the one
/// before.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkWalkIT {

    private static final String SUBJECT =
            "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024";

    @TempDir private static Path home;
    @TempDir private static Path desk;

    private static ConfigurableApplicationContext office;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        RealParts.need("chromium");
        RealParts.need("chromedriver");
        office =
                new SpringApplicationBuilder(Vankho.class)
                        .properties("VANKHO_HOME=" + home)
                        .run("--server.port=0");
        int port = ((WebServerApplicationContext) office).getWebServer().getPort();
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (office != null) {
            office.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void theFirstStartAsksForTheOfficeAndTheFirstAccount() {
        browser.open("/");
        assertThat(browser.path()).isEqualTo("/thiet-lap");
        assertThat(browser.picture("01-thiet-lap")).isTrue();
        browser.type("#co-quan", "UBND xã Minh Sơn");
        browser.type("#chu-tich", "Lường Văn Khánh");
        browser.type("#ho-ten", "Nguyễn Thị Thu");
        browser.type("#ten", "thu");
        browser.type("#mat-khau", "mat khau cua toi");
        browser.type("#nhap-lai", "mat khau cua toi");
        browser.press("Bắt đầu dùng Văn khố");
        browser.waitUntilTextHas("xã mẫu");
        assertThat(browser.picture("02-xa-mau")).isTrue();
    }

    @Test
    @Order(2)
    void theSampleCommuneIsLoadedByAButton() {
        browser.press("Nạp xã mẫu");
        browser.waitFor("Đã nạp xong");
        browser.open("/tiep-nhan");
        assertThat(browser.picture("03-tiep-nhan")).isTrue();
        assertThat(browser.all("#danh-sach tbody tr")).hasSizeGreaterThan(20);
    }

    @Test
    @Order(3)
    void aSearchWithoutMarksFindsTheSentence() {
        browser.open("/tra-cuu?q=dien%20tich%20rung%20trong&loai=B%C3%A1o%20c%C3%A1o");
        browser.waitFor("rừng trồng");
        assertThat(browser.picture("04-tra-cuu")).isTrue();
        assertThat(browser.find(".hit mark").getText()).containsIgnoringCase("diện tích");
    }

    @Test
    @Order(4)
    void theHitOpensOnItsPageWithTheWordsMarked() {
        browser.find(".hit h2 a").click();
        assertThat(browser.path()).startsWith("/van-ban/").contains("trang=");
        assertThat(browser.find(".page-text mark").getText()).isNotBlank();
        assertThat(browser.shows(".page-text mark")).isTrue();
        waitForPicture();
        assertThat(browser.picture("05-van-ban")).isTrue();
    }

    private static void waitForPicture() {
        browser.run("document.querySelector('[data-picture]').scrollIntoView()");
        browser.find("[data-loaded]:not(:empty)");
    }

    @Test
    @Order(5)
    void aReportIsWrittenFromItsTemplate() {
        browser.open("/soan-thao/moi");
        assertThat(browser.picture("06-chon-mau")).isTrue();
        browser.find("input[value=bao-cao] + button").click();
        browser.type("#trichyeu", SUBJECT);
        browser.press("+ Thêm mục");
        browser.type("[id='muc/0/tenmuc']", "Kết quả thực hiện");
        browser.type(
                "[id='muc/0/doanmuc']",
                "Diện tích rừng trồng mới đạt 61,5 ha, bằng 103% kế hoạch.");
        assertThat(browser.picture("07-soan-thao")).isTrue();
        browser.press("Lưu và xem thử");
        browser.waitUntilTextHas("Đã lưu dự thảo");
        assertThat(browser.find(".draft-pages img").isDisplayed()).isTrue();
        assertThat(browser.picture("08-du-thao")).isTrue();
    }

    @Test
    @Order(6)
    void theReportGetsItsNumber() {
        browser.press("Đến trang phát hành");
        browser.press("Ký ở phần mềm khác");
        browser.set("#ngay-so", "2024-12-13");
        browser.find("details[open] .choice input").click();
        browser.press("Chỉ lấy số");
        browser.waitUntilTextHas("Đã cấp số 01/BC-UBND");
        assertThat(browser.picture("09-da-cap-so")).isTrue();
        browser.open("/so-van-ban?nam=2024");
        assertThat(browser.text()).contains("01/BC-UBND", SUBJECT);
        assertThat(browser.picture("10-so-van-ban")).isTrue();
        browser.open("/so-van-ban/in?nam=2024");
        assertThat(browser.picture("11-ban-in")).isTrue();
    }

    @Test
    @Order(7)
    void theSignedFileIsHandedInAndFoundAgain() throws IOException {
        var drafts = office.getBean(Drafts.class);
        var id = drafts.newest(1, 0).getFirst().id();
        var signed = desk.resolve("bao-cao-2024-da-ky.pdf");
        Files.write(signed, drafts.pdf(id));
        browser.open("/phat-hanh/" + id);
        browser.find("#tep").sendKeys(signed.toString());
        browser.press("Nộp bản đã ký");
        browser.waitUntilTextHas("Đã lưu bản ký");
        assertThat(browser.picture("12-da-luu")).isTrue();
        browser.open("/tra-cuu?q=%2261%2C5%20ha%22");
        browser.waitFor(SUBJECT);
        browser.find(".hit h2 a").click();
        assertThat(browser.text()).contains("Đã xác nhận", "01/BC-UBND", "bao-cao-2024-da-ky.pdf");
    }

    @Test
    @Order(8)
    void filesAreDroppedManyAtOnceAndEachSaysWhatBecameOfIt() throws IOException {
        var names = List.of("mot.txt", "hai.txt", "ba.txt");
        for (var name : names) {
            Files.writeString(desk.resolve(name), "Thông báo lịch họp " + name);
        }
        Files.writeString(desk.resolve("lap-lai.txt"), "Thông báo lịch họp mot.txt");
        browser.open("/tiep-nhan");
        var paths = names.stream().map(name -> desk.resolve(name).toString()).toList();
        browser.find("#tep")
                .sendKeys(String.join("\n", paths) + "\n" + desk.resolve("lap-lai.txt"));
        browser.waitUntilTextHas("4 trên 4 tệp đã xong");
        assertThat(browser.find(".sending").getText()).contains("Đã nhận", "Trùng với «mot.txt»");
        assertThat(browser.picture("13-gui-tep")).isTrue();
    }

    @Test
    @Order(9)
    void aPaperIsConfirmedByTheKeyboardAlone() {
        browser.open("/tiep-nhan/xac-nhan");
        assertThat(browser.picture("18-cho-xac-nhan")).isTrue();
        browser.press("Bắt đầu xác nhận");
        browser.find(".confirm-field.now");
        assertThat(browser.find(".evidence-page .on").isDisplayed()).isTrue();
        assertThat(browser.picture("19-xac-nhan")).isTrue();
        var paper = browser.path();
        for (int fields = browser.all(".confirm-field").size(); fields > 0; fields--) {
            browser.find(".confirm-field.now [name^='truong.']").sendKeys(Keys.ENTER);
        }
        browser.waitUntilTextHas("Đã xác nhận «");
        assertThat(browser.path()).startsWith("/tiep-nhan/xac-nhan/").isNotEqualTo(paper);
        for (var page : List.of("/tiep-nhan/xac-nhan/chac-chan", "/tiep-nhan/doc-lai")) {
            browser.open(page);
            assertThat(browser.picture("20" + page.replace('/', '-'))).isTrue();
        }
    }

    @Test
    @Order(10)
    void theOfficeIsLookedAfter() {
        browser.open("/luu-tru");
        browser.press("Kiểm tra kho");
        browser.waitFor("Nguyên vẹn");
        assertThat(browser.picture("14-kho-luu-tru")).isTrue();
        for (var page : List.of("", "/tai-khoan", "/co-quan", "/chi-muc", "/nhat-ky")) {
            browser.open("/quan-tri" + page);
            assertThat(browser.picture("15-quan-tri" + page.replace('/', '-'))).isTrue();
        }
    }

    @Test
    @Order(11)
    void whoHasGoneMustSignInAgain() {
        browser.open("/doi-mat-khau");
        assertThat(browser.picture("16-doi-mat-khau")).isTrue();
        browser.find(".me summary").click();
        browser.press("Đăng xuất");
        browser.waitUntilTextHas("Bạn đã đăng xuất");
        assertThat(browser.picture("17-dang-nhap")).isTrue();
        browser.open("/tra-cuu");
        assertThat(browser.path()).startsWith("/dang-nhap");
    }
}
