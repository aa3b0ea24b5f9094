package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateMakerTest {

    @ParameterizedTest
    @MethodSource("vn.vankho.drafting.Samples#names")
    void makesWhatStandsInTheFolder(String name) {
        assertThat(TemplateMaker.all().get(name))
                .as("run TemplateMaker and look at what it made")
                .isEqualTo(Samples.template(name));
    }
}
