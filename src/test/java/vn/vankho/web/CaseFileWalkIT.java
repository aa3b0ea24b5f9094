package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.Description;

/// A case file from its opening to its end, in a real browser and mostly by keys.
class CaseFileWalkIT {

    @TempDir private static Path home;
    private static OfficeInABrowser office;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        office = OfficeInABrowser.open(home);
        browser = office.browser();
        var admin = new Person("admin", "Quản Trị", Set.of(Role.ADMIN));
        office.get(Accounts.class)
                .create("thu", "Lường Thị Thư", Set.of(Role.CLERK), "mat khau cua toi", admin);
        office.signIn("thu");
    }

    @AfterAll
    static void stop() throws Exception {
        if (office != null) {
            office.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static void paper(String number, String subject) {
        var clerk = new Person("thu", "Lường Thị Thư", Set.of(Role.CLERK));
        var archive = office.get(Archive.class);
        var bytes = subject.getBytes(StandardCharsets.UTF_8);
        var id =
                archive.deposit(
                                new ByteArrayInputStream(bytes),
                                new Arrival("tep.txt", "upload"),
                                clerk)
                        .id();
        archive.describe(
                id,
                new Description(
                        "Giấy mời",
                        number,
                        "GM-UBND",
                        LocalDate.of(2025, 3, 1),
                        "Ủy ban nhân dân xã Minh Sơn",
                        subject,
                        null,
                        true),
                clerk);
    }

    @Test
    void aCaseFileIsMadeFromThePlanFilledByNumbersAndClosed() {
        paper("11", "Họp giao ban tháng 3");
        paper("12", "Họp trồng rừng");
        browser.open("/ho-so/danh-muc?nam=2025");
        browser.set("#dong", "I. Tổng hợp (TH)\n01.TH\tGiấy mời họp năm 2025\t5 năm\tThư");
        browser.press("Ghi vào danh mục");
        browser.waitUntilTextHas("Đã ghi 1 hồ sơ");
        assertThat(browser.picture("50-danh-muc-ho-so")).isTrue();
        browser.open("/ho-so?nam=2025");
        assertThat(browser.picture("51-ho-so")).isTrue();
        browser.find("td a").click();
        browser.type("#tim", "11/GM-UBND" + Keys.ENTER);
        browser.waitUntilTextHas("1 văn bản trong hồ sơ");
        browser.type("#tim", "trong rung" + Keys.ENTER);
        browser.waitUntilTextHas("2 văn bản trong hồ sơ");
        assertThat(browser.picture("52-mot-ho-so")).isTrue();
        browser.press("Kết thúc hồ sơ");
        browser.waitUntilTextHas("Đã kết thúc hồ sơ 01.TH");
        assertThat(browser.text()).contains("Phải bảo quản đến hết ngày");
        browser.open("/ho-so/nop-luu");
        assertThat(browser.picture("53-nop-luu")).isTrue();
        browser.open("/ho-so/thoi-han");
        assertThat(browser.picture("54-thoi-han")).isTrue();
        browser.open("/ho-so/tieu-huy");
        assertThat(browser.picture("55-tieu-huy")).isTrue();
    }
}
