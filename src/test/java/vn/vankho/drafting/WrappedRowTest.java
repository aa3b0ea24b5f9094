package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedRowTest {

    private static double height(String text, int width) {
        return WrappedRow.height(List.of(text, ""), List.of(width, 5));
    }

    @Test
    void isOneLineHighWhereAllFits() {
        assertThat(height("Báo cáo", 10)).isEqualTo(16);
        assertThat(height("", 10)).isEqualTo(16);
    }

    @Test
    void breaksBetweenWords() {
        assertThat(height("Ủy ban nhân dân xã", 11)).isEqualTo(2 * 16);
        assertThat(height("Ủy ban nhân dân xã", 8)).isEqualTo(3 * 16);
    }

    @Test
    void breaksAWordThatIsLongerThanTheColumn() {
        assertThat(height("1147/BC-UBND", 5)).isEqualTo(3 * 16);
        assertThat(height("số 1147/BC-UBND", 5)).isEqualTo(4 * 16);
    }

    @Test
    void keepsTheLinesOfAText() {
        assertThat(height("một\nhai\nba", 10)).isEqualTo(3 * 16);
    }

    @Test
    void isNeverHigherThanASpreadsheetAllows() {
        assertThat(height("chữ ".repeat(5_000), 10)).isEqualTo(409);
    }

    @Test
    void takesTheHighestOfItsCells() {
        assertThat(WrappedRow.height(List.of("ngắn", "một hai ba bốn"), List.of(10.9, 4)))
                .isEqualTo(4 * 16);
    }
}
