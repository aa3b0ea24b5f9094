package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.register.OutgoingRegister.Request;

class RegisterLineTest {

    private static Request line(Map<String, ?> data, String title) {
        return new RegisterLine(data, () -> title, Optional.of("UBND"))
                .request(UUID.randomUUID(), LocalDate.of(2023, 12, 15));
    }

    @Test
    void takesTheLineFromTheData() {
        var request =
                line(
                        Map.of(
                                "Trích_yếu", "Kết quả  năm 2023 ",
                                "nguoi ky", "Nguyễn Văn Minh",
                                "nơi nhận", List.of(Map.of("tên", "Huyện ủy"), "Lưu: VT")),
                        "BÁO CÁO");
        assertThat(request.type()).isEqualTo("Báo cáo");
        assertThat(request.symbol()).isEqualTo("BC-UBND");
        assertThat(request.subject()).isEqualTo("Kết quả năm 2023");
        assertThat(request.signerName()).isEqualTo("Nguyễn Văn Minh");
        assertThat(request.recipients()).isEqualTo("Huyện ủy; Lưu: VT");
    }

    @Test
    void namesEverybodyWhoSigns() {
        var data =
                Map.of(
                        "trích yếu", "Phối hợp",
                        "người ký", "Nguyễn Văn Minh",
                        "người ký thứ hai", "Lò Thị Hoa",
                        "người_ký_thứ_ba", "Vi Văn Ba");
        assertThat(line(data, "Kế hoạch").signerName())
                .isEqualTo("Nguyễn Văn Minh; Lò Thị Hoa; Vi Văn Ba");
    }

    @ParameterizedTest
    @CsvSource({
        "Quyết định, '', QĐ-UBND",
        "Tờ trình,   '', TTr-UBND",
        "Công văn,   KT, UBND-KT",
    })
    void makesTheSymbolOfTypeAndOffice(String title, String unit, String symbol) {
        var data = Map.of("trích yếu", "Về việc rừng", "mã đơn vị", unit);
        assertThat(line(data, title).symbol()).isEqualTo(symbol);
    }

    @Test
    void takesTheSymbolAsTyped() {
        var data = Map.of("trích yếu", "Rừng", "ký hiệu", "Số:   /BCĐ-TB", "tên loại", "Thông báo");
        assertThat(line(data, "Văn bản").symbol()).isEqualTo("BCĐ-TB");
        assertThat(line(data, "Văn bản").type()).isEqualTo("Thông báo");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> line(Map.of("trích yếu", " "), "Công văn"))
                .isInstanceOf(DraftIncomplete.class)
                .hasMessageContaining("ký hiệu, trích yếu");
    }
}
