package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.Reading;
import vn.vankho.intake.ReadTask;
import vn.vankho.report.forward.Cell;
import vn.vankho.report.forward.EarlierReports;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.Mark;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Source;

/// The report of a commune that two others became, from the reports of both.
class MergedReportsTest {

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

    private Reading read(String name, UnaryOperator<String> edit) throws Exception {
        var file = folder.resolve(name + ".docx");
        EarlierReports.ofMerged(name, edit, file);
        return new ReadTask().run(file, folder, new ReadTask.Request(name + ".docx")).reading();
    }

    /// @param other what is otherwise in the report of the other commune; null where none is held
    private NextReport rolled(@Nullable UnaryOperator<String> other) throws Exception {
        var own = read("lien-minh", text -> text);
        var id = desk.kept(own);
        if (other != null) {
            desk.kept(read("trang-xa", other));
        }
        return desk.forward.begin(id, 2025, ForwardDesk.LAN).report();
    }

    private NextReport rolled() throws Exception {
        return rolled(text -> text);
    }

    private static Cell cell(NextReport report, String name, Role role) {
        return report.figures().stream()
                .filter(f -> f.kind() == Figure.Kind.RESULT && f.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(f -> f.cell(role))
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        report.figures().stream().map(Figure::name).toList()));
    }

    @Test
    void addsLastYearsResultsOfBothCommunes() throws Exception {
        var cell = cell(rolled(), "Đàn lợn", Role.SAME_PERIOD);

        assertThat(cell.value()).isEqualByComparingTo("3545");
        assertThat(cell.source().told())
                .contains("2.045 + 1.500 = 3.545")
                .contains("xã Liên Minh (Báo cáo số 1210/BC-UBND ngày 12/12/2024")
                .contains("xã Tràng Xá (Báo cáo số 987/BC-UBND ngày 16/12/2024");
    }

    @Test
    void addsTheTargetsThatBothReportsSet() throws Exception {
        assertThat(cell(rolled(), "Đàn lợn", Role.PLAN).value()).isEqualByComparingTo("3700");
    }

    @Test
    void asksToLookAtASentenceWithASum() throws Exception {
        var report = rolled();
        var sentence =
                report.passages().stream()
                        .flatMap(passage -> passage.sentences().stream())
                        .filter(s -> Printed.text(s, report).contains("thực hiện Đàn lợn"))
                        .findFirst()
                        .orElseThrow();

        assertThat(sentence.mark()).isEqualTo(Mark.REVIEW);
        assertThat(sentence.reasons()).anyMatch(reason -> reason.contains("2.045 + 1.500 = 3.545"));
    }

    @Test
    void convertsUnitsBeforeItAdds() throws Exception {
        var report = rolled();

        assertThat(cell(report, "Sản lượng thủy sản", Role.SAME_PERIOD).value())
                .isEqualByComparingTo("22.3");
        assertThat(cell(report, "Thu ngân sách trên địa bàn", Role.SAME_PERIOD).value())
                .isEqualByComparingTo("1250");
    }

    @Test
    void refusesToAddSharesAndYields() throws Exception {
        var report = rolled();

        for (var name : new String[] {"Tỷ lệ hộ nghèo", "Năng suất chè"}) {
            var cell = cell(report, name, Role.SAME_PERIOD);
            assertThat(cell.value()).as(name).isNull();
            assertThat(cell.source().told()).contains("không cộng được");
        }
    }

    @Test
    void refusesToAddWhatIsMeasuredOtherwise() throws Exception {
        var cell = cell(rolled(), "Sản lượng gỗ khai thác", Role.SAME_PERIOD);

        assertThat(cell.value()).isNull();
        assertThat(cell.source().told()).contains("xã Tràng Xá").contains("đơn vị tính khác (tấn");
    }

    @Test
    void saysWhichReportLacksAFigure() throws Exception {
        var cell = cell(rolled(), "Diện tích trồng rừng mới", Role.SAME_PERIOD);

        assertThat(cell.value()).isNull();
        assertThat(cell.source().told())
                .contains("Báo cáo của xã Tràng Xá không ghi «Diện tích trồng rừng mới»");
    }

    @Test
    void addsNoPlanWhereOneReportSetsNone() throws Exception {
        var cell = cell(rolled(), "Thu ngân sách trên địa bàn", Role.PLAN);

        assertThat(cell.value()).isNull();
        assertThat(cell.source().told()).contains("xã Tràng Xá").contains("không đặt chỉ tiêu");
    }

    @Test
    void addsNothingWhereOneReportIsNotHeld() throws Exception {
        var report = rolled(null);

        assertThat(cell(report, "Đàn lợn", Role.SAME_PERIOD).source())
                .isInstanceOf(Source.Missing.class);
        assertThat(String.join("\n", report.unknown()))
                .contains("chưa có báo cáo năm 2024 của xã Tràng Xá");
    }

    @Test
    void takesNoReportOfAnotherYear() throws Exception {
        var report = rolled(text -> text.replace("2025", "2026").replace("2024", "2025"));

        assertThat(cell(report, "Đàn lợn", Role.SAME_PERIOD).value()).isNull();
    }
}
