package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.intake.Intake;
import vn.vankho.intake.IntakeSettings;
import vn.vankho.intake.Layouts;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

/// What the page *Bảng trường* knows of templates, and how it changes them.
class TemplateShelfTest {

    private static final Person CLERK = new Person("mai", "Nông Thị Mai", Set.of(Role.CLERK));
    private static final Person READER = new Person("an", "Lý Văn An", Set.of(Role.READER));

    @TempDir Path folder;
    private Database database;
    private static Sandbox sandbox;
    private Templates templates;
    private TemplateInspections inspections;
    private TemplateShelf shelf;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        var archive = Archive.open(home, database, journal, _ -> {}, Clock.systemUTC());
        var settings = IntakeSettings.quiet();
        inspections =
                new TemplateInspections(
                        sandbox,
                        new Intake(archive, database, sandbox, settings),
                        new Layouts(sandbox, settings));
        var filler = new Filler();
        templates = new Templates(home, filler);
        shelf =
                new TemplateShelf(
                        home, database, journal, Clock.systemUTC(), templates, inspections, filler);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsAllThatIsKnownOfASoundTemplate() {
        var look = inspections.of("giay-moi", Samples.template("giay-moi"));
        assertThat(look.usable()).isTrue();
        assertThat(look.missing()).isEmpty();
        assertThat(look.fonts()).isEmpty();
        assertThat(look.findings()).isEmpty();
        assertThat(Word.text(look.example())).contains("GIẤY MỜI");
        assertThat(look.fields())
                .filteredOn(field -> field.name().equals("người mời"))
                .singleElement()
                .satisfies(field -> assertThat(field.places()).hasSize(2));
    }

    @Test
    void showsLoopsAndConditionsAsATree() {
        var template =
                Word.lines(
                        "«lặp mục»",
                        "«tên»",
                        "«nếu ảnh bìa»",
                        "«ảnh bìa»",
                        "«hết ảnh bìa»",
                        "«hết mục»");
        var loop = inspections.of("mau", template.bytes()).tree().getFirst();
        assertThat(loop.kind()).isEqualTo(TemplateNode.Kind.LOOP);
        assertThat(loop.inside())
                .extracting(TemplateNode::kind)
                .containsExactly(TemplateNode.Kind.VALUE, TemplateNode.Kind.IF);
        assertThat(loop.inside().getLast().inside())
                .extracting(TemplateNode::kind)
                .containsExactly(TemplateNode.Kind.PICTURE);
    }

    @Test
    void fillsATemplateOfTheOfficesOwnWithMadeUpData() {
        var template =
                Word.lines(
                        "«ngày họp | ngày số» «tỷ lệ | 1 số lẻ»",
                        "«lặp hộ»",
                        "«hộ» «thứ tự»",
                        "«hết hộ»",
                        "«ảnh dấu»");
        var look = inspections.of("rieng", template.bytes());
        assertThat(look.missing()).isEmpty();
        assertThat(Word.text(look.example()).getFirst()).isEqualTo("05/02/2026 12,0");
        assertThat(Word.text(look.example())).hasSize(4);
    }

    @Test
    void namesForeignFontsAndLinks() {
        var run = "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>x</w:t></w:r>";
        var template =
                Word.body("<w:p>" + run + "</w:p>")
                        .relation("rId9", "hyperlink", "https://example.vn/a", "External");
        var look = inspections.of("mau", template.bytes());
        assertThat(look.fonts()).containsExactly("Arial");
        assertThat(look.links()).containsExactly("https://example.vn/a");
    }

    @Test
    void tellsWhatIsWrongWithAFileThatIsNoTemplate() {
        assertThat(inspections.of("x", new byte[] {1, 2, 3}).problems()).hasSize(1);
    }

    @Test
    void putsAChangedTemplateInPlaceAndKeepsTheFormerOne() {
        var before = Samples.template("thong-bao");
        assertThat(shelf.put("thong-bao", Word.lines("«số»").bytes(), CLERK).usable()).isTrue();
        assertThat(templates.byName("thong-bao").fields()).hasSize(1);
        var former = shelf.former("thong-bao").getFirst();
        assertThat(former.replacedBy()).isEqualTo("Nông Thị Mai");
        shelf.restore("thong-bao", former.id(), CLERK);
        assertThat(shelf.file("thong-bao")).isEqualTo(before);
        assertThat(shelf.former("thong-bao")).hasSize(2);
    }

    @Test
    void leavesTheShelfAloneWhenTheNewTemplateIsBroken() {
        var broken = Word.lines("«lặp mục»", "{số} «số»").bytes();
        assertThat(shelf.put("thong-bao", broken, CLERK).problems()).hasSize(2);
        assertThat(shelf.file("thong-bao")).isEqualTo(Samples.template("thong-bao"));
        assertThat(shelf.former("thong-bao")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../mau", "a/b", "", ".an", "mau..docx", "C:\\mau"})
    void takesNoNameThatLeadsElsewhere(String name) {
        assertThatExceptionOfType(TemplateUnusable.class)
                .isThrownBy(() -> shelf.put(name, Word.lines("x").bytes(), CLERK));
    }

    @Test
    void isClosedToThoseWhoMayNot() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> shelf.put("a", Word.lines("x").bytes(), READER));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> shelf.restore("a", UUID.randomUUID(), READER));
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws Exception {
        var content = Word.lines("«số»").bytes();
        shelf.put("moi", content, CLERK);
        try (var files = Files.list(folder.resolve("templates"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp"))
                    .contains("moi.docx");
        }
        assertThat(shelf.file("moi")).isEqualTo(content);
    }
}
