package vn.vankho.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.search.Abbreviations.Form;
import vn.vankho.search.Abbreviations.Span;

/// Other ways to write the large numbers of a question: *295 triệu* for `295.000.000`, and back.
final class Amounts {

    private static final List<Size> SIZES =
            List.of(size("nghìn", 3), size("ngàn", 3), size("triệu", 6), size("tỷ", 9));

    /// Smaller numbers are written in figures, and many of them are years.
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);

    private static final BigDecimal MOST_OF_A_SIZE = BigDecimal.valueOf(100_000);

    /// Nobody writes *1,2345 tỷ*.
    private static final int MOST_DECIMALS = 3;

    private record Size(Syllable word, int zeros) {}

    private Amounts() {}

    private static Size size(String word, int zeros) {
        return new Size(SyllableReader.read(word).getFirst(), zeros);
    }

    /// @param run words of a question
    static List<Span> in(List<Syllable> run) {
        var spans = new ArrayList<Span>();
        for (var at = 0; at < run.size(); at++) {
            if (run.get(at).isNumber() && run.get(at).exact().length() <= 16) {
                var sized = at + 1 < run.size() ? sizeOf(run.get(at + 1)) : null;
                var to = sized == null ? at + 1 : at + 2;
                var value = new BigDecimal(run.get(at).exact());
                var forms = sized == null ? forms(value, null) : forms(scaled(value, sized), sized);
                if (!forms.isEmpty()) {
                    spans.add(new Span(at, to, forms));
                }
            }
        }
        return spans;
    }

    private static BigDecimal scaled(BigDecimal value, Size size) {
        return value.scaleByPowerOfTen(size.zeros());
    }

    private static @Nullable Size sizeOf(Syllable word) {
        return SIZES.stream()
                .filter(
                        size ->
                                word.marked()
                                        ? word.exact().equals(size.word().exact())
                                        : word.folded().equals(size.word().folded()))
                .findFirst()
                .orElse(null);
    }

    private static List<Form> forms(BigDecimal value, @Nullable Size typed) {
        var forms = new ArrayList<Form>();
        if (value.compareTo(LEAST) < 0) {
            return forms;
        }
        if (typed != null) {
            forms.add(form(List.of(number(value))));
        }
        for (var size : SIZES) {
            var part = value.scaleByPowerOfTen(-size.zeros()).stripTrailingZeros();
            if (size != typed && isWritten(part)) {
                forms.add(form(List.of(number(part), size.word())));
            }
        }
        return forms;
    }

    private static boolean isWritten(BigDecimal part) {
        return part.scale() <= MOST_DECIMALS
                && part.compareTo(BigDecimal.ONE) >= 0
                && part.compareTo(MOST_OF_A_SIZE) < 0;
    }

    private static Form form(List<Syllable> words) {
        return new Form(words, false, 1);
    }

    private static Syllable number(BigDecimal value) {
        return new Syllable(0, 0, Syllable.Term.number(value.stripTrailingZeros().toPlainString()));
    }
}
