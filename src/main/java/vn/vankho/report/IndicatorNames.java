package vn.vankho.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.NameWords.Word;
import vn.vankho.vietnamese.CanonicalSyllable;
import vn.vankho.vietnamese.Units;

/// Says whether figures of two reports count the same thing, however each names it.
///
/// *Sản lượng chè búp tươi cả năm* and *Cây chè: sản lượng búp tươi* are one; *Đàn Trâu - Bò* and
/// *Đàn Trâu* are not. What is only likely is for a person to decide.
public final class IndicatorNames {

    /// Raise it whenever a rule here changes what is one: what was sorted by it is sorted anew.
    public static final int VERSION = 1;

    /// Whether two names are of one series.
    public enum Likeness {
        /// They say the same.
        CERTAIN,
        /// They may: to be proposed to a person, never joined alone.
        POSSIBLE,
        NO
    }

    /// A name, unit and scope as they are compared. Equal keys are of one series.
    ///
    /// @param words what is counted, in canonical form and alphabetical order
    /// @param lists the words that the name counts together as a list
    /// @param dimension what the unit measures; null where the paper gave none
    /// @param scope of what part; empty for the whole
    public record Key(
            List<String> words, List<String> lists, @Nullable String dimension, String scope) {

        public Key {
            words = List.copyOf(words);
            lists = List.copyOf(lists);
        }

        /// The key as one line that can be stored and compared.
        public String text() {
            var measure = dimension == null ? "?" : dimension;
            return String.join(" ", words) + " | " + measure + " | " + scope;
        }
    }

    /// Parents that only say in which chapter the figure stands.
    private static final Set<String> CHAPTERS =
            syllables(
                    "công tác lĩnh vực về tình hình sản xuất phát triển một số chủ yếu các và kinh"
                            + " tế văn hóa xã hội chăn nuôi thú y trồng trọt nông lâm nghiệp thủy sản y"
                            + " giáo dục đào tạo lao động việc làm dân số môi trường tài nguyên quốc"
                            + " phòng an ninh trật tự công nghiệp tiểu thủ thương mại dịch vụ ngân sách"
                            + " tài chính chính sách an sinh đời sống giảm nghèo kết quả nhiệm vụ mục"
                            + " tiêu nông thôn mới xây dựng tế đất đai cơ bản hoạt động phong trào");

    /// Words that say how something is counted, not what.
    private static final Set<String> MEASURES =
            syllables(
                    "diện tích sản lượng năng suất tỷ lệ giá trị số khối bình quân mới trồng gieo"
                            + " chuẩn quốc gia cấp loại nam nữ khác còn lại trong đó người hộ đàn cây"
                            + " con xã xóm thôn đầu cả thu chi");

    /// One of these in one name only, and the two are different things.
    private static final Set<String> TELLING =
            syllables("cận giảm tăng thoát tái không chưa ngoài phát sinh thô");

    private static final Set<String> WHOLE =
            Set.of("", "xa", "toan xa", "ca xa", "dia phuong", "tren dia ban", "tren dia ban xa");

    private static final double ENOUGH_OF_THE_SHORTER = 0.7;
    private static final double ENOUGH_OF_BOTH = 0.4;

    private IndicatorNames() {}

    private static Set<String> syllables(String words) {
        return Arrays.stream(words.split(" "))
                .map(CanonicalSyllable::exact)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The key of an indicator or target as a paper prints it.
    ///
    /// @param name may be joined with the items above it by colons
    public static Key key(String name, @Nullable String unit, @Nullable String scope) {
        var dimension = unit == null || unit.isBlank() ? null : Units.of(unit).dimension();
        var parts = Arrays.stream(name.split("[:>]")).map(NameWords::of).toList();
        var words = joined(parts);
        var implied = withoutImplied(words, dimension);
        return new Key(
                List.copyOf(new TreeSet<>(texts(implied))),
                listed(implied),
                dimension,
                scope(scope));
    }

    /// The last part names the figure; of the parts above it those that name a thing are kept.
    private static List<Word> joined(List<List<Word>> parts) {
        var named = parts.stream().filter(part -> !texts(part).isEmpty()).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var child = named.getLast();
        boolean standsAlone = texts(child).stream().anyMatch(text -> !MEASURES.contains(text));
        var words = new ArrayList<Word>();
        for (var parent : named.subList(0, named.size() - 1)) {
            if (!standsAlone || !CHAPTERS.containsAll(texts(parent))) {
                words.addAll(parent);
            }
        }
        words.addAll(child);
        return words;
    }

    private static Set<String> texts(List<Word> words) {
        return words.stream()
                .filter(word -> !word.separator())
                .map(Word::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// *Sản lượng* goes without saying where the unit is *tấn*; classifiers always do.
    private static List<Word> withoutImplied(List<Word> words, @Nullable String dimension) {
        var bare = words;
        for (var phrase : implied(dimension)) {
            bare = unlessAllIsGone(bare, phrase);
        }
        return bare;
    }

    private static List<Set<String>> implied(@Nullable String dimension) {
        var always = List.of(syllables("cây"), syllables("đàn"));
        var byUnit =
                switch (dimension) {
                    case null -> List.<Set<String>>of();
                    case "m2" -> List.of(syllables("diện tích"));
                    case "kg" -> List.of(syllables("sản lượng"), syllables("khối lượng"));
                    case "kg/m2" -> List.of(syllables("năng suất"));
                    case "%" -> List.of(syllables("tỷ lệ"), syllables("độ"));
                    case "con" -> List.of(syllables("con"), syllables("số"));
                    case "đồng/m2" -> List.of(syllables("ha"));
                    default -> List.of(syllables("số"));
                };
        var all = new ArrayList<>(always);
        all.addAll(byUnit);
        return all;
    }

    /// Words of a phrase leave together or not at all, and never the last of a name.
    private static List<Word> unlessAllIsGone(List<Word> words, Set<String> phrase) {
        var present = texts(words);
        if (!present.containsAll(phrase)) {
            return words;
        }
        Predicate<Word> leaves = word -> phrase.contains(word.text());
        var left = words.stream().filter(leaves.negate()).toList();
        return texts(left).isEmpty() ? words : left;
    }

    /// The words that a list counts together: *trâu* and *bò* in *Trâu - Bò*; all that follows a
    /// mark, for an item may be long.
    private static List<String> listed(List<Word> words) {
        var listed = new TreeSet<String>();
        boolean inList = false;
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at).separator()) {
                listed.add(words.get(at - 1).text());
                inList = true;
            } else if (inList) {
                listed.add(words.get(at).text());
            }
        }
        return List.copyOf(listed);
    }

    private static String scope(@Nullable String scope) {
        if (scope == null || WHOLE.contains(unmarked(scope))) {
            return "";
        }
        return Arrays.stream(scope.strip().split("[\\s,.;:-]+"))
                .map(CanonicalSyllable::exact)
                .collect(Collectors.joining(" "));
    }

    private static String unmarked(String text) {
        return Arrays.stream(text.strip().split("[\\s,.;:-]+"))
                .map(CanonicalSyllable::unmarked)
                .collect(Collectors.joining(" "));
    }

    /// Whether two are of one series. Careful: where it is not sure, it says
    /// [Likeness#POSSIBLE]; a part and its sum are never the same.
    public static Likeness compare(Key one, Key other) {
        if (one.words().isEmpty() || !one.scope().equals(other.scope())) {
            return Likeness.NO;
        }
        boolean sameUnit = Objects.equals(one.dimension(), other.dimension());
        if (!sameUnit && one.dimension() != null && other.dimension() != null) {
            return Likeness.NO;
        }
        if (one.words().equals(other.words())) {
            return sameUnit ? Likeness.CERTAIN : Likeness.POSSIBLE;
        }
        return mayBeOne(one, other) ? Likeness.POSSIBLE : Likeness.NO;
    }

    /// Whether a word in one of two names only tells them apart: *hộ cận nghèo* and *hộ nghèo*.
    public static boolean toldApart(Key one, Key other) {
        return without(one, other).stream().anyMatch(TELLING::contains)
                || without(other, one).stream().anyMatch(TELLING::contains);
    }

    private static boolean mayBeOne(Key one, Key other) {
        var onlyOne = without(one, other);
        var onlyOther = without(other, one);
        if (onlyOne.stream().anyMatch(TELLING::contains)
                || onlyOther.stream().anyMatch(TELLING::contains)
                || isPartOfSum(onlyOne, onlyOther, one)
                || isPartOfSum(onlyOther, onlyOne, other)) {
            return false;
        }
        double common = one.words().size() - onlyOne.size();
        double shorter = Math.min(one.words().size(), other.words().size());
        double all = common + onlyOne.size() + onlyOther.size();
        return common >= 2
                && common / shorter >= ENOUGH_OF_THE_SHORTER
                && common / all >= ENOUGH_OF_BOTH;
    }

    private static Set<String> without(Key one, Key other) {
        var left = new TreeSet<>(one.words());
        left.removeAll(other.words());
        return left;
    }

    /// *Trâu - Bò* against *Trâu*: what the longer has more stands in its list.
    private static boolean isPartOfSum(Set<String> more, Set<String> less, Key longer) {
        return less.isEmpty() && more.stream().anyMatch(longer.lists()::contains);
    }

    /// The words of a name for finding it: every abbreviation spelled out, each word in canonical
    /// form with its marks.
    public static List<String> words(String name) {
        return Arrays.stream(ShortForms.spelledOut(name).split("[^\\p{L}\\p{M}\\d]+"))
                .filter(word -> !word.isEmpty())
                .map(CanonicalSyllable::exact)
                .toList();
    }
}
