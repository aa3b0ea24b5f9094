package vn.vankho.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.report.forward.EarlierReports;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

/// The figures of a draft out of a real spreadsheet.
@RunningOffice
class FigureSheetPageTest {

    private static final String FILES = "Tổng số hồ sơ tiếp nhận";

    private final MockMvcTester pages;
    private final Archive archive;
    private final Forward forward;
    private UUID draft = new UUID(0, 0);

    @Autowired
    FigureSheetPageTest(WebApplicationContext office, Archive archive, Forward forward) {
        this.pages = Pages.of(office);
        this.archive = archive;
        this.forward = forward;
    }

    @BeforeEach
    void begin() {
        var clerk = Pages.person(Role.CLERK);
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var kept =
                archive.deposit(
                        new ByteArrayInputStream(bytes), new Arrival("bc.txt", "upload"), clerk);
        archive.keepReading(kept.id(), EarlierReports.named("cai-cach-hanh-chinh-phuong"));
        draft = forward.begin(kept.id(), 2024, Pages.person(Role.DRAFTER)).draft();
    }

    private static byte[] workbook(String head, double number) throws IOException {
        try (var file = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = file.createSheet("Biểu 1");
            var titles = sheet.createRow(0);
            for (var title : List.of("TT", "Chỉ tiêu", "ĐVT", head)) {
                titles.createCell(titles.getPhysicalNumberOfCells()).setCellValue(title);
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(FILES);
            row.createCell(2).setCellValue("hồ sơ");
            row.createCell(3).setCellValue(number);
            var strange = sheet.createRow(2);
            strange.createCell(1).setCellValue("Đàn lạc đà");
            strange.createCell(3).setCellValue(3);
            file.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void showsWhatWouldBeWrittenAndWritesItWhenAsked() throws Exception {
        var sheet = send(workbook("Thực hiện năm 2024", 3570));
        assertThat(read(sheet)).contains("Sẽ ghi 1 số liệu", "3.570", "Đàn lạc đà", "Tên chỉ tiêu");
        assertThat(actual()).isNull();
        press(sheet, ",NAME,UNIT,ACTUAL", true);
        assertThat(actual()).isEqualTo("3570");
    }

    @Test
    void remembersWhatAColumnMeansForTheNextTable() throws Exception {
        var first = send(workbook("Số đạt của phòng", 3570));
        assertThat(read(first)).contains("Chưa có số liệu nào để ghi");
        press(first, ",NAME,UNIT,ACTUAL", true);
        assertThat(actual()).isEqualTo("3570");
        assertThat(read(send(workbook("Số đạt của phòng", 3580)))).contains("Sẽ ghi 1 số liệu");
    }

    @Test
    void doesNotWriteOverWhatSomebodySavedMeanwhile() throws Exception {
        var sheet = send(workbook("Thực hiện năm 2024", 3570));
        forward.settle(draft, sentence(), version(), Pages.person(Role.DRAFTER));
        pages.post()
                .uri(sheet)
                .param("cot", "", "NAME", "UNIT", "ACTUAL")
                .param("phien-ban", "1")
                .with(csrf())
                .with(Pages.as(Role.DRAFTER))
                .exchange();
        assertThat(actual()).isNull();
    }

    @Test
    void saysThatAFileHoldsNoTable() throws Exception {
        var again = send("Không có bảng nào".getBytes(StandardCharsets.UTF_8));
        assertThat(again).endsWith("/bang-so-lieu");
    }

    private String sentence() {
        return forward.view(draft).orElseThrow().report().passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int version() {
        return forward.view(draft).orElseThrow().version();
    }

    private @Nullable String actual() {
        return forward.view(draft).orElseThrow().report().figures().stream()
                .filter(figure -> figure.name().equals(FILES))
                .flatMap(figure -> figure.cell(vn.vankho.report.forward.Role.ACTUAL).stream())
                .findFirst()
                .map(cell -> cell.value())
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private String send(byte[] content) {
        return String.valueOf(
                pages.post()
                        .multipart()
                        .uri("/soan-thao/{id}/bang-so-lieu", draft)
                        .file(new MockMultipartFile("tep", "bieu.xlsx", null, content))
                        .with(csrf())
                        .with(Pages.as(Role.DRAFTER))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private void press(String sheet, String columns, boolean write) {
        var request =
                pages.post()
                        .uri(sheet)
                        .param("cot", columns.split(",", -1))
                        .with(csrf())
                        .with(Pages.as(Role.DRAFTER));
        (write ? request.param("phien-ban", String.valueOf(version())) : request).exchange();
    }

    private String read(String address) throws UnsupportedEncodingException {
        return pages.get()
                .uri(address)
                .with(Pages.as(Role.DRAFTER))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
