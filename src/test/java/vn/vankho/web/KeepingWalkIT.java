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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.Placing;
import vn.vankho.casefile.Term;

/// Lưu trữ by role in a real browser: the administrator makes backups and tries them out, the clerk
/// sees that all is sound and exports a case file, the leader sees and changes nothing.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingWalkIT {

    private static final Person CLERK = new Person("thu", "Lường Thị Thư", Set.of(Role.CLERK));

    @TempDir private static Path home;
    @TempDir private static Path disk;
    private static OfficeInABrowser office;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        office = OfficeInABrowser.open(home);
        browser = office.browser();
        office.account("thu", "Lường Thị Thư", Role.CLERK);
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

    private static CaseFile filled() {
        var file =
                office.get(CaseFiles.class)
                        .open(
                                new CaseFiles.Opening(
                                        2025,
                                        null,
                                        null,
                                        "Trồng rừng",
                                        "Thư",
                                        LocalDate.of(2025, 1, 5),
                                        Term.of(5),
                                        null),
                                CLERK);
        var bytes = "Giấy mời họp về trồng rừng".getBytes(StandardCharsets.UTF_8);
        var id =
                office.get(Archive.class)
                        .deposit(
                                new ByteArrayInputStream(bytes),
                                new Arrival("giay-moi.txt", "upload"),
                                CLERK)
                        .id();
        office.get(Placing.class).put(file.id(), id, CLERK);
        return file;
    }

    @Test
    @Order(1)
    void theAdministratorMakesABackupAndTriesItOut() {
        filled();
        office.signIn("admin");
        browser.open("/luu-tru");
        browser.set("#thu-muc", disk.resolve("sao-luu").toString());
        browser.press("Thêm");
        browser.waitUntilTextHas("Đã thêm nơi sao lưu");
        browser.press("Sao lưu ngay");
        browser.waitUntilTextHas("Đã sao lưu 1 văn bản");
        browser.press("Thử khôi phục");
        browser.waitUntilTextHas("được trọn vẹn, không chỗ nào sai");
        assertThat(browser.picture("60-luu-tru-quan-tri")).isTrue();
        office.signOut();
    }

    @Test
    @Order(2)
    void theClerkSeesThatAllIsSoundAndExportsACaseFile() {
        office.signIn("thu");
        browser.open("/luu-tru");
        assertThat(browser.text())
                .contains("Tình trạng", "bản nguyên vẹn gần nhất lúc")
                .doesNotContain("Thêm nơi sao lưu");
        browser.press("Kiểm tra kho");
        browser.waitUntilTextHas("Mọi bản gốc, danh sách văn bản và nhật ký đúng như lúc ghi");
        assertThat(browser.picture("61-luu-tru-van-thu")).isTrue();
        browser.open("/ho-so?nam=2025");
        browser.find("td a").click();
        browser.waitUntilTextHas("Xuất, đóng gói");
        browser.open(browser.path() + "/dong-goi");
        browser.press("Xuất hồ sơ");
        browser.waitUntilTextHas("Đã xuất và kiểm tra lại");
        assertThat(browser.text()).contains("Tệp đã làm xong", "Hồ sơ chưa kết thúc");
        assertThat(browser.picture("62-dong-goi")).isTrue();
        office.signOut();
    }

    @Test
    @Order(3)
    void theLeaderSeesTheStateAndMayNotMakeBackups() {
        office.signIn("khanh");
        browser.open("/luu-tru");
        assertThat(browser.text())
                .contains("Tình trạng", "Nguyên vẹn")
                .doesNotContain("Sao lưu ngay", "Thêm nơi sao lưu");
    }
}
