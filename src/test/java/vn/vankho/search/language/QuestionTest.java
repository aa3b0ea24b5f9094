package vn.vankho.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.search.language.Condition.Days;
import vn.vankho.search.language.Condition.Name;
import vn.vankho.search.language.Condition.Years;

class QuestionTest {

    private static List<String> labels(String typed) {
        return Question.of(typed).conditions().stream().map(Condition::label).toList();
    }

    private static List<String> words(String typed) {
        return Question.of(typed).wanted().stream()
                .map(
                        part ->
                                switch (part) {
                                    case Part.Words words -> words.text();
                                    case Part.Phrase phrase -> "\"" + phrase.text() + "\"";
                                    default -> part.toString();
                                })
                .toList();
    }

    @Test
    void takesPlainWordsAsTheyAre() {
        var question = Question.of("diện tích rừng (NTM) KT - XH: đạt 80%");
        assertThat(words("diện tích rừng trồng KT - XH: đạt 80%"))
                .containsExactly("diện tích rừng trồng KT - XH: đạt 80%");
        assertThat(question.conditions()).isEmpty();
        assertThat(question.remarks()).isEmpty();
        assertThat(question.understood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hộ nghèo\"", "“hộ nghèo”", "«hộ nghèo»", "„hộ nghèo“", "\"hộ nghèo"})
    void readsAPhraseInAnyQuotesAlsoUnclosed(String typed) {
        assertThat(words(typed)).containsExactly("\"hộ nghèo\"");
    }

    @Test
    void saysThatAQuoteWasNotClosed() {
        assertThat(Question.of("xã \"hộ nghèo").remarks())
                .containsExactly("Ngoặc kép chưa đóng: đã hiểu là nguyên cụm “hộ nghèo”.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chè -quế | [chè] | không có “quế”",
                "chè -\"hộ nghèo\" | [chè] | không có “hộ nghèo”",
                "chè -(quế OR hồi) | [chè] | không có “quế hoặc hồi”",
                "-quế | [] | không có “quế”",
            })
    void leavesOutWhatFollowsAMinus(String typed, String wanted, String said) {
        assertThat(words(typed).toString()).isEqualTo(wanted);
        assertThat(Question.of(typed).understood())
                .extracting(Question.Understood::label)
                .containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KT - XH",
                "kinh tế-xã hội",
                "2019 -2020",
                "1147/BC -UBND",
                "- gạch đầu dòng",
                "-Diện tích rừng trồng mới đạt 52 ha",
                "--"
            })
    void readsNoMinusWhereADashIsMeant(String typed) {
        assertThat(Question.of(typed).understood()).isEmpty();
    }

    @Test
    void readsAlternativesWithOrInCapitals() {
        assertThat(Question.of("cây chè OR cây quế HOẶC \"cây hồi\"").alternatives()).hasSize(3);
        assertThat(Question.of("chè hoặc quế or hồi").alternatives()).hasSize(1);
    }

    @Test
    void readsAlternativesInBracketsAlsoNestedAndUnclosed() {
        var question = Question.of("năng suất ((chè OR (quế)) OR hồi");
        assertThat(question.alternatives()).hasSize(1);
        assertThat(question.alternatives().getFirst().getLast())
                .isInstanceOfSatisfying(
                        Part.Choice.class, choice -> assertThat(choice.alternatives()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loại:báo cáo diện tích | loại Báo cáo | diện tích",
                "loại:báo-cáo diện tích | loại Báo cáo | diện tích",
                "loại:bao_cao diện tích | loại Báo cáo | diện tích",
                "loai: bao cao | loại Báo cáo |",
                "LOẠI:BC rừng | loại Báo cáo | rừng",
                "tên loại: Giấy uỷ quyền | loại Giấy ủy quyền |",
                "loại:\"giấy khen\" rừng | loại giấy khen | rừng",
                "năm:2019 rừng | năm 2019 | rừng",
                "nam:2019-2023 | năm 2019–2023 |",
                "năm: 2023 – 2019 | năm 2019–2023 |",
                "năm:2019 đến 2023 rừng | năm 2019–2023 | rừng",
                "năm:>=2020 | năm từ 2020 |",
                "năm:> 2020 | năm từ 2021 |",
                "năm:≤2020 | năm đến 2020 |",
                "năm:2020- | năm từ 2020 |",
                "năm:từ 2020 | năm từ 2020 |",
                "số:1147 | số 1147 |",
                "số: 1147/BC- UBND rừng | số 1147/BC- UBND | rừng",
                "báo cáo số:12 | số 12 | báo cáo",
                "cơ quan:UBND xã Minh Sơn năm:2020 | cơ quan UBND xã Minh Sơn,năm 2020 |",
                "co quan: \"UBND huyện\" rừng | cơ quan UBND huyện | rừng",
                "rừng người ký:Lường Văn Khánh -chè | người ký Lường Văn Khánh | rừng",
                "lĩnh vực:nông nghiệp | lĩnh vực nông nghiệp |",
                "nguồn:thư mục rừng trồng | nguồn Thư mục theo dõi | rừng trồng",
                "-loại:công văn rừng | không phải loại Công văn | rừng",
                "từ:01/02/2023 đến:3/2023 | từ ngày 01/02/2023,đến ngày 31/03/2023 |",
                "từ:2023-02-01 rừng | từ ngày 01/02/2023 | rừng",
                "ngày: ngày 28 tháng 12 năm 2022 | ngày 28/12/2022 |",
                "ngày:1/2/2023 - 5/2/2023 | ngày 01/02/2023–05/02/2023 |",
                "đến:2023 | đến ngày 31/12/2023 |",
                "năm : 2019 | năm 2019 |",
                "năm：2019 | năm 2019 |",
            })
    void readsFiltersWithOrWithoutMarks(String typed, String conditions, String rest) {
        assertThat(String.join(",", labels(typed))).isEqualTo(conditions);
        assertThat(String.join(" ", words(typed))).isEqualTo(rest == null ? "" : rest);
        assertThat(Question.of(typed).remarks()).isEmpty();
    }

    @Test
    void readsAFilterTypedDecomposed() {
        var typed = Normalizer.normalize("loại:báo cáo rừng", Normalizer.Form.NFD);
        assertThat(labels(typed)).containsExactly("loại Báo cáo");
    }

    @Test
    void readsSeveralTypesAndYears() {
        assertThat(labels("loại:báo cáo, kế hoạch năm:2019,2021"))
                .containsExactly("loại Báo cáo", "loại Kế hoạch", "năm 2019", "năm 2021");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "năm:nào | “nào” không phải là năm",
                "năm:2019x | không phải là năm",
                "từ:hôm qua | “hôm” không phải là ngày",
                "từ:31/02/2023 | không phải là ngày",
                "loại:lúa lai | Không rõ loại văn bản “lúa”",
                "laoi:báo cáo | Không có bộ lọc “laoi:”",
                "nguồn:ngân sách | Không có nguồn “ngân”",
                "rừng năm: | chưa có gì",
                "số:mới | cần một con số",
            })
    void looksForAsWordsWhatItCannotUnderstandAndSaysSo(String typed, String remark) {
        var question = Question.of(typed);
        assertThat(question.conditions()).isEmpty();
        assertThat(question.remarks()).singleElement().asString().contains(remark);
        assertThat(words(typed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dân số: 3500 người", "tổng số: 12", "Kính gửi: UBND huyện", "8:30"})
    void leavesAColonInOrdinaryTextAlone(String typed) {
        assertThat(Question.of(typed).conditions()).isEmpty();
        assertThat(Question.of(typed).remarks()).isEmpty();
    }

    @Test
    void saysThatFiltersDoNotFollowOr() {
        assertThat(Question.of("chè OR năm:2019").remarks()).hasSize(1);
        assertThat(Question.of("loại:BC OR loại:KH").remarks()).isEmpty();
    }

    @Test
    void givesTheQuestionWithoutEachThingUnderstood() {
        var question = Question.of("loại:báo cáo rừng -chè năm:2019-2023");
        assertThat(question.understood())
                .extracting(Question.Understood::label, Question.Understood::rest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "loại Báo cáo", "rừng -chè năm:2019-2023"),
                        org.assertj.core.groups.Tuple.tuple(
                                "không có “chè”", "loại:báo cáo rừng năm:2019-2023"),
                        org.assertj.core.groups.Tuple.tuple(
                                "năm 2019–2023", "loại:báo cáo rừng -chè"));
    }

    @Test
    void keepsValuesForTheIndex() {
        var values = Question.of("năm:>2020 từ:2/2024 loại:qđ").conditions();
        assertThat(values)
                .extracting(Condition::value)
                .containsExactly(
                        new Years(2021, null),
                        new Days(LocalDate.of(2024, 2, 1), null),
                        new Name("Quyết định", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo Nghị định số: 30/2020/NĐ-CP, “bản gốc” của văn bản là gì?",
                "Điều kiện trong năm: 2020 -Công dân được hưởng trợ cấp ra sao?",
                "Hình thức xử phạt gồm những \"loại\": phạt tiền (hoặc cảnh cáo) phải không？",
                "các trường hợp -đối tượng được \"miễn giảm\" tiền sử dụng đất từ: thời điểm nộp"
            })
    void takesASentenceWordByWord(String typed) {
        var question = Question.of(typed);
        assertThat(question.conditions()).isEmpty();
        assertThat(words(typed)).containsExactly(typed);
        assertThat(question.remarks()).anyMatch(remark -> remark.contains("theo từng từ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diện tích rừng trồng mới của xã trong những năm gần đây năm:2019-2023",
                "hồ sơ địa chính loại:báo cáo ở đâu thế?",
                "cây chè OR cây quế trồng ở những xóm nào của xã Minh Sơn?"
            })
    void stillReadsOperatorsThatAreCertain(String typed) {
        var question = Question.of(typed);
        assertThat(question.conditions().size() + question.alternatives().size()).isEqualTo(2);
    }

    @Test
    void excludesNoSingleLetter() {
        assertThat(words("tùy chọn -i và -n")).containsExactly("tùy chọn -i và -n");
    }
}
