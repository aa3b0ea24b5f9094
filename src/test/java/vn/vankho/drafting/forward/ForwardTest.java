package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.document.Reading;
import vn.vankho.drafting.DraftChangedMeanwhile;
import vn.vankho.report.forward.Cell;
import vn.vankho.report.forward.EarlierReports;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.Mark;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Sentence;
import vn.vankho.report.forward.Source;

class ForwardTest {

    private static final Reading EARLIER = EarlierReports.named("cai-cach-hanh-chinh-phuong");
    private static final String FILES = "Tổng số hồ sơ tiếp nhận";

    private ForwardDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new ForwardDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ForwardView begun() {
        return desk.forward.begin(desk.kept(EARLIER), 2024, ForwardDesk.LAN);
    }

    private static Figure figure(ForwardView view) {
        return view.report().figures().stream()
                .filter(f -> f.kind() == Figure.Kind.RESULT && f.name().equals(FILES))
                .findFirst()
                .orElseThrow();
    }

    private ForwardView typed(ForwardView view, String text) {
        return desk.forward.type(
                view.draft(),
                figure(view).id(),
                Role.ACTUAL,
                text,
                view.version(),
                ForwardDesk.LAN);
    }

    private static Sentence sentence(ForwardView view, String words) {
        return view.report().passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .filter(s -> Printed.text(s, view.report()).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void computesWhatFollowsFromATypedNumber() {
        var view = typed(begun(), "3.570");
        assertThat(Printed.text(sentence(view, "3.570"), view.report()).strip())
                .isEqualTo(
                        "Tổng số hồ sơ tiếp nhận 3.570 hồ sơ, đạt 105,0% kế hoạch, tăng 9,8% so với cùng kỳ.");
    }

    @Test
    void saysWhoTypedANumberAndKeepsItOverTime() {
        var view = typed(begun(), "3.570");
        var again = desk.forward.view(view.draft()).orElseThrow();
        assertThat(figure(again).cell(Role.ACTUAL).map(Cell::source).orElseThrow())
                .isInstanceOfSatisfying(
                        Source.Typed.class, t -> assertThat(t.who()).isEqualTo("Lường Thị Lan"));
    }

    @Test
    void saysFellWhereTheNumberFell() {
        var view = typed(begun(), "3.000");
        assertThat(Printed.text(sentence(view, "3.000"), view.report())).contains("giảm 7,7%");
    }

    @Test
    void takesANumberBack() {
        var view = typed(typed(begun(), "3.570"), "");
        assertThat(figure(view).cell(Role.ACTUAL).map(Cell::value)).isEmpty();
    }

    @Test
    void refusesTheChangeOfWhoSawAnOlderVersion() {
        var view = begun();
        typed(view, "3.570");
        assertThatExceptionOfType(DraftChangedMeanwhile.class)
                .isThrownBy(() -> typed(view, "3.600"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var view = begun();
        assertThatExceptionOfType(ForwardRefused.class).isThrownBy(() -> typed(view, "nhiều"));
    }

    @Test
    void survivesAChangeOfOtherFields() {
        var view = typed(begun(), "3.570");
        var draft = desk.drafts.find(view.draft());
        var data = new LinkedHashMap<>(draft.data());
        data.put("người ký", "Nông Văn Bình");
        desk.drafts.update(draft.id(), data, draft.version(), ForwardDesk.LAN);
        var again = desk.forward.view(draft.id()).orElseThrow();
        assertThat(figure(again).cell(Role.ACTUAL).map(Cell::value)).isPresent();
    }

    @Test
    void settlesASentence() {
        var view = begun();
        var law = sentence(view, "Luật Tổ chức").id();
        var settled = desk.forward.settle(view.draft(), law, view.version(), ForwardDesk.LAN);
        assertThat(sentence(settled, "Luật Tổ chức").settledBy()).isEqualTo("Lường Thị Lan");
        assertThat(sentence(settled, "Luật Tổ chức").mark()).isEqualTo(Mark.KEPT);
    }

    @Test
    void writesASentenceAnewAroundItsLiveValue() {
        var view = typed(begun(), "3.570");
        var old = sentence(view, "3.570");
        var figure = figure(view).id();
        var text = "Đã nhận {{%s.ACTUAL}} hồ sơ.".formatted(figure);
        var written =
                desk.forward.write(view.draft(), old.id(), text, view.version(), ForwardDesk.LAN);
        assertThat(Printed.text(sentence(written, "Đã nhận"), written.report()))
                .isEqualTo("Đã nhận 3.570 hồ sơ.");
    }

    @Test
    void dropsASentence() {
        var view = begun();
        var id = sentence(view, "Một số công chức").id();
        desk.forward.write(view.draft(), id, "", view.version(), ForwardDesk.LAN);
        assertThat(desk.drafts.find(view.draft()).data().toString())
                .doesNotContain("Một số công chức");
    }

    @Test
    void saysWhenTheSourceWasCorrected() {
        var from = desk.kept(EARLIER);
        var view = desk.forward.begin(from, 2024, ForwardDesk.LAN);
        assertThat(view.sourceChanged()).isNull();
        desk.archive.keepReading(
                from, EarlierReports.read(EARLIER.text().replace("3.400", "3.450")));
        assertThat(desk.forward.view(view.draft()).orElseThrow().sourceChanged())
                .contains(FILES)
                .contains("3.450");
    }

    @Test
    void isNotThereForAnOrdinaryDraft() {
        assertThat(desk.forward.view(UUID.randomUUID())).isEmpty();
    }

    @Test
    void isRefusedToWhoMayNotDraft() {
        var from = desk.kept(EARLIER);
        var reader = new Person("xem", "Người Xem", Set.of(vn.vankho.access.Role.READER));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.forward.begin(from, 2024, reader));
    }

    @Test
    void refusesAYearThatIsNotLater() {
        var from = desk.kept(EARLIER);
        assertThatExceptionOfType(CannotRollForward.class)
                .isThrownBy(() -> desk.forward.begin(from, 2023, ForwardDesk.LAN));
    }
}
