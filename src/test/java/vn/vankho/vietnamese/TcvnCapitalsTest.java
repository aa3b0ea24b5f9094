package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcvnCapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ủY BAN NHÂN DÂN Xã SUốI MÂY, ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
        "I. ĐáNH GIá CHUNG, I. ĐÁNH GIÁ CHUNG",
        "KếT QUả ở CƠ Sở, KẾT QUẢ Ở CƠ SỞ",
    })
    void restoresALineInCapitals(String typed, String meant) {
        assertThat(TcvnCapitals.restore(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Suối Mây có 96 hộ đăng ký vay",
                "UBND xã Suối Mây",
                "Ủy ban nhân dân Xã",
                "Kính gửi: Sở Nội vụ",
                "á à",
                "",
            })
    void leavesAllElseAsItIs(String text) {
        assertThat(TcvnCapitals.restore(text)).isEqualTo(text);
    }

    @Test
    void givesBackWhatTcvn3TakesFromCapitals() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var words = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐỘC LẬP TỰ DO HẠNH PHÚC".split(" ");
        for (int i = 0; i < 500; i++) {
            var line = new StringBuilder("NHÂN DÂN VIỆT NAM");
            for (int n = random.nextInt(8); n >= 0; n--) {
                line.append(' ').append(words[random.nextInt(words.length)]);
            }
            var meant = line.toString();
            var read = LegacyEncoding.TCVN3.decode(LegacyEncoding.TCVN3.encode(meant));
            assertThat(TcvnCapitals.restore(read)).as("seed " + seed).isEqualTo(meant);
        }
    }
}
