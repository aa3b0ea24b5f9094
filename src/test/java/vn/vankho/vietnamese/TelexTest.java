package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelexTest {

    @ParameterizedTest
    @CsvSource({
        "nghiax, nghĩa",
        "vuj, vụ",
        "quaan, quân",
        "suwj, sự",
        "nguwowif, người",
        "nguoiwf, người",
        "nguowif, người",
        "dduowngf, đường",
        "dduwowngf, đường",
        "dduwowfng, đường",
        "HOAF, hòa",
        "quys, quý",
        "thuyr, thủy",
        "uyr, ủy",
        "xax, xã",
        "tieesng, tiếng",
        "nawm, năm",
        "bieenr, biển"
    })
    void readsTheKeys(String keys, String word) {
        assertThat(Telex.decode(keys)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "nghia", "windows", "x", "s", "", "họp", "80ha", "telex"})
    void leavesWhatIsNoTelex(String keys) {
        assertThat(Telex.decode(keys)).isEmpty();
    }

    @Test
    void readsNothingIntoALongRow() {
        assertThat(Telex.decode("aw".repeat(1_000_000))).isEmpty();
    }
}
