package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number in a text with what stands around it; offsets into that text.
///
/// @param kind what the number is
/// @param values one value; two for [Kind#RATIO] (`a/b`) and [Kind#RANGE] (from, to); none for
///     dates, labels and numbers of documents
/// @param unit as printed but in small letters, `đ` written out as `đồng`, without blanks at its
///     `/`; `%` and `‰` of their kinds; null where none follows
/// @param qualifier *trên*, *dưới*, *ước*, *trở lên*, *khoảng*, *hơn*, *gần*, … or null
/// @param confidence 0 to 1; below 0.6 for what looks misread, such as `l00%`
/// @param start first character, the qualifier before the number included
/// @param numberStart first character of the number
/// @param numberEnd one past the last digit
/// @param end one past the unit and a qualifier behind it
public record Quantity(
        Kind kind,
        List<BigDecimal> values,
        @Nullable String unit,
        @Nullable String qualifier,
        double confidence,
        int start,
        int numberStart,
        int numberEnd,
        int end) {

    public enum Kind {
        /// One number, with or without a unit.
        AMOUNT,
        /// `a/b`: both in the unit that follows.
        RATIO,
        /// `a - b`: both in the unit that follows.
        RANGE,
        PERCENT,
        PERMILLE,
        /// A year or a span of years.
        YEAR,
        /// A day, a month, a quarter, *6 tháng đầu năm*.
        DATE,
        /// The number of a document.
        DOCUMENT,
        /// A number that names and counts nothing: of an item, an article, a village.
        LABEL
    }

    public Quantity {
        values = List.copyOf(values);
    }

    /// Whether it says how much there is of something.
    public boolean measures() {
        return kind.ordinal() <= Kind.PERMILLE.ordinal();
    }

    /// The value; of a ratio or range the first.
    public BigDecimal value() {
        return values.getFirst();
    }

    /// The second value of a ratio or range.
    public BigDecimal second() {
        return values.get(1);
    }

    Quantity with(@Nullable String otherUnit, List<BigDecimal> others, Kind other, int otherEnd) {
        return new Quantity(
                other,
                others,
                otherUnit,
                qualifier,
                confidence,
                start,
                numberStart,
                numberEnd,
                otherEnd);
    }
}
