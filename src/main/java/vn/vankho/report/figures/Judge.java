package vn.vankho.report.figures;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.report.figures.ProseReader.Found;

/// Decides which figures are worth keeping. A wrong figure does harm, and so does a count of some
/// running story (*5 lớp tập huấn với 240 lượt người*); what has a name for something measured, or
/// is set against a plan, a whole or another year, is kept.
final class Judge {

    private static final int LONGEST_NAME = 16;
    private static final int SHORT_NAME = 6;
    private static final Set<String> MEASURES =
            Set.of(
                    "tấn", "tạ", "kg", "ha", "con", "m", "m2", "m3", "km", "km2", "%", "‰", "lít",
                    "tạ/ha");
    private static final Set<String> READ_STRICTLY =
            Set.of(
                    "công văn",
                    "thông báo",
                    "tờ trình",
                    "giấy mời",
                    "công điện",
                    "quyết định",
                    "biên bản");
    private static final Set<String> LAW =
            Set.of(
                    "luật",
                    "bộ luật",
                    "nghị định",
                    "thông tư",
                    "pháp lệnh",
                    "hiến pháp",
                    "lệnh",
                    "thông tư liên tịch",
                    "văn bản hợp nhất",
                    "quy chế",
                    "quy định",
                    "nội quy");

    private static final Pattern COUNTED = Pattern.compile("(?iu)số (?:hộ|hồ sơ|vụ)");

    private final boolean strict;
    private final boolean law;

    Judge(Subject subject) {
        var type = subject.type() == null ? "" : subject.type().toLowerCase(Locale.ROOT);
        this.strict = READ_STRICTLY.contains(type);
        this.law = LAW.contains(type);
    }

    boolean keeps(Found found, boolean plans) {
        var figure = found.figure();
        if (law || !figure.saysSomething() || !isName(figure.name)) {
            return false;
        }
        if (strict && !plans && !figure.isCompared()) {
            return false;
        }
        boolean compared = figure.isCompared();
        return switch (found.kind()) {
            case HEAD -> figure.unit != null || compared;
            case DEED -> figure.unit != null && (plans || compared);
            case OTHER -> compared || other(found);
            case BEHIND -> compared || figure.isPercent() || (plans && found.item());
        };
    }

    boolean keepsRow(Figure figure) {
        return !law
                && figure.saysSomething()
                && (!Names.isGeneric(figure.name) || COUNTED.matcher(figure.name).find());
    }

    private static boolean other(Found found) {
        var figure = found.figure();
        int words = Names.words(figure.name);
        if (figure.isPercent()) {
            return words <= 12;
        }
        boolean listed = found.item() || found.part();
        return listed && words <= SHORT_NAME && isMeasure(figure.unit);
    }

    static boolean isMeasure(@org.jspecify.annotations.Nullable String unit) {
        return unit != null && (MEASURES.contains(unit) || unit.contains("đồng"));
    }

    private static boolean isName(String name) {
        int words = Names.words(name);
        if (words == 0 || words > LONGEST_NAME || name.length() < 3 || Names.isGeneric(name)) {
            return false;
        }
        var low = Passage.low(name);
        return (Words.HEAD.matcher(low).find() && !low.contains("trị giá"))
                || Words.CLAUSE_WORDS.stream().noneMatch(low::contains);
    }
}
