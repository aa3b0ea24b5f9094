package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;

class ClosingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final LocalDate END = LocalDate.of(2025, 12, 20);

    @TempDir Path folder;
    private OpenFiles open;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private DocumentId put(CaseFile file, String type, String number, String subject) {
        var document = open.paper(type, number, subject, DAY);
        open.placing.put(file.id(), document, OpenFiles.CLERK);
        return document;
    }

    private CaseFile close(CaseFile file) {
        return open.closing.close(file.id(), END, OpenFiles.CLERK);
    }

    private List<String> codes(CaseFile file) {
        return open.closing.findings(file).stream().map(Finding::code).toList();
    }

    /// G08
    @Test
    void closesAFileWithoutFaults() {
        var file = open.opened(2025, "Trồng rừng", Term.of(10));
        put(file, "Giấy mời", "1", "Họp về trồng rừng");
        assertThat(codes(file)).isEmpty();
        var closed = close(file);
        assertThat(closed.state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(closed.keepUntil()).contains(LocalDate.of(2035, 12, 31));
    }

    /// G08
    @Test
    void refusesADraftADoubleAndAMissingTermWithASentenceEach() {
        var file = open.opened(2025, "Trồng rừng", null);
        var draft = put(file, "Giấy mời", "1", "Họp");
        put(file, "Giấy mời", "01", "Họp, bản khác");
        open.placing.mark(file.id(), draft, true, null, null, OpenFiles.CLERK);
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> close(file))
                .withMessageContaining("số thứ tự 1 (1/BC-UBND) là bản dự thảo")
                .withMessageContaining("số thứ tự 2 trùng với văn bản số thứ tự 1")
                .withMessageContaining("chưa có thời hạn bảo quản");
        assertThat(open.files.require(file.id()).isOpen()).isTrue();
    }

    /// G08
    @Test
    void refusesAnEmptyFile() {
        var file = open.opened(2025, "Trồng rừng", Term.of(10));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> close(file))
                .withMessageContaining("chưa có văn bản nào");
    }

    @Test
    void takesTheLongestTermOfItsDocumentsAndSaysWhy() {
        var file = open.opened(2025, "Báo cáo", Term.of(5));
        put(file, "Công văn", "1", "Trao đổi");
        put(file, "Báo cáo", "2", "Kết quả năm 2025");
        var fixed = close(file).fixed();
        assertThat(fixed).isNotNull();
        assertThat(fixed.term()).isEqualTo(Term.PERMANENT);
        assertThat(fixed.rule()).isEqualTo("bao-cao-nam");
        assertThat(fixed.version()).isOne();
        assertThat(fixed.reason()).contains("văn bản số thứ tự 2", "cần người xác nhận");
    }

    @Test
    void neverGoesBelowTheTermOfTheList() {
        var file = open.opened(2025, "Trao đổi", Term.of(20));
        put(file, "Công văn", "1", "Trao đổi");
        assertThat(open.files.term(file).term()).contains(Term.of(20));
        assertThat(open.files.term(file).reason()).startsWith("Theo danh mục hồ sơ năm 2025");
    }

    @Test
    void keepsTheTermThatWasFixedWhenTheTableChanges() {
        var file = open.opened(2025, "Trao đổi", null);
        put(file, "Công văn", "1", "Trao đổi");
        var before = close(file).fixed();
        var rule =
                open.retention.rules().stream()
                        .filter(one -> one.id().equals("cong-van-trao-doi"))
                        .findFirst()
                        .orElseThrow();
        open.retention.change(
                new RetentionRule(
                        rule.id(),
                        1,
                        rule.group(),
                        rule.words(),
                        Term.of(30),
                        rule.action(),
                        rule.cutOff(),
                        "Thông tư mới",
                        rule.tag(),
                        null,
                        rule.valid()),
                OpenFiles.ADMIN);
        assertThat(open.files.require(file.id()).fixed()).isEqualTo(before);
        assertThat(before.term()).isEqualTo(Term.of(10));
        assertThat(open.retention.find(rule.id(), before.version())).contains(rule);
    }

    @Test
    void letsAPersonDecideOtherwiseWithAReason() {
        var file = open.opened(2025, "Báo cáo", null);
        put(file, "Báo cáo", "2", "Kết quả năm 2025");
        open.closing.decideTerm(file.id(), Term.of(20), "Theo Công văn 12/SNV", OpenFiles.CLERK);
        var fixed = close(file).fixed();
        assertThat(fixed.term()).isEqualTo(Term.of(20));
        assertThat(fixed.decidedBy()).isEqualTo("vanthu");
    }

    @Test
    void opensAgainWithAReasonOnly() {
        var file = open.closed(2025, "Họp", Term.of(10));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.closing.reopen(file.id(), " ", OpenFiles.CLERK));
        var again = open.closing.reopen(file.id(), "Còn văn bản đến muộn", OpenFiles.CLERK);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.endedOn()).isNull();
        assertThat(again.fixed()).isNull();
    }

    @Test
    void staysClosedWhileItIsHeld() {
        var file = open.closed(2025, "Họp", Term.of(10));
        open.holds.place(file.id(), "Kiểm toán", OpenFiles.LEADER);
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.closing.reopen(file.id(), "x", OpenFiles.CLERK))
                .withMessageContaining("Kiểm toán");
    }

    @Test
    void tellsTheArchiveUntilWhenTheDocumentsMustBeKept() {
        var file = open.closed(2014, "Họp", Term.of(5));
        var document = open.inOrder(file).getFirst();
        assertThat(open.archive.disposals().term(document).orElseThrow().until())
                .isEqualTo(LocalDate.of(2019, 12, 31));
        var longer = open.opened(2015, "Họp khác", Term.of(10));
        open.placing.put(longer.id(), document, OpenFiles.CLERK);
        assertThat(open.archive.disposals().term(document)).isEmpty();
        open.closing.close(longer.id(), LocalDate.of(2015, 12, 1), OpenFiles.CLERK);
        assertThat(open.archive.disposals().term(document).orElseThrow().until())
                .isEqualTo(LocalDate.of(2025, 12, 31));
    }

    /// G09
    @Test
    void warnsOfAFileThatShouldHaveBeenHandedOver() {
        var file = open.closed(2024, "Họp", Term.of(10));
        open.today = LocalDate.of(2025, 12, 20);
        assertThat(codes(file)).isEmpty();
        open.today = LocalDate.of(2025, 12, 21);
        assertThat(open.closing.findings(file))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("G09"))
                .satisfies(found -> assertThat(found.message()).contains("hạn 20/12/2025"));
    }

    /// G09
    @Test
    void warnsOfNoFileThatNeedNotBeHandedOver() {
        var file = open.closed(2020, "Họp", Term.of(2));
        assertThat(codes(file)).isEmpty();
    }

    /// G10
    @Test
    void namesADocumentThatIsGoneWithoutTrace() {
        var file = open.closed(2025, "Họp", Term.of(10));
        assertThat(codes(file)).isEmpty();
        open.database.write(
                jdbc ->
                        jdbc.sql("update document set destroyed_at = '2026-01-01T00:00:00Z'")
                                .update());
        assertThat(open.closing.findings(file))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("G10"));
    }

    /// G11
    @Test
    void passesADocumentOfTheDayOnWhichTheFondsWasClosed() {
        var file = open.closed(2025, "Họp", Term.of(10));
        var facts = open.closing.facts(file);
        assertThat(new OpenFonds().judge(closedOn(facts, LocalDate.of(2025, 6, 1)))).isEmpty();
        assertThat(new OpenFonds().judge(closedOn(facts, LocalDate.of(2025, 5, 31))))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("G11"));
    }

    private static CaseFileRule.Facts closedOn(CaseFileRule.Facts facts, LocalDate day) {
        return new CaseFileRule.Facts(
                facts.file(),
                facts.documents(),
                facts.term(),
                Optional.of(day),
                facts.untraced(),
                facts.today());
    }
}
