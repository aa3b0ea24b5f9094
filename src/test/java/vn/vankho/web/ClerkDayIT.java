package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import vn.vankho.RealParts;
import vn.vankho.VankhoProcess;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Way;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.signature.TokenTool;

/// A clerk's whole day in a real browser: ten documents come in, five go out by the three ways of
/// issuing, one is recalled, a number is struck out; the books are printed and the day is closed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkDayIT {

    private static final Person LAN = new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER));
    private static final Instant MORNING = Instant.parse("2026-03-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    /// The links of a page that do not open, with what they answer; files are left out.
    private static final String DEAD_LINKS =
            """
            return [...new Set([...document.querySelectorAll('main a[href^="/"]')]
                    .map(link => link.getAttribute('href').split('#')[0]))]
                .filter(href => !/[.](pdf|docx|xlsx|png|svg)/.test(href)).slice(0, 40)
                .map(href => {
                    const request = new XMLHttpRequest();
                    request.open('GET', href, false);
                    request.send();
                    return href + ' ' + request.status;
                }).filter(answer => !answer.endsWith(' 200'));
            """;

    @TempDir private static Path home;
    @TempDir private static Path desk;

    private static final HandSetClock clock = new HandSetClock(MORNING);
    private static final List<UUID> drafts = new ArrayList<>();
    private static OfficeInABrowser office;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        RealParts.need("soffice");
        RealParts.need("tesseract");
        office = OfficeInABrowser.open(home, clock);
        browser = office.browser();
        office.account("thu", "Hoàng Thị Thu", Role.CLERK);
        for (int i = 1; i <= 5; i++) {
            var data = new HashMap<String, Object>(Sheets.DATA);
            data.remove("năm ban hành");
            data.put("trích yếu", "Kết quả đợt " + i + " năm 2026");
            drafts.add(office.drafts().create("bao-cao", data, LAN).id());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (office != null) {
            office.close();
        }
    }

    /// That a person may not do something, or that it is refused, is an answer and no fault.
    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        if (office != null) {
            assertThat(browser.complaints())
                    .filteredOn(line -> !line.contains("status of 40"))
                    .isEmpty();
        }
    }

    @Test
    @Order(1)
    void theMorningsPostIsTakenIn() throws IOException {
        office.signIn("thu");
        browser.open("/tiep-nhan");
        var files = new IncomingMail(desk, clock.instant()).files();
        browser.find("#tep")
                .sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        browser.waitUntilTextHas("8 trên 8 tệp đã xong");
        browser.open("/so-van-ban/den");
        browser.waitFor("8 văn bản mới nhận, chưa vào sổ");
        assertThat(browser.text()).contains("hong.docx", "chưa rõ trích yếu");
        assertThat(browser.picture("70-den-cho-vao-so")).isTrue();
    }

    @Test
    @Order(2)
    void whatCanBeReadIsEnteredWithTwoKeys() {
        for (var number : List.of("215", "331", "87", "47", "512")) {
            enter(number);
        }
        enter("28");
        assertThat(office.get(IncomingRegister.class).entries(2026))
                .extracting(entry -> entry.content().printedNumber())
                .containsExactly(
                        "215/SNNMT-KHTC",
                        "331/SNNMT-KL",
                        "87/CCTL-QLCT",
                        "47/SYT-NVY",
                        "512/SNV-CCHC",
                        "28/GM-UBND");
    }

    /// The sheet is filled from the file; the clerk looks and presses.
    private static void enter(String number) {
        browser.open("/so-van-ban/den");
        var row = "//tr[td/b[starts-with(., '%s/')]]//a[contains(., 'Vào sổ')]".formatted(number);
        browser.at(row).click();
        send("/so-van-ban/den/vao");
        browser.waitUntilTextHas("Đã vào sổ: số đến");
    }

    /// Presses the button of a form.
    private static void send(String action) {
        var button = browser.find("main form[action$='%s'] button".formatted(action));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    @Test
    @Order(3)
    void theSameNumberOfTheSameOfficeIsAskedAbout() {
        browser.open("/so-van-ban/den");
        browser.at("//tr[td/b[starts-with(., '215/')]]//a[contains(., 'Vào sổ')]").click();
        send("/so-van-ban/den/vao");
        browser.waitUntilTextHas("Hãy xem lại trước khi vào sổ");
        assertThat(browser.text()).contains("G01", "số đến 01");
        assertThat(browser.picture("71-den-trung")).isTrue();
        browser.find("input[name='van-vao']").click();
        send("/so-van-ban/den/vao");
        browser.waitUntilTextHas("Đã vào sổ: số đến 07");
    }

    @Test
    @Order(4)
    void whatCannotBeReadIsEnteredByHand() {
        browser.at("//tr[contains(., 'hong.docx')]//a[contains(., 'Vào sổ')]").click();
        typeArrival("9", "SXD-QH", "Sở Xây dựng", "Quy hoạch điểm dân cư");
        send("/so-van-ban/den/vao");
        browser.waitUntilTextHas("Đã vào sổ: số đến 08");
    }

    @Test
    @Order(5)
    void paperIsEnteredWithoutAFileAndSecretPaperNever() {
        for (var urgency : List.of("Hỏa tốc", "")) {
            browser.open("/so-van-ban/den/vao");
            typeArrival("12" + urgency.length(), "CĐ-UBND", "UBND tỉnh", "Ứng phó mưa lũ");
            browser.run("document.getElementById('khan').value = arguments[0]", urgency);
            send("/so-van-ban/den/vao");
            browser.waitUntilTextHas("Đã vào sổ: số đến");
        }
        assertThat(office.get(IncomingRegister.class).entries(2026)).hasSize(10);
        browser.open("/so-van-ban/den/vao");
        typeArrival("1", "CV-CA", "Công an tỉnh", "[TỐI MẬT] Phương án bảo vệ");
        send("/so-van-ban/den/vao");
        browser.waitUntilTextHas("mật");
        assertThat(office.get(IncomingRegister.class).entries(2026)).hasSize(10);
    }

    private static void typeArrival(String number, String symbol, String author, String subject) {
        browser.type("#so", number);
        browser.type("#ky-hieu", symbol);
        browser.set("#ngay-van-ban", "2026-03-09");
        browser.type("#tac-gia", author);
        browser.type("#trich-yeu", subject);
    }

    @Test
    @Order(6)
    void thePaperGetsItsStampItsSlipAndADayToBeDoneBy() throws IOException {
        browser.open("/so-van-ban/den/2026/4");
        assertThat(browser.download("/so-van-ban/den/2026/4/dau-den.png")).startsWith(0x89, 'P');
        assertThat(browser.download("/so-van-ban/den/2026/4/ban-in.pdf")).startsWith('%', 'P');
        assertThat(words("/so-van-ban/den/2026/4/phieu.pdf")).contains("SYT-NVY");
        browser.find("#nguoi-xu-ly option[value=lan]").click();
        browser.set("#han-giao", "2026-03-10");
        browser.type("#y-kien", "Tham mưu trả lời");
        send("/giao");
        browser.waitUntilTextHas("Đã giao số đến 04");
        assertThat(browser.picture("72-den-da-giao")).isTrue();
    }

    private static String words(String path) throws IOException {
        try (var document = Loader.loadPDF(browser.download(path))) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @Test
    @Order(7)
    void theOfficerHandsInAReportAndReportsWhatCameOfALetter() {
        as("lan");
        browser.open("/so-van-ban");
        assertThat(browser.find(".due-strip").getText()).contains("hạn");
        browser.open("/so-van-ban/den/2026/4");
        browser.type("#ket-qua", "Đã báo cáo Sở Y tế");
        send("/xong");
        browser.waitUntilTextHas("Đã ghi kết quả");
        browser.open("/soan-thao/" + drafts.getFirst());
        browser.press("Trình lãnh đạo duyệt");
        browser.waitUntilTextHas("Đã trình lãnh đạo");
        as("khanh");
        browser.open("/soan-thao/%s/duyet".formatted(drafts.getFirst()));
        browser.press("Duyệt bản này");
        browser.waitUntilTextHas("Đã duyệt");
    }

    private static void as(String login) {
        office.signOut();
        office.signIn(login);
    }

    @Test
    @Order(8)
    void fiveDocumentsAreCheckedEachOnItsWay() {
        as("thu");
        begin(0, Way.SIGN_FIRST);
        begin(1, Way.SIGN_FIRST);
        begin(2, Way.NUMBER_FIRST);
        begin(3, Way.NUMBER_FIRST);
        begin(4, Way.PAPER);
    }

    private static void begin(int draft, Way way) {
        browser.open("/phat-hanh/" + drafts.get(draft));
        browser.find("input[name=loi][value=%s]".formatted(way.key())).click();
        browser.press("Chuyển phát hành");
        browser.waitUntilTextHas("Đã chuyển phát hành");
        browser.press("Kiểm tra thể thức");
        browser.waitUntilTextHas("dự thảo đã chốt");
    }

    private static Path file(UUID draft, Signer signer) throws IOException {
        var known = office.get(Passages.class).file(draft).orElseThrow();
        return Files.write(desk.resolve("da-ky.pdf"), signer.sign(known, clock.instant()));
    }

    private interface Signer {
        byte[] sign(byte[] pdf, Instant at);
    }

    private static void bringBack(int draft, Signer signer) throws IOException {
        browser.open("/phat-hanh/" + drafts.get(draft));
        browser.find("#tep-ky").sendKeys(file(drafts.get(draft), signer).toString());
        browser.press("Nộp tệp đã ký");
        browser.waitUntilTextHas("Đã nhận tệp đã ký");
    }

    private static void number(int draft) {
        browser.open("/phat-hanh/" + drafts.get(draft));
        browser.press("Lấy số");
        browser.waitUntilTextHas("Đã cấp số và vào sổ");
    }

    @Test
    @Order(9)
    void twoAreSignedFirstAndTwoAreNumberedFirst() throws IOException {
        number(2);
        number(3);
        as("khanh");
        browser.open("/phat-hanh");
        assertThat(browser.text()).contains("Chờ bạn (5)");
        for (int i = 0; i < 4; i++) {
            bringBack(i, TokenTool::leader);
        }
        browser.open("/phat-hanh/" + drafts.get(4));
        send("/ky-tay");
        browser.waitUntilTextHas("Đã ghi ngày lãnh đạo ký");
        as("thu");
        number(0);
        number(1);
        number(4);
        for (int i = 0; i < 4; i++) {
            bringBack(i, TokenTool::office);
        }
        assertThat(numbers()).containsExactly("01", "02", "03", "04", "05");
    }

    private static List<String> numbers() {
        return office.get(OutgoingRegister.class).entries(2026).stream()
                .map(OutgoingRegister.Entry::printedNumber)
                .toList();
    }

    @Test
    @Order(10)
    void allGoOutAndIntoTheArchive() throws IOException {
        for (int i = 0; i < 4; i++) {
            issue(i);
        }
        browser.open("/phat-hanh/" + drafts.get(4));
        browser.press("Ghi: đã đóng dấu");
        issue(4);
        var scan = Files.write(desk.resolve("quet.png"), IncomingMail.scan(List.of("BÁO CÁO")));
        browser.find("#ban-quet").sendKeys(scan.toString());
        browser.press("Lưu bản quét");
        browser.waitUntilTextHas("Đã lưu bản quét vào kho");
        assertThat(office.get(Passages.class).open()).isEmpty();
    }

    private static void issue(int draft) {
        browser.open("/phat-hanh/" + drafts.get(draft));
        send("/phat-hanh");
        browser.waitUntilTextHas("Đã phát hành");
    }

    @Test
    @Order(11)
    void aNumberTakenForAPaperFromOutsideIsStruckOut() {
        browser.open("/so-van-ban/di/vao");
        browser.run("document.getElementById('loai').value = 'Báo cáo'");
        browser.type("#ky-hieu", "BC-UBND");
        browser.type("#trich-yeu", "Báo cáo soạn ở ngoài");
        browser.press("Cấp số");
        browser.waitUntilTextHas("Đã cấp số 06/BC-UBND");
        browser.at("//summary[starts-with(., 'Gạch số')]").click();
        browser.find("form[action*='/gach'] textarea").sendKeys("Ghi nhầm loại văn bản");
        browser.find("form[action*='/gach'] button").click();
        browser.waitUntilTextHas("Đã gạch số 06/BC-UBND");
    }

    @Test
    @Order(12)
    void oneIsRecalled() {
        browser.open("/phat-hanh/" + drafts.getFirst());
        browser.press("Thu hồi, đính chính, sao");
        browser.find("#quyet-dinh").sendKeys("Quyết định số 09/QĐ-UBND");
        browser.find("#ly-do").sendKeys("Sai đối tượng áp dụng");
        browser.find("form[action$='/thu-hoi'] input[type=checkbox]").click();
        browser.press("Thu hồi văn bản");
        browser.waitUntilTextHas("Đã thu hồi");
    }

    @Test
    @Order(13)
    void theBooksAreInOrderAndPrinted() throws IOException {
        browser.open("/phat-hanh/kiem-tra");
        assertThat(browser.all(".tag.bad"))
                .extracting(tag -> tag.findElement(By.xpath("../..")).getText())
                .isEmpty();
        browser.open("/so-van-ban/kiem-tra");
        assertThat(browser.text())
                .contains("G01")
                .doesNotContain("N09", "N10", "N11", "G03", "G04", "G05");
        assertThat(browser.picture("73-kiem-tra-so")).isTrue();
        assertThat(words("/so-van-ban/in/van-ban-di.pdf").replaceAll("\\s", ""))
                .contains("SỔĐĂNGKÝVĂNBẢNĐI", "05/BC-UBND", "Ghinhầmloại");
        assertThat(words("/so-van-ban/in/van-ban-den.pdf").replaceAll("\\s", ""))
                .contains("87/CCTL-QLCT");
        for (var format : List.of("docx", "xlsx")) {
            for (var book : List.of("van-ban-di", "van-ban-den", "theo-doi-giai-quyet")) {
                var path = "/so-van-ban/in/%s.%s".formatted(book, format);
                assertThat(browser.download(path)).startsWith('P', 'K');
            }
        }
    }

    @Test
    @Order(14)
    void eachRoleSeesItsOwnPart() {
        browser.open("/so-van-ban");
        assertThat(browser.text()).contains("Cấp số văn bản ngoài", "Ghi chuyển", "Đã thu hồi");
        as("lan");
        for (var page : List.of("/so-van-ban", "/phat-hanh", "/phat-hanh/" + drafts.get(1))) {
            browser.open(page);
            assertThat(browser.text())
                    .as(page)
                    .doesNotContain("Cấp số văn bản ngoài", "Ghi chuyển", "Lấy số", "Gạch số");
        }
        as("khanh");
        browser.open("/so-van-ban/den/2026/5");
        assertThat(browser.text()).contains("Giao việc").doesNotContain("Gạch số đến này");
        as("admin");
        for (var page : List.of("/so-van-ban", "/so-van-ban/den", "/phat-hanh")) {
            browser.open(page);
            assertThat(browser.text()).as(page).contains("403");
        }
        as("thu");
    }

    @Test
    @Order(15)
    void noPageLeadsARoleToWhereItMayNotGo() {
        for (var login : List.of("lan", "khanh", "admin", "thu")) {
            as(login);
            for (var page :
                    List.of("/so-van-ban", "/so-van-ban/den", "/phat-hanh", "/ho-so", "/luu-tru")) {
                browser.open(page);
                assertThat(browser.all(".error-page .code"))
                        .as(login + page)
                        .noneMatch(code -> code.getText().startsWith("5"));
                assertThat(browser.picture("75-" + login + page.replace('/', '-'))).isTrue();
                assertThat((List<?>) browser.run(DEAD_LINKS)).as(login + page).isEmpty();
            }
        }
    }

    @Test
    @Order(16)
    void theDayIsClosedAndAllOfItHolds() throws IOException {
        clock.set(MORNING.plusSeconds(86_400));
        office.get(Journal.class).closeDays();
        var root = office.get(Journal.class).root(DAY).orElseThrow();
        assertThat(words("/so-van-ban/in/trang-ket-thuc").replaceAll("\\s", "")).contains(root);
        browser.open("/luu-tru");
        browser.press("Kiểm tra kho");
        browser.waitFor("Nguyên vẹn");
        assertThat(office.get(Journal.class).verify(root, DAY)).isEmpty();
        assertThat(browser.picture("74-cuoi-ngay")).isTrue();
        assertThat(new String(root.getBytes(), StandardCharsets.US_ASCII)).hasSize(64);
    }

    @Test
    @Order(17)
    void theCommandFindsAllOfItSound() throws Exception {
        office.close();
        office = null;
        var verified = VankhoProcess.run(home, "verify");
        assertThat(verified.text()).contains("nguyên vẹn");
        assertThat(verified.status()).isZero();
    }
}
