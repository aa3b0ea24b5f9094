package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedStateTest {

    @ParameterizedTest(name = "from “{0}” to “{1}”")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Đàn lợn 2.045 con | Đàn lợn 2.045 con
                    Đàn lợn 2.045 con | Đàn lợn 2.100 con
                    Đàn lợn 2.045 con | Đàn con
                    Đàn con           | Đàn lợn 2.045 con
                    Đàn lợn           | Lợn
                    aaaa              | aa
                    ''                | a
                    a                 | ''
                    """)
    void givesBackWhatWasSaved(String before, String now) {
        assertComesBack(bytes(before), bytes(now));
    }

    @Test
    void givesBackWhateverFollowsWhatever() {
        var seed = new Random().nextLong();
        System.out.println("PackedStateTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            assertComesBack(text(random), text(random));
        }
    }

    private static byte[] text(Random random) {
        var text = new byte[random.nextInt(40)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(3));
        }
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertComesBack(byte[] before, byte[] now) {
        assertThat(PackedState.against(before, now).unpacked(before)).isEqualTo(now);
        assertThat(PackedState.whole(now).unpacked(before)).isEqualTo(now);
    }
}
