package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

    private static List<String> forms(String query) {
        return Abbreviations.STANDARD.in(SyllableReader.read(query), true).stream()
                .flatMap(span -> span.forms().stream())
                .map(AbbreviationsTest::printed)
                .distinct()
                .toList();
    }

    private static String printed(Abbreviations.Form form) {
        return String.join(" ", form.words().stream().map(Syllable::folded).toList());
    }

    @Test
    void spellsOutAnAmbiguousOneButNeverMakesIt() {
        assertThat(forms("CT")).contains("chu tich", "chi thi");
        assertThat(forms("chủ tịch")).doesNotContain("ct");
    }

    @Test
    void leavesWordsAlone() {
        assertThat(forms("tu sửa hu hỏng ty lệ")).isEmpty();
    }

    @Test
    void takesCapitalsForAnAbbreviation() {
        assertThat(forms("TU")).contains("tinh uy");
    }

    @Test
    void takesMarksAtTheirWord() {
        assertThat(forms("ủy ban nhân dân")).contains("ubnd");
        assertThat(forms("uy bàn nhận dần")).isEmpty();
    }

    @Test
    void readsATableOfOnesOwn() {
        var own = Abbreviations.of("# bảng riêng", "", "SH = Suối Hạ", "? NX = Núi Xanh; Na Xa");
        assertThat(own.in(SyllableReader.read("xã SH"), true)).hasSize(1);
        assertThat(own.in(SyllableReader.read("suối hạ"), true)).hasSize(1);
        assertThat(own.in(SyllableReader.read("núi xanh"), true)).isEmpty();
    }
}
