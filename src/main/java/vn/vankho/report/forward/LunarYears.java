package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Moves the names of lunar years: *Tết Quý Mão* of a report on 2023 becomes *Tết Giáp Thìn*.
final class LunarYears {

    private static final List<String> STEMS =
            List.of("Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ");
    private static final List<String> BRANCHES =
            List.of(
                    "Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ",
                    "Mùi");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<!\\p{L})(%s|Kỉ|Quí)\\h(%s|Tị|Tí)(?!\\p{L})"
                            .formatted(String.join("|", STEMS), String.join("|", BRANCHES)));

    private LunarYears() {}

    /// The name of a year: 2024 is *Giáp Thìn*.
    static String name(int year) {
        return STEMS.get(year % 10) + " " + BRANCHES.get(year % 12);
    }

    static List<Edit> of(Moves moves, String text, List<int[]> kept) {
        var edits = new ArrayList<Edit>();
        var found = NAME.matcher(text);
        while (found.find() && !moves.sameYear()) {
            var written = found.group().replace("Kỉ", "Kỷ").replace("Quí", "Quý");
            var usual = written.replace("Tị", "Tỵ").replace("Tí", "Tý").replaceAll("\\h", " ");
            for (int year : Arrays.asList(0, 1, -1)) {
                int named = moves.from().year() + year;
                if (name(named).equals(usual)
                        && !KeptWords.meets(kept, found.start(), found.end())) {
                    var moved = name(named + moves.years());
                    edits.add(
                            Edit.words(
                                    found.start(),
                                    found.end(),
                                    moved,
                                    Mark.UPDATED,
                                    "Năm %s đổi thành %s.".formatted(usual, moved)));
                }
            }
        }
        return edits;
    }
}
