package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterErrorRateTest {

    @ParameterizedTest
    @CsvSource({
        "đàn gia cầm,   đàn gia cầm,   0,    0",
        "đàn gia cầm,   đàngia cầm,    0,    2",
        "đàn gia cầm,   đan gia cầm,   1,    1",
        "đàn gia cầm,   đàn cầm,       3,    1",
        "đàn gia cầm,   đàn gia súc cầm, 3,  1",
    })
    void countsWrongMissingAndAdditionalOnes(
            String expected, String actual, double characters, double words) {
        assertThat(CharacterErrorRate.of(expected, actual))
                .isEqualTo(new CharacterErrorRate(characters / 9, words / 3));
    }

    @Test
    void leavesOutTheHeadTheAuthorityLineAndPageNumbers() {
        var expected =
                "\n\nSố:1\n\nBÁO CÁO\n*Về rừng*: trồng\n" + "lời ".repeat(200) + "\nCHỦ TỊCH";
        var actual = "UBND X\nBÁO CÁO\nVề rừng:\f2\ntrồng\n" + "lời ".repeat(200);
        actual += "\nTM. UỶ BAN NHÂN DÂN\nCHỦ TỊCH";
        assertThat(CharacterErrorRate.ofSeed(expected, actual))
                .isEqualTo(new CharacterErrorRate(0, 0));
    }
}
