package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However a text is spelled, it is the same text: with the tone on the other vowel, with i for y,
/// decomposed, in capitals.
class SpellingVariantsTest {

    private static final List<String> WORDS =
            List.of(
                    ("hòa thủy khỏe Ủy quý kỹ kỳ lý tỷ lệ liệt sĩ công ty mỹ hy sinh quỹ quy chế hóa"
                                    + " toàn khoản loại huyện nghĩa vụ giá già thúy tùy lũy xóa họa"
                                    + " nhòe lòe thuế quả quyết Đường đất ruộng người bầu cử ưu tiên"
                                    + " rừng trồng phải của ban nhân dân UBND KT-XH kì họp 3.500 tấn"
                                    + " 28/12/2022 1147/BC-UBND Thụy ngoẹo khuỷu tuyết")
                            .split(" "));

    @TempDir Path folder;

    private static String text(Random random, int words) {
        var text = new ArrayList<String>();
        for (var at = 0; at < words; at++) {
            text.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", text);
    }

    private static Random random() {
        var seed = System.nanoTime();
        System.out.println("SpellingVariantsTest seed " + seed);
        return new Random(seed);
    }

    @Test
    void giveTheSameTerms() {
        var random = random();
        for (var at = 0; at < 500; at++) {
            var text = text(random, 12);
            var terms = terms(text);
            Spelled.others(text).forEach(other -> assertThat(terms(other)).isEqualTo(terms));
        }
    }

    private static List<String> terms(String text) {
        return SyllableReader.read(text).stream()
                .map(one -> one.exact() + '|' + one.term().letters() + '|' + one.folded())
                .toList();
    }

    @Test
    void findTheSameWithTheSameScores() {
        var random = random();
        try (var office = filled(random)) {
            for (var at = 0; at < 60; at++) {
                var typed = text(random, 1 + random.nextInt(8));
                for (var other : Spelled.others(typed).toList()) {
                    assertThat(scores(office, other))
                            .describedAs(other)
                            .isEqualTo(scores(office, typed));
                }
            }
        }
    }

    private Office filled(Random random) {
        var shelf = new Shelf();
        for (var at = 0; at < 60; at++) {
            var title = Shelf.description("Báo cáo", null, null, null, null, text(random, 4));
            shelf.put(title, text(random, 40));
        }
        return new Office(folder, shelf);
    }

    private static List<String> scores(Office office, String typed) {
        return office.ask(typed).hits().stream()
                .map(hit -> hit.id() + " " + hit.score() + " " + hit.marks())
                .toList();
    }

    @Test
    void fillTheIndexAlike(@TempDir Path other) {
        var texts = Stream.generate(() -> text(new Random(30), 40)).limit(20).toList();
        var questions =
                texts.stream().map(text -> text.substring(0, text.indexOf(' ', 20))).toList();
        try (var one = new Office(folder);
                var spelled = new Office(other)) {
            texts.forEach(one::add);
            texts.forEach(text -> spelled.add(Spelled.oldTones(Spelled.otherI(text))));
            for (var question : questions) {
                assertThat(spelled.ask(question).hits().stream().map(SearchAnswer.Hit::score))
                        .isEqualTo(
                                one.ask(question).hits().stream()
                                        .map(SearchAnswer.Hit::score)
                                        .toList());
            }
        }
    }

    @Test
    void areMendedAndCompletedAlike() {
        try (var office = filled(new Random(3))) {
            for (var typed : List.of("quý thuỷỷ", "hòa kỹ thuậ", "ủy ba", "kỳ hop", "khỏe cua")) {
                for (var other : Spelled.others(typed).toList()) {
                    assertThat(canonical(office.search().complete(other, Office.CLERK)))
                            .isEqualTo(canonical(office.search().complete(typed, Office.CLERK)));
                    assertThat(understood(office, other)).isEqualTo(understood(office, typed));
                }
            }
        }
    }

    private static List<String> understood(Office office, String typed) {
        return canonical(
                office.search().suggestCorrection(typed, Office.CLERK).stream()
                        .map(Search.Correction::text)
                        .toList());
    }

    private static List<String> canonical(List<String> texts) {
        return texts.stream().map(text -> terms(text).toString()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "người ký:Hòa rừng",
                "số ký hiệu:12/QĐ-UBND",
                "loại:quy chế năm:từ 2019",
                "loại:\"Quyết định\" năm:2019 trở đi",
                "từ:tháng 3 năm 2020 đến:28/12/2022",
                "lĩnh vực:\"y tế\" khỏe"
            })
    void areTheSameFilters(String typed) {
        var labels = labels(typed);
        assertThat(labels).isNotEmpty();
        Spelled.others(typed).forEach(other -> assertThat(labels(other)).isEqualTo(labels));
    }

    private static List<String> labels(String typed) {
        return canonical(
                vn.vankho.search.language.Question.of(typed).conditions().stream()
                        .map(vn.vankho.search.language.Condition::label)
                        .toList());
    }
}
