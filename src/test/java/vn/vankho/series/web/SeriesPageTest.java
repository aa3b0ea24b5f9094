package vn.vankho.series.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.series.FigureText;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class SeriesPageTest {

    private static final Person CLERK = Pages.person(Role.CLERK);
    private static final String OWN = "UBND xã Minh Sơn";

    private final MockMvcTester pages;
    private final Archive archive;

    /// Each test has an indicator of its own: all of them share one office.
    private final String name = "Đàn dê núi " + letters();

    @Autowired
    SeriesPageTest(WebApplicationContext office, Archive archive) {
        this.pages = Pages.of(office);
        this.archive = archive;
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    @BeforeEach
    void twoReports() {
        kept(2021, new FigureText().result(name, "1900", "1850", "con"));
        kept(
                2023,
                new FigureText().result(name, "2187", "2100", "con").target(name, "2250", "con"));
    }

    private DocumentId kept(int year, FigureText text) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("bao-cao.docx", "upload", Sensitivity.PUBLIC, null);
        var id = archive.deposit(new ByteArrayInputStream(bytes), arrival, CLERK).id();
        archive.keepReading(id, text.reading(year));
        var issued = LocalDate.of(year, 12, 15);
        archive.describe(
                id,
                new Description("Báo cáo", "280", "BC-UBND", issued, OWN, "Kết quả", null, true),
                CLERK);
        return id;
    }

    private String address(String asked) {
        var link = list(asked).select(".series-list a").first();
        assertThat(link).as("a series named %s", asked).isNotNull();
        return link.attr("href");
    }

    private Document list(String asked) {
        return open("/chi-tieu?q=" + asked.replace(' ', '+'), Role.CLERK);
    }

    private Document open(String address, Role role) {
        var answer = pages.get().uri(address).with(Pages.as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void listsWhatTheFilterFindsWithItsNewestValue() {
        var line = list(name.replace("Đàn dê núi", "dan de nui")).select(".series-list tr").last();
        assertThat(line.text()).contains(name, "2021–2024", "2.187 con", "2023");
        assertThat(line.select("svg.spark circle")).hasSize(1);
    }

    @Test
    void leadsFromEachPointToItsSentence() {
        var page = open(address(name), Role.READER);
        var dot = page.select("a.dot[aria-label^='Năm 2023, thực hiện']").attr("href");
        assertThat(open(dot, Role.READER).select(".page-text mark").text())
                .isEqualTo(name + " đạt 2187 con.");
    }

    @Test
    void drawsAYearWithoutAValueAsAGap() {
        var page = open(address(name), Role.READER);
        assertThat(page.select("polyline.result")).isEmpty();
        assertThat(page.select("a.dot circle")).hasSize(2);
    }

    @Test
    void saysInWordsWhatTheChartShows() {
        var chart = open(address(name), Role.READER).select("svg.chart").first();
        assertThat(chart.select("desc").text()).contains("2021: 1.900", "2023: 2.187");
        assertThat(chart.select("> title").text()).contains(name);
    }

    @Test
    void marksThePercentagesThatAreReckoned() {
        assertThat(open(address(name), Role.READER).select("tr:contains(2023)").first().text())
                .contains("2.100", "2.187", "104,1*");
    }

    @Test
    void joinsTwoSeriesAfterAsking() {
        var other = name + " sinh sản";
        kept(2022, new FigureText().result(other, "2000", "1950", "con"));
        var id = id(address(other));
        var question = open(address(name) + "/noi?voi=" + id, Role.CLERK);
        assertThat(question.select("h2").eachText()).contains(name + " (con)", other + " (con)");
        assertThat(post(address(other) + "/noi", "voi", id(address(name))))
                .hasStatus3xxRedirection();
        var joined = open(address(name), Role.CLERK);
        assertThat(joined.select("polyline.result")).hasSize(1);
        var undo = joined.select("input[name=so]").attr("value");
        assertThat(post(address(name) + "/hoan-lai", "so", undo)).hasStatus3xxRedirection();
        assertThat(open(address(name), Role.CLERK).select("polyline.result")).isEmpty();
    }

    @Test
    void saysWhyASplitIsNotDone() {
        var answer = post(address(name) + "/tach", "tu-ky", "1999").exchange();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refused")))
                .contains("không chia được");
    }

    @Test
    void goesBackToTheListWhenThePartThatWasShownIsNoMore() {
        post(address(name) + "/tach", "tu-ky", "2023").exchange();
        var parts = list(name).select(".series-list a").eachAttr("href");
        var part = open(parts.getLast(), Role.CLERK);
        var undo = part.select("input[name=so]").attr("value");
        for (var each : parts) {
            if (undo.isEmpty()) {
                undo = open(each, Role.CLERK).select("input[name=so]").attr("value");
            }
        }
        assertThat(post(parts.getLast() + "/hoan-lai", "so", undo)).hasStatus3xxRedirection();
        assertThat(list(name).select(".series-list a")).hasSize(1);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String address, String field, String value) {
        return pages.post()
                .uri(address)
                .param(field, value)
                .with(csrf())
                .with(Pages.as(Role.CLERK));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void saysThatNothingHasThisName() {
        assertThat(list("khongcogi").text()).contains("Không có chỉ tiêu nào tên như vậy");
    }

    @Test
    void saysInASentenceThatASeriesIsNotHere() {
        assertThat(pages.get().uri("/chi-tieu/0000000000000000").with(Pages.as(Role.READER)))
                .hasStatus(404)
                .bodyText()
                .contains("không có trong Văn khố");
    }

    @Test
    void writesNumbersAsNumbersIntoTheSpreadsheet() throws IOException {
        try (var book = sheet(address(name) + "/bang.xlsx")) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(2187);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).contains("#,##0");
        }
    }

    @Test
    void neverWritesAFormulaIntoTheSpreadsheet() throws IOException {
        var evil = "=HYPERLINK(\"http://x\") " + name;
        kept(2022, new FigureText().result(evil, "5", "4", "@con"));
        try (var book = sheet("/chi-tieu/bang.xlsx?q=hyperlink " + name)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(evil);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void keepsARestrictedReportOutOfTheSpreadsheetOfWhoeverMayNotReadIt() throws IOException {
        var secret = kept(2022, new FigureText().result(name, "2003", "1950", "con"));
        archive.changeSensitivity(secret, Sensitivity.RESTRICTED, CLERK);
        var address = "/chi-tieu/bang.xlsx?q=" + name;
        try (var forReader = sheet(address, Role.READER);
                var forLeader = sheet(address, Role.LEADER)) {
            assertThat(forReader.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 9);
            assertThat(forLeader.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 11);
        }
        assertThat(open(address(name), Role.READER).text()).doesNotContain("2.003");
    }

    private XSSFWorkbook sheet(String address) throws IOException {
        return sheet(address, Role.CLERK);
    }

    private XSSFWorkbook sheet(String address, Role role) throws IOException {
        var answer = pages.get().uri(address).with(Pages.as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return new XSSFWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }
}
