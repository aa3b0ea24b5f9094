package vn.vankho.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vankho.drafting.Templates.TemplateField;

class TypedDataTest {

    private static final List<TemplateField> FIELDS =
            List.of(
                    text("trích yếu"),
                    optional("kính gửi"),
                    loop(
                            "mục",
                            text("tên mục"),
                            loop("đoạn", text("đoạn")),
                            loop("khoản", text("tên khoản"), optional("lời"))),
                    loop("nơi nhận", text("nơi nhận")));

    @Test
    void readsATextUnderTheNameThatTheTemplateGivesIt() {
        assertThat(read(Map.of("trichyeu", " Kết quả năm 2026\r\n")))
                .containsEntry("trích yếu", "Kết quả năm 2026");
    }

    @Test
    void readsEachLineOfAListAsAnItem() {
        assertThat(read(Map.of("noinhan", "UBND tỉnh\r\n\r\n  Đảng ủy xã ")))
                .containsEntry(
                        "nơi nhận",
                        List.of(Map.of("nơi nhận", "UBND tỉnh"), Map.of("nơi nhận", "Đảng ủy xã")));
    }

    @Test
    void readsPartsInTheOrderOfTheirNumbersEvenWhenSomeAreGone() {
        var data = read(Map.of("muc/10/tenmuc", "Sau", "muc/2/tenmuc", "Trước"));
        assertThat(data.get("mục")).asString().matches(".*Trước.*Sau.*");
    }

    @Test
    void readsPartsInsideOfParts() {
        var data = read(Map.of("muc/0/tenmuc", "I", "muc/0/khoan/0/tenkhoan", "Nông nghiệp"));
        assertThat(data.get("mục")).asString().contains("khoản=[{tên khoản=Nông nghiệp, lời=}]");
    }

    @Test
    void dropsAPartInWhichNothingWasWritten() {
        assertThat(
                        read(Map.of(
                                        "muc/0/tenmuc",
                                        "I",
                                        "muc/1/tenmuc",
                                        " ",
                                        "muc/1/khoan/0/lời",
                                        ""))
                                .get("mục"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void leavesOutAMissingTextSoThatFillingNamesIt() {
        assertThat(read(Map.of())).doesNotContainKey("trích yếu").containsEntry("kính gửi", "");
    }

    @Test
    void keepsWhatTheTemplateDoesNotAskFor() {
        var before = Map.of("báo cáo gốc", "2025", "Trich Yeu", "cũ");
        assertThat(TypedData.read(FIELDS, Map.of("trichyeu", "mới"), before))
                .containsEntry("báo cáo gốc", "2025")
                .containsEntry("trích yếu", "mới")
                .doesNotContainKey("Trich Yeu");
    }

    @Test
    void takesNothingFromTheFormThatIsNoField() {
        assertThat(read(Map.of("_csrf", "x", "so", "1147", "muc/0/la", "x")))
                .doesNotContainKeys("_csrf", "so", "số");
    }

    @Test
    void saysTheSameAfterBeingShownInTheFormAgain() {
        var data =
                read(
                        Map.of(
                                "trichyeu",
                                "A",
                                "muc/0/tenmuc",
                                "I",
                                "muc/0/doan",
                                "một\nhai",
                                "muc/0/khoan/0/lời",
                                "",
                                "muc/0/khoan/0/tenkhoan",
                                "1",
                                "noinhan",
                                "x\ny"));
        assertThat(TypedData.read(FIELDS, typed(DraftForm.entries(FIELDS, data)), Map.of()))
                .isEqualTo(data);
    }

    @Test
    void addsAPartBehindTheLastOneWithoutAScript() {
        var typed = TypedData.withPart(Map.of("muc/0/tenmuc", "I", "muc/4/tenmuc", "II"), "muc");
        var entries = DraftForm.entries(FIELDS, TypedData.unfinished(FIELDS, typed));
        assertThat(entries.get(2).items()).hasSize(3);
    }

    @Test
    void takesAPartAwayWithoutAScript() {
        assertThat(
                        TypedData.withoutPart(
                                Map.of("muc/1/tenmuc", "I", "muc/10/tenmuc", "II"), "muc/1"))
                .containsOnlyKeys("muc/10/tenmuc");
    }

    private static Map<String, Object> read(Map<String, String> typed) {
        return TypedData.read(FIELDS, typed, Map.of());
    }

    private static Map<String, String> typed(List<Entry> entries) {
        var typed = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            entry.items().forEach(item -> typed.putAll(typed(item.entries())));
            typed.put(entry.path(), entry.value());
        }
        return typed;
    }

    private static TemplateField text(String name) {
        return new TemplateField(name, false, false, List.of());
    }

    private static TemplateField optional(String name) {
        return new TemplateField(name, false, true, List.of());
    }

    private static TemplateField loop(String name, TemplateField... inside) {
        return new TemplateField(name, true, false, List.of(inside));
    }
}
