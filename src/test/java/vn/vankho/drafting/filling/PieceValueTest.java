package vn.vankho.drafting.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PieceValueTest {

    @Test
    void readsWordsNumbersAndWhatIsMissing() {
        var value =
                List.of(
                        Map.of("chữ", "Đàn lợn "),
                        Map.of("số", "2.100", "mã", "f7_actual"),
                        Map.of("thiếu", "kế hoạch", "mã", "f7_plan"));
        assertThat(PieceValue.of(value).orElseThrow())
                .containsExactly(
                        new PieceValue("Đàn lợn ", null, false, null),
                        new PieceValue("2.100", "f7_actual", false, null),
                        new PieceValue("[chưa có: kế hoạch]", "f7_plan", true, "kế hoạch"));
    }

    @Test
    void marksOldNumbers() {
        var value = List.of(Map.of("số cũ", "145", "mã", "c1_actual"));
        assertThat(PieceValue.of(value).orElseThrow())
                .containsExactly(new PieceValue("145", "c1_actual", true, null));
    }

    @Test
    void takesAnOrdinaryListForNone() {
        assertThat(PieceValue.of(List.of("UBND huyện", "Lưu"))).isEmpty();
        assertThat(PieceValue.of(List.of())).isEmpty();
    }

    @Test
    void readsATableWithSpans() {
        var cell = Map.of("lời", List.of(Map.of("chữ", "Chỉ tiêu")), "cột", 0, "số cột", 2);
        var table = TableValue.of(Map.of("bảng", List.of(Map.of("đầu", true, "ô", List.of(cell)))));
        assertThat(table.orElseThrow().columns()).isEqualTo(2);
        assertThat(table.orElseThrow().rows().getFirst().heads()).isTrue();
    }
}
