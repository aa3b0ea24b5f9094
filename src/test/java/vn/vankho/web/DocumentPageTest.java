package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

@RunningOffice
class DocumentPageTest {

    private static final Person CLERK = Pages.person(Role.CLERK);

    private final MockMvcTester pages;
    private final Archive archive;

    @Autowired
    DocumentPageTest(WebApplicationContext office, Archive archive) {
        this.pages = Pages.of(office);
        this.archive = archive;
    }

    @Test
    void marksTheQueryOnThePageAndOnItsPicture() {
        var id =
                kept(
                        "Trồng rừng: diện tích rừng trồng mới 52 ha.",
                        List.of(12, 16, 1000, 500, 800, 200));
        assertThat(read("/van-ban/%s?q=dien tich".formatted(id)))
                .contains("<mark>diện tích</mark>")
                .contains(
                        "<rect data-mark=\"0\" x=\"1000\" y=\"500\" width=\"800\" height=\"200\"");
    }

    @Test
    void marksThePartOfTheTextThatTheAddressNames() {
        var id = kept("Trồng rừng: diện tích rừng trồng mới 52 ha.", List.of());
        assertThat(read("/van-ban/%s?doan=12-21".formatted(id))).contains("<mark>diện tích</mark>");
        for (var odd : List.of("9-999999999", "21-12", "-1-5", "x", "50-60")) {
            assertThat(read("/van-ban/%s?doan=%s".formatted(id, odd))).contains("diện tích");
        }
    }

    @Test
    void lettersOfADocumentNeverBecomeMarkup() {
        var id = kept("lương <script>alert('x')</script> & <b>đậm</b>", List.of());
        assertThat(read("/van-ban/%s?q=alert".formatted(id)))
                .contains("&lt;script&gt;<mark>alert</mark>")
                .doesNotContain("<script>alert", "<b>đậm");
    }

    @Test
    void saysHowSureEachFieldIsAndWhereItWasRead() {
        var page = read("/van-ban/" + kept("BÁO CÁO kết quả", List.of()));
        assertThat(page)
                .contains("đề xuất", "không đọc được", "Không có: ")
                .contains("truong=TYPE");
    }

    @Test
    void handsTheOriginalOutAsAFileToKeep() {
        var id = kept("nội dung", List.of());
        assertThat(pages.get().uri("/van-ban/{id}/tep", id).with(Pages.as(Role.READER)))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .satisfies(
                        headers ->
                                assertThat(headers.getFirst("Content-Disposition"))
                                        .startsWith("attachment;"));
    }

    @Test
    void hidesARestrictedDocumentFromWhoeverOnlyReads() {
        var id = kept("nội dung", List.of());
        archive.changeSensitivity(id, Sensitivity.RESTRICTED, CLERK);
        assertThat(pages.get().uri("/van-ban/{id}", id).with(Pages.as(Role.READER))).hasStatus(403);
        assertThat(pages.get().uri("/van-ban/{id}/tep", id).with(Pages.as(Role.READER)))
                .hasStatus(403);
        assertThat(pages.get().uri("/van-ban/{id}", id).with(Pages.as(Role.LEADER))).hasStatusOk();
    }

    @Test
    void answersWithNothingWhereAPageHasNoPicture() {
        assertThat(
                        pages.get()
                                .uri("/van-ban/{id}/trang/99.png", kept("chữ", List.of()))
                                .with(Pages.as(Role.READER)))
                .hasStatus(204);
    }

    @Test
    void saysInASentenceThatADocumentIsNotHere() {
        for (var id : List.of("5b0f0f3e-0000-4000-8000-000000000001", "khong-phai-ma")) {
            assertThat(pages.get().uri("/van-ban/{id}", id).with(Pages.as(Role.READER)))
                    .hasStatus(404)
                    .bodyText()
                    .contains("không có trong Văn khố");
        }
    }

    private String read(String address) {
        var answer = pages.get().uri(address).with(Pages.as(Role.CLERK)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private DocumentId kept(String text, List<Integer> words) {
        var bytes = (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var id =
                archive.deposit(
                                new ByteArrayInputStream(bytes),
                                new Arrival("Báo cáo.txt", "upload"),
                                CLERK)
                        .id();
        archive.keepReading(id, reading(text, words));
        return id;
    }

    private static Reading reading(String text, List<Integer> words) {
        var type = Field.proposed("Báo cáo", 0.9, new Evidence(1, 0, 7, "BÁO CÁO"));
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(new PageText(1, text, PageText.Source.TEXT, 1, words)),
                Map.of(FieldName.TYPE, type, FieldName.NUMBER, Field.unknown()),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
