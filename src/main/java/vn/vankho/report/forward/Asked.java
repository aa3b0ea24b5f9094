package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells words that themselves say that something is still unknown: `[chưa có: người ký]`, `[HỌ VÀ
/// TÊN]`, *khóa […]*.
public final class Asked {

    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "\\[(?:chưa có:[^\\[\\]]{0,400}|CHỨC VỤ|HỌ VÀ TÊN|TÊN CƠ QUAN|[Đđ]ịa danh"
                            + "|[^\\[\\]]{0,120}…[^\\[\\]]{0,120})\\]");

    private Asked() {}

    /// The first placeholder of a text, brackets included.
    public static Optional<String> first(String text) {
        if (text.indexOf('[') < 0) {
            return Optional.empty();
        }
        var found = PLACEHOLDER.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /// A placeholder in a text; offsets into that text.
    public record Place(int start, int end) {}

    /// All placeholders of a text, from left to right.
    public static List<Place> all(String text) {
        var places = new ArrayList<Place>();
        var found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            places.add(new Place(found.start(), found.end()));
        }
        return places;
    }
}
