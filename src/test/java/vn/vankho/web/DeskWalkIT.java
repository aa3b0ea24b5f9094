package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.drafting.Saving;

/// A drafter's day at the desk, in a real browser: what is typed saves itself, nothing is lost, two
/// people meet, Word is used in between, and the chairman reads, comments and approves.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskWalkIT {

    @TempDir private static Path home;
    @TempDir private static Path table;

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
    void savesByItselfWhatIsTyped() {
        office.signIn("lan");
        browser.open("/soan-thao/moi");
        browser.find("input[value=bao-cao] + button").click();
        browser.type("#trichyeu", "Kết quả chăn nuôi năm 2024");
        browser.waitUntilStateIs("Đã lưu lúc");
        draft = office.drafts().newest(1, 0).getFirst().id();
        assertThat(office.drafts().find(draft).title()).contains("Kết quả chăn nuôi năm 2024");
        browser.press("+ Thêm mục");
        browser.find("[id='muc/0/tenmuc']").sendKeys("Kết quả");
        browser.find("[id='muc/0/doanmuc']").sendKeys("Đàn lợn có 2.045 con, đạt 102,3% kế hoạch.");
        browser.waitUntilStateIs("Đã lưu lúc");
        assertThat(browser.picture("30-ban-soan")).isTrue();
        assertThat(office.versions().newest(draft, 50, 0))
                .anyMatch(version -> version.how() == Saving.AUTOSAVED);
    }

    @Test
    @Order(2)
    void showsFindingsAndPagesBeside() {
        browser.find(".findings .finding");
        browser.find("#the-xem-thu").click();
        browser.find("#xem-thu img");
        browser.waitForPictures();
        assertThat(browser.picture("31-xem-thu-canh-ben")).isTrue();
    }

    @Test
    @Order(3)
    void givesBackWhatWasTypedWhileTheServerWasGone() {
        browser.run("window.fetch = () => Promise.reject(new Error('gone'))");
        browser.find("[id='muc/0/tenmuc']").sendKeys(" năm");
        browser.waitUntilStateIs("mất kết nối");
        browser.run("window.onbeforeunload = null; changed = false");
        browser.open("/soan-thao/%s/sua".formatted(draft));
        browser.waitUntilTextHas("chưa kịp lưu");
        assertThat(browser.picture("32-chua-kip-luu")).isTrue();
        browser.press("Lấy lại");
        browser.waitUntilStateIs("Đã lưu lúc");
        assertThat(office.drafts().find(draft).data().toString()).contains("Kết quả năm");
    }

    @Test
    @Order(4)
    void takesTheLastSaveBack() {
        browser.press("Hoàn tác");
        browser.waitUntilTextHas("Đã hoàn tác");
        assertThat(office.drafts().find(draft).data().toString()).doesNotContain("Kết quả năm,");
    }

    @Test
    @Order(5)
    void showsBothTextsWhereTwoPeopleChangedTheSame() {
        browser.open("/soan-thao/%s/sua".formatted(draft));
        var now = office.drafts().find(draft);
        var data = new LinkedHashMap<String, Object>(now.data());
        data.put("trích yếu", "Kết quả chăn nuôi, thú y năm 2024");
        office.drafts().update(draft, data, now.version(), office.mai());
        browser.type("#trichyeu", "Kết quả chăn nuôi cả năm 2024");
        browser.waitUntilStateIs("người khác vừa sửa");
        assertThat(office.drafts().find(draft).title()).contains("thú y");
        browser.press("Xem hai bản và chọn");
        browser.waitUntilTextHas("Hai người cùng sửa một chỗ");
        assertThat(browser.text()).contains("thú y", "cả năm", "Nông Thị Mai");
        assertThat(browser.picture("33-hai-nguoi")).isTrue();
        browser.press("Lưu");
        browser.waitUntilTextHas("ghép cùng thay đổi của Nông Thị Mai");
        assertThat(office.drafts().find(draft).title()).contains("cả năm");
    }

    @Test
    @Order(6)
    void takesAFileBackFromWord() throws IOException {
        var file = table.resolve("bao-cao.docx");
        Files.write(file, changed(office.drafts().docx(draft), "2.045", "2.054"));
        browser.open("/soan-thao/" + draft);
        browser.waitForPictures();
        assertThat(browser.picture("34-du-thao")).isTrue();
        browser.find("#tep-word").sendKeys(file.toString());
        browser.press("Xem chỗ đã sửa");
        browser.waitUntilTextHas("1 chỗ khác");
        assertThat(browser.picture("35-tep-gui-lai")).isTrue();
        browser.find("input[name=nhan]").click();
        browser.press("Nhận những chỗ đã chọn");
        browser.waitUntilTextHas("Đã nhận 1 thay đổi");
        assertThat(office.drafts().find(draft).data().toString()).contains("2.054");
    }

    private static byte[] changed(byte[] docx, String before, String after) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx));
                var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), "ISO-8859-1");
                zip.write(text.replace(before, after).getBytes("ISO-8859-1"));
            }
        }
        return out.toByteArray();
    }

    @Test
    @Order(7)
    void comparesTwoVersions() {
        browser.open("/soan-thao/%s/lich-su".formatted(draft));
        assertThat(browser.text()).contains("Nhận từ tệp Word", "bao-cao.docx", "tự lưu");
        assertThat(browser.picture("36-lich-su")).isTrue();
        browser.press("So sánh");
        assertThat(browser.find("article ins").getText()).contains("2.054");
        assertThat(browser.find("article del").getText()).contains("2.045");
        assertThat(browser.picture("37-so-sanh")).isTrue();
    }

    @Test
    @Order(8)
    void theChairmanCommentsAtAPlaceAndGivesItBack() {
        browser.open("/soan-thao/" + draft);
        browser.press("Trình lãnh đạo duyệt");
        browser.waitUntilTextHas("Đã trình lãnh đạo");
        office.signOut();
        office.signIn("khanh");
        browser.open("/soan-thao");
        assertThat(browser.text()).contains("Chờ duyệt");
        browser.find("td a").click();
        browser.press("Đọc, góp ý, duyệt");
        browser.waitForPictures();
        browser.find("[data-page='1'] img").click();
        browser.find("#loi").sendKeys("Ghi rõ số liệu đến ngày nào.");
        browser.press("Ghi góp ý");
        browser.waitUntilTextHas("Đã ghi góp ý");
        assertThat(browser.all("a.pin")).hasSize(1);
        browser.find("#ly-do").sendKeys("Bổ sung thời điểm chốt số liệu.");
        browser.press("Trả lại người soạn");
        browser.waitUntilTextHas("Đã trả lại người soạn");
        assertThat(browser.picture("38-lanh-dao")).isTrue();
    }

    @Test
    @Order(9)
    void approvesWhatWasChangedAndHandedInAgain() {
        office.signOut();
        office.signIn("lan");
        browser.open("/soan-thao/" + draft);
        assertThat(browser.text()).contains("Bị trả lại", "Bổ sung thời điểm chốt số liệu.");
        browser.press("Sửa nội dung");
        browser.find("[id='muc/0/doanmuc']").sendKeys(" Số liệu đến ngày 30 tháng 11 năm 2024.");
        browser.waitUntilStateIs("Đã lưu lúc");
        browser.open("/soan-thao/" + draft);
        browser.press("Trình lãnh đạo duyệt");
        office.signOut();
        office.signIn("khanh");
        browser.open("/soan-thao/%s/duyet".formatted(draft));
        browser.press("Xem chỗ đã sửa từ lần xem trước");
        assertThat(browser.find("article ins").getText()).contains("30 tháng 11");
        browser.open("/soan-thao/%s/duyet".formatted(draft));
        browser.press("Duyệt bản này");
        browser.waitUntilTextHas("Đã duyệt; văn thư lấy số được");
        assertThat(browser.picture("39-da-duyet")).isTrue();
    }
}
