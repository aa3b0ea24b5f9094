package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.search.Search.Range;

class ShownPageTest {

    /// `start, end, x, y, width, height` of three words.
    private static final List<Integer> WORDS =
            List.of(0, 4, 100, 50, 400, 20, 5, 9, 600, 50, 400, 20, 10, 15, 100, 80, 500, 20);

    @Test
    void marksOnThePictureTheWordsThatAreMarkedInTheText() {
        var page = ShownPage.of(reading("diện tích rừng", WORDS), 1, List.of(new Range(5, 9)));
        assertThat(page.boxes()).containsExactly(new ShownPage.Box(0, 600, 50, 400, 20));
    }

    @Test
    void marksEveryWordThatAMarkTouches() {
        var page = ShownPage.of(reading("diện tích rừng", WORDS), 1, List.of(new Range(2, 12)));
        assertThat(page.boxes()).hasSize(3);
    }

    @Test
    void marksNothingOnAPictureWhoseWordsHaveNoKnownPlace() {
        var page = ShownPage.of(reading("diện tích rừng", List.of()), 1, List.of(new Range(0, 14)));
        assertThat(page.boxes()).isEmpty();
    }

    @Test
    void findsTheEvidenceOfAFieldOnItsOwnPage() {
        var evidence = new Evidence(2, 8, 12, "năm.");
        var reading =
                reading(
                        Map.of(FieldName.SUBJECT, Field.proposed("năm.", 1, evidence)),
                        "trang 1",
                        "năm. hết");
        assertThat(ShownField.marks(reading, FieldName.SUBJECT, 2))
                .containsExactly(new Range(0, 4));
        assertThat(ShownField.marks(reading, FieldName.SUBJECT, 1)).isEmpty();
    }

    private static Reading reading(String text, List<Integer> words) {
        return reading(Map.of(), new PageText(1, text, PageText.Source.TEXT, 1, words));
    }

    private static Reading reading(Map<FieldName, Field> fields, String... texts) {
        var pages = new PageText[texts.length];
        for (int i = 0; i < texts.length; i++) {
            pages[i] = new PageText(i + 1, texts[i], PageText.Source.TEXT, 1, List.of());
        }
        return reading(fields, pages);
    }

    private static Reading reading(Map<FieldName, Field> fields, PageText... pages) {
        return new Reading(
                "application/pdf",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(pages),
                fields,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
