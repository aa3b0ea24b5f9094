package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOfficeTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Ủy ban nhân dân xã Minh Sơn,         ỦY BAN NHÂN DÂN|XÃ MINH SƠN,      Minh Sơn,  UBND
                    UBND xã  Minh Sơn,                   ỦY BAN NHÂN DÂN|XÃ MINH SƠN,      Minh Sơn,  UBND
                    Ủy ban nhân dân phường 1,            ỦY BAN NHÂN DÂN|PHƯỜNG 1,         Phường 1,  UBND
                    Hội đồng nhân dân tỉnh Thái Nguyên,  HỘI ĐỒNG NHÂN DÂN|TỈNH THÁI NGUYÊN, Thái Nguyên, HĐND
                    """)
    void tellsHeadPlaceAndCodeFromTheName(String name, String lines, String place, String code) {
        var office = OwnOffice.named(name);
        assertThat(office.headLines()).containsExactly(lines.split("\\|"));
        assertThat(office.place()).isEqualTo(place);
        assertThat(office.code()).isEqualTo(code);
        assertThat(office.superiorLine()).isNull();
    }

    @Test
    void spellsOutTheAbbreviation() {
        assertThat(OwnOffice.named("UBND xã Minh Sơn").name())
                .isEqualTo("Ủy ban nhân dân xã Minh Sơn");
    }

    @Test
    void rejectsAnOfficeWithoutAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> OwnOffice.named(" "));
    }
}
