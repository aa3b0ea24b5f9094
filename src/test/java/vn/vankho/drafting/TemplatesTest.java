package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.DocumentType;
import vn.vankho.home.VankhoHome;

class TemplatesTest {

    @TempDir Path folder;

    private Templates templates() {
        return new Templates(new VankhoHome(folder), new Filler());
    }

    @Test
    void comeWithTheProduct() {
        assertThat(templates().all())
                .extracting(Templates.Template::name)
                .containsExactlyInAnyOrderElementsOf(Samples.names());
        assertThat(templates().all())
                .allSatisfy(template -> assertThat(template.problems()).isEmpty());
    }

    @Test
    void comeForEachOfTheTypesOfTheDecreeAndForCopies() {
        assertThat(templates().all())
                .extracting(Templates.Template::title)
                .containsAll(
                        Arrays.stream(DocumentType.values())
                                .map(DocumentType::vietnamese)
                                .toList());
    }

    @Test
    void areToldApartWhereSeveralMakeOneType() {
        assertThat(templates().all())
                .extracting(template -> template.title() + ": " + template.apart())
                .doesNotHaveDuplicates();
    }

    @Test
    void areLeftAsTheOfficeHasThem() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        assertThat(templates().all()).isEmpty();
    }

    @Test
    void areCompletedWhereTheirFirstWritingWasCutShort() throws IOException {
        var place = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(place.resolve(".dang-cap-mau"), "");
        Files.writeString(place.resolve(".dang-cap-mau-tep"), "half");
        Files.write(place.resolve("thong-bao.docx"), Word.lines("«a»").bytes());

        var templates = templates();

        assertThat(templates.all()).hasSameSizeAs(Samples.names());
        assertThat(templates.byName("thong-bao").fields()).hasSize(1);
        assertThat(place.resolve(".dang-cap-mau")).doesNotExist();
        assertThat(place.resolve(".dang-cap-mau-tep")).doesNotExist();
    }

    @Test
    void stayAwayOnceTheOfficeDeletedThem() throws IOException {
        templates().all();
        Files.delete(folder.resolve("templates/thong-bao.docx"));

        assertThat(templates().all())
                .extracting(Templates.Template::name)
                .doesNotContain("thong-bao")
                .hasSize(Samples.names().size() - 1);
    }

    @Test
    void comeAlthoughABookWasPrintedBefore() throws IOException {
        Files.createDirectories(folder.resolve("templates/so"));
        assertThat(templates().all()).hasSameSizeAs(Samples.names());
    }

    @Test
    void areReadAgainWhenTheirFileChanges() throws IOException {
        var templates = templates();
        assertThat(templates.byName("thong-bao").title()).isEqualTo("Thông báo");
        Files.write(folder.resolve("templates/thong-bao.docx"), Word.lines("«a»").bytes());
        assertThat(templates.byName("thong-bao").fields())
                .containsExactly(new Templates.TemplateField("a", false, false, List.of()));
    }

    @Test
    void cannotBeChosenWhenBroken() throws IOException {
        var templates = templates();
        templates.all();
        Files.write(folder.resolve("templates/hong.docx"), Word.lines("«lặp a»").bytes());
        assertThat(templates.all())
                .filteredOn(template -> !template.problems().isEmpty())
                .hasSize(1);
        assertThatExceptionOfType(TemplateUnusable.class)
                .isThrownBy(() -> templates.byName("hong"))
                .withMessageContaining("«lặp a»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-co", "../templates/bao-cao", "", "a/b"})
    void saysThatThereIsNoSuchTemplate(String name) {
        assertThatExceptionOfType(TemplateUnusable.class)
                .isThrownBy(() -> templates().byName(name))
                .withMessageContaining("Không có mẫu");
    }
}
