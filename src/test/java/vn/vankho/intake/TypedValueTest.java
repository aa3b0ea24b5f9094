package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.document.FieldName;

class TypedValueTest {

    @ParameterizedTest
    @CsvSource({
        "ISSUED_DATE, 05/12/2023, 2023-12-05",
        "ISSUED_DATE, 5-12-2023, 2023-12-05",
        "ISSUED_DATE, ngày 05 tháng 12 năm 2023, 2023-12-05",
        "ISSUED_DATE, 2023-12-05, 2023-12-05",
        "NUMBER, ' 05 ', 05",
        "SYMBOL, BC - UBND, BC-UBND",
        "SYMBOL, 2019/QĐ-UBND, 2019/QĐ-UBND",
        "TYPE, BÁO CÁO, Báo cáo",
        "TYPE, Thông tư, Thông tư",
        "SUBJECT, 'Kết quả   trồng rừng', Kết quả trồng rừng",
    })
    void takesWhatPeopleTypeIntoItsForm(FieldName name, String typed, String kept) {
        assertThat(TypedValue.of(name, typed)).isEqualTo(new TypedValue.Fit(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED_DATE, 31/02/2023",
        "ISSUED_DATE, hôm qua",
        "NUMBER, năm",
        "SYMBOL, 'BC UBND'",
        "REPORTING_YEAR, 23",
    })
    void refusesWhatCannotBeMeant(FieldName name, String typed) {
        assertThat(TypedValue.of(name, typed)).isInstanceOf(TypedValue.Unfit.class);
    }

    @Test
    void saysWhereTheSymbolBelongsThatWasTypedBehindTheNumber() {
        assertThat(TypedValue.of(FieldName.NUMBER, "15/BC-UBND"))
                .isEqualTo(
                        new TypedValue.Unfit(
                                "Chỉ ghi số «15» ở đây; phần «BC-UBND» thuộc ô Ký hiệu."));
    }

    @Test
    void anEmptyBoxMeansThatThereIsNone() {
        assertThat(TypedValue.of(FieldName.SUBJECT, "  ")).isEqualTo(new TypedValue.Fit(null));
    }
}
