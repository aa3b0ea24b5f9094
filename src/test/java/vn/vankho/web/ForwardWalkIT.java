package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// A drafter's day at the desk, in a real browser: what is typed saves itself, nothing is lost, two
/// people meet, Word is used in between, and the chairman reads, comments and approves.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForwardWalkIT {

    private static final String PASSWORD = "mat khau cua toi";

    @TempDir private static Path home;
    @TempDir private static Path table;

    private static ConfigurableApplicationContext office;
    private static Browser browser;
    private static Person lan;
    private static Person mai;
    private static UUID draft;

    @BeforeAll
    static void start() throws IOException {
        RealParts.need("chromium");
        RealParts.need("chromedriver");
        office =
                new SpringApplicationBuilder(Vankho.class)
                        .properties("VANKHO_HOME=" + home)
                        .run("--server.port=0");
        var accounts = office.getBean(Accounts.class);
        var admin =
                accounts.createFirst("admin", "Quản Trị", Set.of(Role.ADMIN), PASSWORD).person();
        office.getBean(Office.class).setUp(OwnOffice.named("Ủy ban nhân dân xã Minh Sơn"), admin);
        lan = account(accounts, "lan", "Lường Thị Lan", Role.DRAFTER, admin);
        mai = account(accounts, "mai", "Nông Thị Mai", Role.DRAFTER, admin);
        account(accounts, "khanh", "Lường Văn Khánh", Role.LEADER, admin);
        int port = ((WebServerApplicationContext) office).getWebServer().getPort();
        browser = new Browser("http://localhost:" + port);
    }

    private static Person account(
            Accounts accounts, String login, String name, Role role, Person admin) {
        return accounts.create(login, name, Set.of(role), PASSWORD, admin).person();
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

    private static void signIn(String login) {
        browser.open("/dang-nhap");
        browser.type("#ten", login);
        browser.type("#mat-khau", PASSWORD);
        browser.find("#mat-khau").sendKeys(Keys.ENTER);
        browser.find(".me");
    }

    private static void signOut() {
        browser.find(".me summary").click();
        browser.press("Đăng xuất");
        browser.waitUntilTextHas("Bạn đã đăng xuất");
    }

    private static Drafts drafts() {
        return office.getBean(Drafts.class);
    }

    private static DraftVersions versions() {
        return office.getBean(DraftVersions.class);
    }

    @Test
    @Order(1)
    void beginsNextYearsReportFromLastYears() throws IOException {
        var intake = office.getBean(vn.vankho.intake.Intake.class);
        var clerk = new Person("thu", "Hoàng Thị Thu", Set.of(Role.CLERK));
        var received = intake.receive(RealParts.shared("seed/bao-cao-1147.docx"), "upload", clerk);
        var archive = office.getBean(vn.vankho.archive.Archive.class);
        while (archive.reading(java.util.Objects.requireNonNull(received.id())).isEmpty()) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
        signIn("lan");
        browser.open("/soan-thao");
        browser.press("Soạn từ báo cáo năm trước");
        assertThat(browser.picture("40-chon-bao-cao")).isTrue();
        browser.type("#ky", "2024");
        browser.press("Soạn báo cáo");
        browser.waitUntilTextHas("Dàn ý, việc còn lại");
        draft = drafts().newest(1, 0).getFirst().id();
        assertThat(browser.picture("41-ky-moi")).isTrue();
        assertThat(browser.text()).contains("số liệu chờ nhập");
    }

    @Test
    @Order(2)
    void computesPercentagesAsFiguresAreTyped() {
        var input = browser.find("tr.asks:has(.computed output) input[data-role=ACTUAL]");
        var code = input.getAttribute("data-code");
        input.sendKeys("2.100", Keys.ENTER);
        browser.waitUntilStateIs("Đã lưu lúc");
        assertThat(browser.find("[data-sentence] [data-code=" + code + "]").getText())
                .isEqualTo("2.100");
        var computed = code.replace("actual", "percent_of_same_period");
        assertThat(browser.find("[data-of=" + computed + "]").getText()).matches("[\\d.,]+");
    }

    @Test
    @Order(3)
    void settlesASentenceByTheKeyboardAlone() {
        var sentence = browser.find("[data-sentence].open");
        var id = sentence.getAttribute("data-sentence");
        sentence.sendKeys(Keys.ENTER);
        assertThat(browser.find("a[data-source]").getAttribute("href"))
                .matches(".*/van-ban/.*trang=\\d+&doan=\\d+-\\d+");
        assertThat(browser.picture("42-cau")).isTrue();
        browser.find("[data-agree]").sendKeys(Keys.ENTER);
        browser.find("[data-sentence='" + id + "']:not(.open)");
    }

    @Test
    @Order(4)
    void comparesWithLastYear() {
        browser.open("/soan-thao/" + draft);
        browser.waitForPictures();
        assertThat(browser.picture("43-du-thao")).isTrue();
        browser.press("So với báo cáo kỳ trước");
        browser.waitUntilTextHas("đoạn giữ nguyên");
        assertThat(browser.picture("44-so-voi-ky-truoc")).isTrue();
    }
}
