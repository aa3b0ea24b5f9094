package vn.vankho.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vankho.drafting.comparison.DataMerge.Merged;

class DataMergeTest {

    private static final Map<String, Object> BEFORE =
            Map.of("trích yếu", "cũ", "mục", List.of("một", "hai", "ba"));

    private static Merged merged(Map<String, Object> mine, Map<String, Object> theirs) {
        return DataMerge.of(BEFORE, mine, theirs, Set.of());
    }

    private static Map<String, Object> data(String subject, String... items) {
        return Map.of("trích yếu", subject, "mục", List.of(items));
    }

    @Test
    void takesWhatOnlyOneOfTheTwoChanged() {
        var merged = merged(data("mới", "một", "hai", "ba"), data("cũ", "một", "HAI", "ba"));
        assertThat(merged.data()).isEqualTo(data("mới", "một", "HAI", "ba"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void asksWhereBothChangedTheSame() {
        var merged =
                merged(data("của tôi", "một", "hai", "ba"), data("của họ", "một", "hai", "ba"));
        assertThat(merged.conflicts()).singleElement().matches(c -> c.id().equals("trích yếu"));
        assertThat(merged.data()).containsEntry("trích yếu", "của họ");
    }

    @Test
    void takesMineWhereThatIsChosen() {
        var mine = data("của tôi", "một", "hai", "ba");
        var theirs = data("của họ", "một", "hai", "ba");
        assertThat(DataMerge.of(BEFORE, mine, theirs, Set.of("trích yếu")).data())
                .containsEntry("trích yếu", "của tôi");
    }

    @Test
    void joinsItemsThatWereAddedAtOnePlaceAndTakenAwayAtAnother() {
        var merged = merged(data("cũ", "không", "một", "hai", "ba"), data("cũ", "một", "hai"));
        assertThat(merged.data()).isEqualTo(data("cũ", "không", "một", "hai"));
    }

    @Test
    void asksAboutTheListWhereBothAddedAtTheSamePlace() {
        var merged =
                merged(
                        data("cũ", "một", "x", "hai", "ba"),
                        data("cũ", "một", "y", "z", "hai", "ba"));
        assertThat(merged.conflicts()).singleElement().matches(c -> c.id().equals("mục"));
    }
}
