package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.access.Access;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.DocumentId;
import vn.vankho.office.OwnOffice;
import vn.vankho.office.Period;

class PlacingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

    @TempDir Path folder;
    private OpenFiles open;
    private CaseFile file;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
        file = open.opened(2025, "Công tác trồng rừng năm 2025", Term.of(10));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private DocumentId paper(String number, LocalDate day) {
        return open.paper("Báo cáo", number, "Trồng rừng", day);
    }

    private void put(DocumentId document) {
        open.placing.put(file.id(), document, OpenFiles.CLERK);
    }

    @Test
    void givesEachDocumentTheNextPlace() {
        var first = paper("1", DAY);
        var second = paper("2", DAY.minusDays(3));
        put(first);
        put(second);
        put(first);
        assertThat(open.inOrder(file)).containsExactly(first, second);
        assertThat(open.files.documents(file.id()))
                .extracting(CaseDocument::ordinal)
                .containsExactly(1, 2);
    }

    @Test
    void keepsADocumentOnceInHoweverManyFiles() {
        var document = paper("1", DAY);
        var other = open.opened(2025, "Báo cáo của xã", null);
        put(document);
        open.placing.put(other.id(), document, OpenFiles.DRAFTER);
        assertThat(open.files.holding(document))
                .extracting(CaseFile::id)
                .containsExactly(file.id(), other.id());
        assertThat(open.archive.newest(10)).hasSize(1);
    }

    @Test
    void sortsByDayOnRequest() {
        var late = paper("2", DAY);
        var early = paper("1", DAY.minusYears(1));
        put(late);
        put(early);
        open.placing.sortByDay(file.id(), OpenFiles.CLERK);
        assertThat(open.inOrder(file)).containsExactly(early, late);
    }

    @Test
    void movesADocumentToAnotherPlace() {
        var first = paper("1", DAY);
        var second = paper("2", DAY);
        put(first);
        put(second);
        open.placing.move(file.id(), second, 1, OpenFiles.CLERK);
        assertThat(open.inOrder(file)).containsExactly(second, first);
    }

    @Test
    void closesUpWhenADocumentIsTakenOut() {
        var first = paper("1", DAY);
        var second = paper("2", DAY);
        put(first);
        put(second);
        open.placing.takeOut(file.id(), first, "Nhầm hồ sơ", OpenFiles.CLERK);
        assertThat(open.files.documents(file.id()))
                .singleElement()
                .satisfies(left -> assertThat(left.ordinal()).isOne())
                .satisfies(left -> assertThat(left.document().id()).isEqualTo(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DỰ THẢO", "(Dự thảo lần 2)", "Bản dự thảo:"})
    void seesThatADocumentIsADraft(String mark) {
        var text = "ỦY BAN NHÂN DÂN\n" + mark + "\nBÁO CÁO";
        put(open.paper("Báo cáo", null, "Trồng rừng", DAY, OpenFiles.OURS, text));
        assertThat(open.files.documents(file.id())).allMatch(CaseDocument::draft);
    }

    @Test
    void takesNoPaperAboutADraftForOne() {
        var text = "CÔNG VĂN\nV/v góp ý dự thảo Luật Đất đai của Chính phủ trình Quốc hội";
        put(open.paper("Công văn", "8", "Góp ý dự thảo", DAY, OpenFiles.OURS, text));
        assertThat(open.files.documents(file.id())).noneMatch(CaseDocument::draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
    void refusesStateSecrets(String mark) {
        var secret =
                open.paper("Báo cáo", "9", "Quốc phòng", DAY, OpenFiles.OURS, mark + "\nBÁO CÁO");
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> put(secret))
                .withMessageContaining("dấu " + mark);
    }

    /// G11
    @Test
    void refusesADocumentOfALaterDayThanItsFondsWasClosedOn() {
        open.office.setUp(merged(), Person.atTerminal());
        var old = open.files.of(file.id()).orElseThrow();
        var after = paper("30", LocalDate.of(2025, 7, 2));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> put(after))
                .withMessageContaining(
                        "Phông Ủy ban nhân dân xã Minh Sơn đã đóng từ ngày 30/06/2025");
        put(paper("29", LocalDate.of(2025, 6, 30)));
        assertThat(open.files.count(old.id())).isOne();
    }

    private static OwnOffice merged() {
        var office = OwnOffice.named("Ủy ban nhân dân xã Tràng Xá");
        return new OwnOffice(
                office.name(),
                office.headLines(),
                null,
                office.place(),
                office.code(),
                office.units(),
                new Period(LocalDate.of(2025, 7, 1), null));
    }

    @Test
    void shutsItsDocumentsToAllButThoseWhoAreNamed() {
        var document = paper("1", DAY);
        put(document);
        open.needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("soan"), OpenFiles.CLERK);
        var limited = open.archive.find(document).orElseThrow().audience();
        assertThat(Access.mayRead(OpenFiles.DRAFTER, limited)).isTrue();
        assertThat(Access.mayRead(OpenFiles.CLERK, limited)).isTrue();
        assertThat(Access.mayRead(OpenFiles.LEADER, limited)).isFalse();
        assertThat(CaseFiles.mayRead(open.files.require(file.id()), OpenFiles.LEADER)).isFalse();
    }

    @Test
    void opensADocumentToThePersonsOfAllItsLimitedFiles() {
        var document = paper("1", DAY);
        var other = open.opened(2025, "Đơn thư", null);
        put(document);
        open.placing.put(other.id(), document, OpenFiles.CLERK);
        open.needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("soan"), OpenFiles.CLERK);
        open.needToKnow.limit(
                other.id(), Sensitivity.INTERNAL, Set.of("lanh.dao"), OpenFiles.CLERK);
        assertThat(open.archive.find(document).orElseThrow().readers())
                .containsExactlyInAnyOrder("soan", "lanh.dao", "vanthu");
        open.placing.takeOut(file.id(), document, "Nhầm", OpenFiles.CLERK);
        assertThat(open.archive.find(document).orElseThrow().readers())
                .containsExactlyInAnyOrder("lanh.dao", "vanthu");
    }

    @Test
    void restrictsTheDocumentsOfARestrictedFile() {
        var document = paper("1", DAY);
        put(document);
        open.needToKnow.limit(file.id(), Sensitivity.RESTRICTED, Set.of(), OpenFiles.CLERK);
        assertThat(open.archive.find(document).orElseThrow().sensitivity())
                .isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void showsAChangeOfRightsUntilSomebodyElseHasSeenIt() {
        open.needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("soan"), OpenFiles.CLERK);
        var change = open.rights.open().getFirst();
        assertThat(change.sentence()).contains("chỉ dành cho soan, vanthu");
        assertThat(open.rights.confirm(change.id(), OpenFiles.CLERK)).isFalse();
        assertThat(open.rights.confirm(change.id(), OpenFiles.LEADER)).isTrue();
        assertThat(open.rights.open()).isEmpty();
    }

    @Test
    void keepsTheLimitsWhenTheDatabaseWasLost() throws IOException {
        var document = paper("1", DAY);
        put(document);
        open.needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("soan"), OpenFiles.CLERK);
        open.loseDatabase();
        assertThat(open.archive.find(document).orElseThrow().readers())
                .containsExactlyInAnyOrder("soan", "vanthu");
    }

    @Test
    void holdsWhatIsPutInLaterAsWell() {
        var hold = open.holds.place(file.id(), "Thanh tra", OpenFiles.LEADER);
        var document = paper("1", DAY);
        put(document);
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.placing.takeOut(file.id(), document, "x", OpenFiles.CLERK))
                .withMessageContaining("lệnh giữ");
        open.holds.lift(hold, "Xong", OpenFiles.LEADER);
        open.placing.takeOut(file.id(), document, "x", OpenFiles.CLERK);
        assertThat(open.files.count(file.id())).isZero();
    }

    @Test
    void isNotForReaders() {
        var reader = new Person("xem", "Người Xem", Set.of(Role.READER));
        var document = paper("1", DAY);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> open.placing.put(file.id(), document, reader));
        assertThat(CaseFiles.mayRead(file, reader)).isFalse();
    }
}
