package vn.vankho.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;

/// Says what a number is to its figure: reached, planned, a share of the plan, a change.
final class Roles {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Figure figure;

    Roles(Figure figure) {
        this.figure = figure;
    }

    /// The number right behind the name.
    ///
    /// @param next the number behind it in the sentence, or null
    void first(Quantity number, Gap before, Gap behind, @Nullable Quantity next) {
        figure.unit = unit(number);
        figure.qualifier = qualifier(number, before);
        var sign = sign(before);
        if (number.kind() == Kind.RATIO) {
            ratio(number, behind);
        } else if (PlannedRates.isBesidePlan(figure.name, number, behind, next)) {
            figure.actual = number.value();
        } else if (number.kind() == Kind.PERCENT && refersToPlan(behind.tail(), before)) {
            figure.unit = null;
            figure.percentOfPlan = relative(number.value(), sign);
        } else if (number.kind() == Kind.PERCENT && isLastYear(behind.tail()) && sign == 0) {
            figure.unit = null;
            figure.percentOfSamePeriod = number.value();
        } else if (sign != 0) {
            figure.change = signed(number.value(), sign);
            figure.changeBase = base(behind.tail());
        } else if (number.kind() == Kind.RANGE) {
            range(number, before);
        } else if (!startsFrom(number, before)) {
            figure.actual = number.value();
        }
        fallenName(number, before);
    }

    // "Giảm tỷ lệ hộ nghèo 1,5%": how much it is to fall is both a measure and a change.
    private void fallenName(Quantity number, Gap before) {
        var name = Passage.low(figure.name);
        int sign = name.startsWith("giảm ") ? -1 : name.startsWith("tăng ") ? 1 : 0;
        if (sign == 0 || figure.actual == null || number.values().size() > 1) {
            return;
        }
        if (before.says("xuống") || before.says("còn") || before.says("lên")) {
            figure.name = Names.capital(figure.name.substring("giảm ".length()));
            return;
        }
        figure.change = signed(number.value(), sign);
    }

    private void ratio(Quantity number, Gap behind) {
        figure.actual = number.value();
        boolean part = number.value().compareTo(number.second()) <= 0;
        boolean whole = number.unit() == null || Wholes.ALL.contains(number.unit());
        if (part && whole && !refersToPlan(behind.tail())) {
            figure.of = number.second();
        } else {
            figure.plan = number.second();
        }
    }

    private void range(Quantity number, Gap before) {
        boolean moved = before.says("từ") && (before.says("tăng") || before.says("giảm"));
        figure.actual = moved ? number.second() : number.value();
        if (!moved) {
            figure.qualifier = "từ";
        }
    }

    /// A number that says more of the figure. Gives its value back if it is the share that the
    /// figure has of a whole.
    @Nullable BigDecimal more(Quantity number, Gap before, Gap behind, String ahead) {
        var reference = ahead.isEmpty() ? behind.tail() : ahead + " " + behind.tail();
        if (number.kind() == Kind.PERCENT || number.kind() == Kind.PERMILLE) {
            if (isPlannedRate(before, ahead)) {
                figure.plan = number.value();
                return null;
            }
            return percent(number, before, reference);
        }
        if (number.kind() == Kind.AMOUNT) {
            amount(number, before, behind, ahead);
        }
        return null;
    }

    // "đạt 68,4% (kế hoạch 68%)": of a rate the plan is a rate, too.
    private boolean isPlannedRate(Gap before, String ahead) {
        return figure.isPercent()
                && figure.actual != null
                && figure.plan == null
                && (before.verbs().isBlank() || before.says("là"))
                && (Words.PLAN.matcher(ahead).lookingAt() || PlannedRates.leadsIn(before.tail()));
    }

    private @Nullable BigDecimal percent(Quantity number, Gap before, String reference) {
        int sign = sign(before);
        if (before.says("chiếm") || (before.says("lệ") && !before.says("đạt"))) {
            return figure.isPercent() || figure.of != null || figure.actual == null
                    ? null
                    : number.value();
        }
        if (refersToPlan(reference)) {
            percentOfPlan(relative(number.value(), sign));
        } else if (isLastYear(reference) || (sign != 0 && figure.changeBase == null)) {
            ofSamePeriod(number, sign, reference);
        } else if (before.says("còn") || before.says("xuống") || before.says("lên")) {
            figure.actual = figure.actual == null ? number.value() : figure.actual;
        } else if (sign == 0 && canBePlanned(before) && reference.isBlank()) {
            percentOfPlan(number.value());
        }
        return null;
    }

    private boolean canBePlanned(Gap before) {
        boolean reached = before.says("đạt") || before.says("bằng");
        boolean planned =
                figure.plan != null
                        || Judge.isMeasure(figure.unit)
                        || Words.HEAD.matcher(Passage.low(figure.name)).find();
        return reached
                && planned
                && figure.actual != null
                && figure.of == null
                && !figure.isPercent();
    }

    private void percentOfPlan(BigDecimal value) {
        if (figure.percentOfPlan == null) {
            figure.percentOfPlan = value;
        }
    }

    private void ofSamePeriod(Quantity number, int sign, String reference) {
        boolean rate =
                figure.isPercent() || (figure.actual == null && figure.percentOfPlan == null);
        if (sign == 0) {
            if (figure.percentOfSamePeriod == null) {
                figure.percentOfSamePeriod = number.value();
            }
        } else if (rate) {
            change(number, sign, reference);
        } else if (isLastYear(reference) && figure.percentOfSamePeriod == null) {
            figure.percentOfSamePeriod = relative(number.value(), sign);
        }
    }

    private void amount(Quantity number, Gap before, Gap behind, String ahead) {
        if (comesTo(number, before)) {
            return;
        }
        boolean sameUnit =
                number.unit() == null
                        || number.unit().equals(figure.unit)
                        || (sign(before) != 0 && isShort(number.unit()));
        if (!sameUnit) {
            return;
        }
        var low = ahead + before.tail();
        int sign = sign(before);
        if (sign != 0) {
            change(number, sign, ahead + " " + behind.tail());
        } else if (refersToPlan(low) && figure.plan == null) {
            figure.plan = number.value();
        } else if (low.contains("tổng số") && figure.of == null) {
            figure.of = number.value();
        }
    }

    // "58 triệu đồng/người/năm (tăng 4 triệu đồng so với năm 2022)"
    private boolean isShort(String unit) {
        return figure.unit != null && figure.unit.startsWith(unit + "/");
    }

    // "tăng 5%, đạt 195,7 tỷ đồng": the rate belongs to the amount behind it.
    private boolean comesTo(Quantity number, Gap before) {
        boolean rate = figure.actual == null && figure.change != null && figure.isPercent();
        boolean rises = figure.percentOfSamePeriod == null && rate;
        boolean says = before.says("đạt") || before.says("lên") || before.says("còn");
        if (!rises || !says || number.unit() == null || number.kind() != Kind.AMOUNT) {
            return false;
        }
        figure.percentOfSamePeriod = HUNDRED.add(figure.change);
        figure.change = null;
        figure.changeBase = null;
        figure.actual = number.value();
        figure.unit = unit(number);
        return true;
    }

    private void change(Quantity number, int sign, String reference) {
        if (figure.change != null || refersToPlan(reference)) {
            return;
        }
        figure.change = signed(number.value(), sign);
        figure.changeBase = base(reference);
        if (figure.unit == null) {
            figure.unit = unit(number);
        }
    }

    private @Nullable String unit(Quantity number) {
        var unit = number.unit();
        boolean bareMoney = "triệu".equals(unit) || "tỷ".equals(unit) || "tỉ".equals(unit);
        return bareMoney && isMoney(Passage.low(figure.name)) ? unit + " đồng" : unit;
    }

    private static boolean isMoney(String name) {
        for (var word :
                new String[] {
                    "thu", "chi", "vốn", "kinh phí", "giá trị", "ngân sách", "tiền", "nợ", "doanh"
                }) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String qualifier(Quantity number, Gap before) {
        return number.qualifier() != null ? number.qualifier() : before.says("ước") ? "ước" : null;
    }

    // "giảm từ 6,8%" begins a change; "từ 2% trở lên" does not.
    private static boolean startsFrom(Quantity number, Gap before) {
        return before.says("từ") && !"trở lên".equals(number.qualifier());
    }

    private int sign(Gap before) {
        if (before.says("còn") || before.says("xuống") || before.says("lên") || before.says("từ")) {
            return 0;
        }
        return before.says("giảm") || before.says("thấp hơn")
                ? -1
                : before.says("tăng") || before.says("vượt") || before.says("cao hơn") ? 1 : 0;
    }

    private static boolean refersToPlan(String words, Gap before) {
        return refersToPlan(words) || (before.says("vượt") && words.isBlank());
    }

    private static boolean refersToPlan(String words) {
        return Words.PLAN.matcher(words).find();
    }

    private boolean isLastYear(String words) {
        return Words.SAME_PERIOD.matcher(words).find()
                || (Words.COMPARES.matcher(words).find() && Words.YEAR.matcher(words).find());
    }

    private @Nullable String base(String words) {
        var year = Words.YEAR.matcher(words);
        if (year.find()) {
            return year.group(1);
        }
        return Words.SAME_PERIOD.matcher(words).find() ? "cùng kỳ" : null;
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }

    private static BigDecimal relative(BigDecimal value, int sign) {
        return sign == 0 ? value : HUNDRED.add(signed(value, sign));
    }
}
