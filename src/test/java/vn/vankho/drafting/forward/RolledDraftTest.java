package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.SeedReadings;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.drafting.Filler;
import vn.vankho.intake.ReadTask;
import vn.vankho.report.Audit;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.ForwardCheck;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Typed;

/// The drafts that the real report becomes, as files.
class RolledDraftTest {

    private static final Reading SEED = SeedReadings.of("bao-cao-1147.docx");

    @TempDir Path folder;
    private ForwardDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new ForwardDesk(folder);
        var office = Files.readString(RealParts.shared("seed/office.json"));
        desk.bodies.importJson(office, ForwardDesk.LAN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Beginning.Begun begun(int year) {
        return desk.beginning.begin(SEED, null, year, null, ForwardDesk.LAN);
    }

    private static NextReport typed(NextReport base) {
        var entries = Entries.NONE;
        for (var figure : base.figures()) {
            var actual = figure.cell(Role.ACTUAL);
            if (figure.kind() == Figure.Kind.RESULT && figure.sameAs() == null) {
                var last = actual.orElseThrow().last();
                entries =
                        entries.with(
                                new Entries.Value(
                                        figure.id(), Role.ACTUAL, last, "Lan", Instant.EPOCH));
            }
        }
        return Typed.into(base, entries);
    }

    private Reading file(Map<String, Object> data) throws Exception {
        var template = desk.templates.byName("bao-cao").content();
        var filled = (Filler.Filled.Done) desk.filler.fill(template, data, true);
        var file = Files.write(folder.resolve("du-thao.docx"), filled.docx());
        return new ReadTask().run(file, folder, new ReadTask.Request("du-thao.docx")).reading();
    }

    @Test
    void leavesNoPlaceholderOnceAllActualsAreTyped() throws Exception {
        var begun = begun(2024);
        var file = file(begun.data(typed(begun.base())));
        assertThat(ForwardCheck.of(file)).isEmpty();
        assertThat(Audit.of(file, List.of()))
                .filteredOn(finding -> finding.severity() == Severity.E)
                .isEmpty();
    }

    @Test
    void namesEachPlaceholderBeforeThat() throws Exception {
        var begun = begun(2024);
        assertThat(ForwardCheck.of(file(begun.data(begun.base()))))
                .extracting(Finding::code, f -> f.found().startsWith("[chưa có: "))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.toList()).containsExactly("F01", true));
    }

    @Test
    void rebuildsTheHeadOfTheMergedCommune() {
        var frame = begun(2026).frame();
        assertThat(frame.get("tên cơ quan")).isEqualTo(List.of("ỦY BAN NHÂN DÂN", "XÃ TRÀNG XÁ"));
        assertThat(frame.get("địa danh")).isEqualTo("Tràng Xá");
        assertThat(frame.get("chức vụ")).isEqualTo(List.of("[CHỨC VỤ]"));
        assertThat(frame.get("người ký")).isEqualTo("[HỌ VÀ TÊN]");
        assertThat(frame.get("nơi nhận").toString())
                .contains("UBND tỉnh Thái Nguyên")
                .doesNotContain("huyện")
                .doesNotContain("XX");
    }

    @Test
    void namesTheSuccessorInTheClosingSentence() {
        var begun = begun(2026);
        assertThat(begun.data(begun.base()).get("kết thúc").toString())
                .endsWith("của Ủy ban nhân dân xã Tràng Xá");
    }

    @Test
    void takesTheSignerFromTheOfficersOfTheDay() {
        assertThat(begun(2024).frame())
                .containsEntry("người ký", "Hoàng Văn Thượng")
                .containsEntry("địa danh", "Liên Minh");
    }

    @Test
    void saysWhatIsNotKnownOfTheMergedCommune() {
        assertThat(String.join("\n", begun(2026).base().unknown()))
                .contains("xã Liên Minh và xã Tràng Xá")
                .contains("ai ký");
    }

    @Test
    void refusesToFinishWhileSomethingIsAsked() {
        var begun = begun(2026);
        var template = desk.templates.byName("bao-cao").content();
        var data = new LinkedHashMap<>(begun.data(typed(begun.base())));
        assertThat(desk.filler.fill(template, data, false))
                .isInstanceOf(Filler.Filled.Refused.class);
    }

    @Test
    void copiesNothingOfTheHeadWithoutTheOfficesData(@TempDir Path other) {
        try (var bare = new ForwardDesk(other)) {
            var frame = bare.beginning.begin(SEED, null, 2024, null, ForwardDesk.LAN).frame();
            assertThat(frame.get("tên cơ quan")).isEqualTo(List.of("[TÊN CƠ QUAN]"));
            assertThat(frame.values().toString()).doesNotContain("Hoàng Văn Thượng");
        }
    }
}
