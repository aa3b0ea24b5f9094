package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void readsSeveralFieldsOfWorkFromOneSubject() {
        assertThat(Topics.STANDARD.of("Tình hình kinh tế - xã hội, quốc phòng - an ninh năm 2023"))
                .containsExactly("Kinh tế", "Quốc phòng, quân sự", "An ninh, trật tự");
    }

    @Test
    void findsWholeSyllablesOnly() {
        assertThat(Topics.STANDARD.of("Về việc kinh tếch")).isEmpty();
    }

    @Test
    void saysNothingWhereTheSubjectSaysNothing() {
        assertThat(Topics.STANDARD.of("Về việc triệu tập cuộc họp")).isEmpty();
    }
}
