package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @Test
    void takesEveryMarkOffAName() {
        assertThat(Fold.unmarked("Đặng Thị Ứng")).isEqualTo("dang thi ung");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    hoà bình, hòa bình
                    Uỷ ban, Ủy ban
                    THUỶ LỢI, THỦY LỢI
                    khoẻ, khỏe
                    qúy, quý
                    gìa, già
                    nghiã vụ, nghĩa vụ
                    cuả, của
                    hòan, hoàn
                    tòan, toàn
                    Nguyễn Thuý, Nguyễn Thúy
                    thuở, thuở
                    người được hưởng, người được hưởng
                    khuỷu, khuỷu
                    huýt, huýt
                    quốc, quốc
                    giếng, giếng
                    gìn giữ, gìn giữ
                    kỹ, kỹ
                    report, report
                    UBND xã, UBND xã
                    """)
    void putsTheToneWhereTheHouseDoes(String typed, String house) {
        assertThat(Fold.tonePlacement(typed)).isEqualTo(house);
        assertThat(Fold.tonePlacement(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(house);
    }

    @Test
    void leavesItsOwnStyleAlone() {
        RandomText.anything(
                text ->
                        assertThat(Fold.tonePlacement(Fold.tonePlacement(text)))
                                .isEqualTo(Fold.tonePlacement(text)));
    }
}
