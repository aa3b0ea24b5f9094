package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import vn.vankho.intake.ElectronicCopy;
import vn.vankho.intake.ScannedPaper;
import vn.vankho.issuing.FollowUps;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Stage;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.signature.TokenTool;

/// A report on its way from the clerk to the leader, back, out, and recalled, in a real browser.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuingWalkIT {

    private static final Person LAN = new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER));

    private static final Person THU = new Person("thu", "Hoàng Thị Thu", Set.of(Role.CLERK));

    @TempDir private static Path home;
    @TempDir private static Path desk;

    private static OfficeInABrowser office;
    private static Browser browser;
    private static UUID draft;

    @BeforeAll
    static void start() throws IOException {
        office = OfficeInABrowser.open(home);
        browser = office.browser();
        office.account("thu", "Hoàng Thị Thu", Role.CLERK);
        var data = new HashMap<String, Object>(Sheets.DATA);
        data.remove("năm ban hành");
        draft = office.drafts().create("bao-cao", data, LAN).id();
    }

    @AfterAll
    static void stop() throws IOException {
        if (office != null) {
            office.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static byte[] file() {
        return office.get(Passages.class).file(draft).orElseThrow();
    }

    private static void bringBack(byte[] content) throws IOException {
        var file = Files.write(desk.resolve("da-ky.pdf"), content);
        browser.find("#tep-ky").sendKeys(file.toString());
        browser.press("Nộp tệp đã ký");
    }

    @Test
    @Order(1)
    void theClerkHandsItOverAndChecksItsForm() {
        office.signIn("thu");
        browser.open("/soan-thao/" + draft);
        browser.press("Đến trang phát hành");
        assertThat(browser.picture("50-chuyen-phat-hanh")).isTrue();
        browser.press("Chuyển phát hành");
        browser.waitUntilTextHas("Đã chuyển phát hành");
        browser.press("Kiểm tra thể thức");
        browser.waitUntilTextHas("dự thảo đã chốt");
        assertThat(browser.picture("51-cho-ky")).isTrue();
    }

    @Test
    @Order(2)
    void theLeaderFindsItAmongWhatWaitsAndIsToldOfTheWrongFile() throws IOException {
        office.signOut();
        office.signIn("khanh");
        browser.open("/phat-hanh");
        assertThat(browser.text()).contains("Chờ bạn (1)", "Người có thẩm quyền ký");
        assertThat(browser.picture("52-danh-sach")).isTrue();
        browser.find("td a").click();
        bringBack(TokenTool.savedAnew(TokenTool.leader(file(), Instant.now())));
        browser.waitUntilTextHas("Phần mềm ký đã lưu lại tệp");
        assertThat(browser.picture("53-tep-sai")).isTrue();
        bringBack(TokenTool.leader(file(), Instant.now()));
        browser.waitUntilTextHas("Đã nhận tệp đã ký");
        assertThat(browser.text()).contains("Đang chờ văn thư");
    }

    @Test
    @Order(3)
    void theClerkNumbersSignsForTheOfficeAndIssues() throws IOException {
        office.signOut();
        office.signIn("thu");
        browser.open("/phat-hanh/" + draft);
        browser.press("Lấy số");
        browser.waitUntilTextHas("Đã cấp số và vào sổ");
        assertThat(browser.text()).contains("01/BC-UBND");
        assertThat(browser.picture("54-co-quan-ky")).isTrue();
        bringBack(TokenTool.office(file(), Instant.now()));
        browser.waitUntilTextHas("Đã nhận tệp đã ký");
        browser.find("main form[action$='/phat-hanh'] button").click();
        browser.waitUntilTextHas("Đã phát hành");
        assertThat(office.get(Passages.class).find(draft).orElseThrow().stage())
                .isEqualTo(Stage.End.FILED);
        assertThat(browser.picture("55-da-phat-hanh")).isTrue();
    }

    @Test
    @Order(4)
    void theReaderOpensWhatEachPersonSigned() {
        browser.press("Xem chữ ký, bản từng người ký");
        browser.waitUntilTextHas("Lường Văn Khánh");
        assertThat(browser.text()).contains("UBND xã Minh Sơn");
    }

    @Test
    @Order(5)
    void theClerkRecallsIt() {
        browser.open("/phat-hanh/" + draft);
        browser.press("Thu hồi, đính chính, sao");
        browser.find("#quyet-dinh").sendKeys("Quyết định số 09/QĐ-UBND");
        browser.find("#ly-do").sendKeys("Sai đối tượng áp dụng");
        browser.find("form[action$='/thu-hoi'] input[type=checkbox]").click();
        browser.press("Thu hồi văn bản");
        browser.waitUntilTextHas("Đã thu hồi");
        assertThat(browser.picture("56-thu-hoi")).isTrue();
        browser.open("/so-van-ban");
        assertThat(browser.text()).contains("Đã thu hồi");
        assertThat(browser.picture("57-so-thu-hoi")).isTrue();
    }

    @Test
    @Order(6)
    void aPaperIsCopiedIntoAnElectronicFile() throws IOException {
        var archive = office.get(Archive.class);
        var scan = ElectronicCopy.right().unsigned();
        var paper = ScannedPaper.kept(archive, scan, THU);
        archive.keepRendition(paper, ScannedPaper.twoLayers(scan, desk), THU);
        office.signOut();
        office.signIn("lan");
        browser.open("/van-ban/%s/sau-phat-hanh".formatted(paper));
        browser.find("#dang option[value=electronic]").click();
        assertThat(browser.picture("57-sao-van-ban-giay")).isTrue();
        browser.find("form:has(#dang) button.main").click();
        browser.waitUntilTextHas("Sao y");
        draft = office.get(FollowUps.class).of(paper).getFirst().draft();
        complete(draft);
        office.signOut();
        office.signIn("thu");
        browser.open("/phat-hanh/" + draft);
        assertThat(browser.text())
                .contains("Sao văn bản giấy sang bản điện tử")
                .doesNotContain("Ký tay");
        browser.press("Chuyển phát hành");
        browser.waitUntilTextHas("Đã chuyển phát hành");
        browser.press("Lấy số");
        browser.waitUntilTextHas("01/SY-UBND");
        assertThat(browser.picture("58-ban-sao-cho-ky")).isTrue();
        bringBack(TokenTool.office(file(), Instant.now()));
        browser.waitUntilTextHas("phải hiển thị bằng chữ");
        browser.press("Ghi lại thời gian sao");
        browser.waitUntilTextHas("Đã ghi lại thời gian sao");
        bringBack(TokenTool.copy(file(), Instant.now()));
        browser.waitUntilTextHas("Đã nhận tệp đã ký");
        browser.find("main form[action$='/phat-hanh'] button").click();
        browser.waitUntilTextHas("Đã phát hành");
        browser.press("Mở trong kho");
        browser.waitUntilTextHas("01/SY-UBND");
        assertThat(browser.picture("59-ban-sao-trong-kho")).isTrue();
    }

    /// What the page cannot know yet: who decided the copy.
    private static void complete(UUID copy) {
        var now = office.drafts().find(copy);
        var data = new HashMap<String, Object>(now.data());
        for (var name :
                List.of("nơi nhận", "lưu", "quyền hạn", "chức vụ", "người ký", "địa danh")) {
            data.putIfAbsent(name, Sheets.DATA.get(name));
        }
        office.drafts().update(copy, data, now.version(), LAN);
    }
}
