package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long something must be kept (*thời hạn bảo quản*).
///
/// @param years whole years from the one in which the work ended; null for ever
public record Term(@Nullable Integer years) implements Comparable<Term> {

    public static final Term PERMANENT = new Term((Integer) null);

    /// The longest term that is not for ever (Luật Lưu trữ 33/2024/QH15).
    public static final int MOST_YEARS = 70;

    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})(?:\\s{1,3}(?:năm|nam))?");
    private static final String PERMANENTLY = "vĩnh viễn";

    public Term {
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw new IllegalArgumentException("No term of %d years".formatted(years));
        }
    }

    public static Term of(int years) {
        return new Term(years);
    }

    /// *Vĩnh viễn*, *10 năm* or `10`; empty where it is none of these.
    public static Optional<Term> parse(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(PERMANENTLY) || plain.equals("permanent")) {
            return Optional.of(PERMANENT);
        }
        var found = YEARS.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        int years = Integer.parseInt(found.group(1));
        return years < 1 || years > MOST_YEARS ? Optional.empty() : Optional.of(of(years));
    }

    public boolean isPermanent() {
        return years == null;
    }

    /// As lists print it: *Vĩnh viễn*, *10 năm*.
    public String label() {
        return years == null ? "Vĩnh viễn" : years + " năm";
    }

    /// The last day on which what ended then must be kept: the end of the year that is so many
    /// years after the one in which the work ended. Empty where it is for ever.
    public Optional<LocalDate> keepUntil(LocalDate ended) {
        return Optional.ofNullable(years).map(n -> LocalDate.of(ended.getYear() + n, 12, 31));
    }

    /// The longer one is the greater.
    @Override
    public int compareTo(Term other) {
        return Integer.compare(length(), other.length());
    }

    private int length() {
        return years == null ? Integer.MAX_VALUE : years;
    }

    /// As it is kept in a row.
    String key() {
        return years == null ? "permanent" : Integer.toString(years);
    }

    static @Nullable Term ofKey(@Nullable String key) {
        return key == null ? null : parse(key).orElseThrow();
    }
}
