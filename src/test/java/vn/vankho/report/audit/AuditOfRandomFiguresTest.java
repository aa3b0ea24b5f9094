package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Sentences with figures drawn by lot, right ones and ones with a single slip.
class AuditOfRandomFiguresTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /// A sentence whose figures hold, the same with one figure changed, and the code of its check.
    private record Pair(String right, String wrong, String code) {}

    private static String shown(long number) {
        return VietnameseNumbers.format(BigDecimal.valueOf(number));
    }

    private static BigDecimal percent(long part, long whole, int digits) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64)
                .setScale(digits, RoundingMode.HALF_UP);
    }

    private long number(int least, int most) {
        return random.nextLong(least, most);
    }

    private Pair share() {
        long whole = number(50, 9_000);
        long part = number(40, 9_000);
        var right = percent(part, whole, 1 + random.nextInt(2));
        var wrong = right.add(BigDecimal.valueOf(number(2, 9)));
        var form = "Đàn lợn %s/%s con, đạt %s%% kế hoạch.";
        return new Pair(
                form.formatted(shown(part), shown(whole), VietnameseNumbers.format(right)),
                form.formatted(shown(part), shown(whole), VietnameseNumbers.format(wrong)),
                "Q01");
    }

    private Pair sum() {
        long rice = number(100, 900);
        long corn = number(100, 900);
        long rest = number(100, 900);
        var form = "Tổng diện tích gieo trồng %s ha, gồm: lúa %s ha; ngô %s ha; rau %s ha.";
        return new Pair(
                form.formatted(shown(rice + corn + rest), shown(rice), shown(corn), shown(rest)),
                form.formatted(
                        shown(rice + corn + rest),
                        shown(rice),
                        shown(corn + number(1, 60)),
                        shown(rest)),
                "Q03");
    }

    private Pair change() {
        long was = number(100, 900);
        long is = was - number(10, 90);
        var form = "Số hộ nghèo giảm từ %s hộ xuống còn %s hộ, giảm %s hộ.";
        return new Pair(
                form.formatted(shown(was), shown(is), shown(was - is)),
                form.formatted(shown(was), shown(is), shown(was - is + number(1, 9))),
                "Q06");
    }

    private Pair next() {
        return switch (random.nextInt(3)) {
            case 0 -> share();
            case 1 -> sum();
            default -> change();
        };
    }

    @Test
    void isSilentOnTrueFiguresAndFindsOneThatIsChanged() {
        System.out.println("random figures, seed " + seed);
        for (int i = 0; i < 300; i++) {
            var pair = next();
            assertThat(ReportTexts.audited(pair.right())).as(pair.right()).isEmpty();
            assertThat(ReportTexts.codes(ReportTexts.audited(pair.wrong())))
                    .as(pair.wrong())
                    .containsExactly(pair.code());
        }
    }
}
