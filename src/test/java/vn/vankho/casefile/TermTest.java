package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void countsFromTheYearInWhichTheWorkEnded() {
        assertThat(Term.of(5).keepUntil(LocalDate.of(2024, 2, 3)))
                .contains(LocalDate.of(2029, 12, 31));
    }

    @Test
    void hasNoEndWhereItIsForEver() {
        assertThat(Term.PERMANENT.keepUntil(LocalDate.of(2024, 2, 3))).isEmpty();
    }

    @Test
    void isLongestWhereItIsForEver() {
        assertThat(Term.PERMANENT).isGreaterThan(Term.of(70));
        assertThat(Term.of(20)).isGreaterThan(Term.of(5));
    }

    @Test
    void readsWhatListsPrint() {
        assertThat(Term.parse(" Vĩnh viễn ")).contains(Term.PERMANENT);
        assertThat(Term.parse("10 năm")).contains(Term.of(10));
        assertThat(Term.parse("5")).contains(Term.of(5));
    }

    @Test
    void guessesNothingFromOtherWords() {
        assertThat(Term.parse("đến khi hết hiệu lực")).isEmpty();
        assertThat(Term.parse("700 năm")).isEmpty();
        assertThat(Term.parse("0 năm")).isEmpty();
    }
}
