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
import vn.vankho.RealParts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;

/// Next year's report from last year's, in a real browser: chosen, its figures typed, its sentences
/// settled, by the keyboard too.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForwardWalkIT {

    @TempDir private static Path home;

    private static OfficeInABrowser office;
    private static Browser browser;
    private static UUID draft;

    @BeforeAll
    static void start() throws IOException {
        office = OfficeInABrowser.open(home);
        browser = office.browser();
    }

    @AfterAll
    static void stop() throws IOException {
        if (office != null) {
            office.close();
        }
    }

    @Test
    @Order(1)
    void beginsNextYearsReportFromLastYears() throws IOException {
        var intake = office.get(vn.vankho.intake.Intake.class);
        var clerk = new Person("thu", "Hoàng Thị Thu", Set.of(Role.CLERK));
        var received = intake.receive(RealParts.shared("seed/bao-cao-1147.docx"), "upload", clerk);
        var archive = office.get(vn.vankho.archive.Archive.class);
        while (archive.reading(java.util.Objects.requireNonNull(received.id())).isEmpty()) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
        office.signIn("lan");
        browser.open("/soan-thao");
        browser.press("Soạn từ báo cáo năm trước");
        assertThat(browser.picture("40-chon-bao-cao")).isTrue();
        browser.type("#ky", "2024");
        browser.press("Soạn báo cáo");
        browser.waitUntilTextHas("Dàn ý, việc còn lại");
        draft = office.drafts().newest(1, 0).getFirst().id();
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
    void leadsFromABlankToItsSentenceAndDrawsThePages() {
        browser.find("details.blanks summary").click();
        browser.find("details.blanks .finding[data-words*='thực hiện']").click();
        browser.find("[data-sentence].now .missing");
        browser.find("#the-xem-thu").click();
        browser.find("#xem-thu img");
        browser.waitForPictures();
        assertThat(browser.picture("45-cho-chua-dien")).isTrue();
        assertThat(browser.complaints()).noneMatch(line -> line.contains("Uncaught"));
    }

    @Test
    @Order(5)
    void comparesWithLastYear() {
        browser.open("/soan-thao/" + draft);
        browser.waitForPictures();
        assertThat(browser.picture("43-du-thao")).isTrue();
        browser.press("So với báo cáo kỳ trước");
        browser.waitUntilTextHas("đoạn giữ nguyên");
        assertThat(browser.picture("44-so-voi-ky-truoc")).isTrue();
    }
}
