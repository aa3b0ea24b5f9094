package vn.vankho.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ReadPaper;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class ConfirmPageTest {

    private static final Person CLERK = Pages.person(Role.CLERK);

    private final MockMvcTester pages;
    private final Archive archive;

    @Autowired
    ConfirmPageTest(WebApplicationContext office, Archive archive) {
        this.pages = Pages.of(office);
        this.archive = archive;
    }

    @Test
    void showsEachFieldWithItsPlaceOnThePageAndWhatIsUnreadFirst() {
        var html = Jsoup.parse(body(open(kept())));
        var rows = html.select(".confirm-field");
        assertThat(rows.first().attr("data-field")).isEqualTo("SIGNER_NAME");
        assertThat(rows.first().select(".tag").text()).isEqualTo("chưa đọc được");
        assertThat(html.select("mark[data-fields=SYMBOL]").text()).isEqualTo("BC-UBND");
        assertThat(html.select("[name=truong.ISSUED_DATE]").val()).isEqualTo("15/12/2023");
    }

    @Test
    void aPlainFormConfirmsAllAndOpensTheNextThatWaits() {
        var id = kept();
        var sent = send(id, form(id), Map.of("truong.SIGNER_NAME", "Lường Văn Khánh"));
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(sent.getResponse().getRedirectedUrl()).startsWith("/tiep-nhan/xac-nhan");
        var described = archive.find(id).orElseThrow().description();
        assertThat(described.confirmed()).isTrue();
        assertThat(described.signerName()).isEqualTo("Lường Văn Khánh");
    }

    @Test
    void aValueThatCannotBeKeptComesBackWithItsSentence() {
        var id = kept();
        var page =
                Jsoup.parse(
                        body(
                                send(
                                        id,
                                        form(id),
                                        Map.of(
                                                "truong.ISSUED_DATE",
                                                "31/02/2023",
                                                "truong.SUBJECT",
                                                "Kết quả khác"))));
        assertThat(page.select(".field-error").text()).contains("lịch không có ngày này");
        assertThat(page.select("[name=truong.SUBJECT]").val()).isEqualTo("Kết quả khác");
        assertThat(page.select("[name=truong.ISSUED_DATE]").val()).isEqualTo("31/02/2023");
    }

    @Test
    void showsBothValuesWhenSomebodyElseWasFaster() {
        var id = kept();
        var mine = form(id);
        send(id, form(id), Map.of("truong.NUMBER", "06", "truong.SIGNER_NAME", "A"));
        var page = Jsoup.parse(body(send(id, mine, Map.of("truong.NUMBER", "07"))));
        var row = page.select("[data-field=NUMBER]");
        assertThat(row.select("input").val()).isEqualTo("07");
        assertThat(row.select(".field-remark").text()).contains("Đang lưu: 06");
        assertThat(page.select("[role=alert]").text()).contains("clerk đã xác nhận");
        assertThat(archive.find(id).orElseThrow().description().number()).isEqualTo("06");
    }

    @Test
    void confirmsTheChosenOfThoseThatAreCertain() {
        var number = Integer.toString(1000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000));
        var fields = ReadPaper.fields();
        fields.put(FieldName.NUMBER, ReadPaper.at("05", number));
        var id = kept(fields);
        var list =
                Jsoup.parse(
                        body(
                                pages.get()
                                        .uri("/tiep-nhan/xac-nhan/chac-chan")
                                        .with(Pages.as(Role.CLERK))
                                        .exchange()));
        var choice = list.select("input[value^=%s]".formatted(id)).val();
        assertThat(choice).isNotEmpty();
        assertThat(
                        pages.post()
                                .uri("/tiep-nhan/xac-nhan/chac-chan")
                                .param("chon", choice)
                                .with(csrf())
                                .with(Pages.as(Role.CLERK)))
                .hasStatus3xxRedirection();
        assertThat(archive.find(id).orElseThrow().description().confirmed()).isTrue();
    }

    @Test
    void whoOnlyLooksAfterTheIndexSeesNothingOfTheDocuments() {
        assertThat(pages.get().uri("/tiep-nhan/doc-lai").with(Pages.as(Role.CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("Bản đọc mới khác bản cũ");
        assertThat(pages.get().uri("/tiep-nhan/doc-lai").with(Pages.as(Role.ADMIN)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Bản đọc mới khác bản cũ");
    }

    private DocumentId kept() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.SIGNER_NAME, Field.unknown());
        return kept(fields);
    }

    private DocumentId kept(Map<FieldName, Field> fields) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var id =
                archive.deposit(
                                new ByteArrayInputStream(bytes),
                                new Arrival("bao-cao.txt", "upload"),
                                CLERK)
                        .id();
        archive.keepReading(id, ReadPaper.reading(fields));
        return id;
    }

    private MvcTestResult open(DocumentId id) {
        return pages.get()
                .uri("/tiep-nhan/xac-nhan/{id}", id)
                .with(Pages.as(Role.CLERK))
                .exchange();
    }

    private Document form(DocumentId id) {
        return Jsoup.parse(body(open(id)));
    }

    /// Sends the form as a browser without a script would.
    private MvcTestResult send(DocumentId id, Document page, Map<String, String> typed) {
        var request = pages.post().uri("/tiep-nhan/xac-nhan/{id}", id);
        for (var field : page.select("#xac-nhan [name]:not([type=checkbox])")) {
            var name = field.attr("name");
            request = request.param(name, typed.getOrDefault(name, field.val()));
        }
        return request.with(csrf()).with(Pages.as(Role.CLERK)).exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
