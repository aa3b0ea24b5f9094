package vn.vankho.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number and symbol of an official document (*số, ký hiệu*), printed as `15/BC-UBND`.
///
/// Documents of the Party are printed as `60-NQ/ĐU`, legislative ones carry their year:
/// `41/2019/QĐ-UBND` has the symbol `2019/QĐ-UBND`.
///
/// @param symbol what stands behind the number, in the case in which it is printed
public record DocumentNumber(int number, String symbol) {

    private static final String PARTS = "[\\p{L}\\d&.]+(?:[-/][\\p{L}\\d&.]+){0,8}";
    private static final Pattern STATE = Pattern.compile("(\\d{1,6})/(" + PARTS + ")");
    private static final Pattern PARTY = Pattern.compile("(\\d{1,6})-([\\p{L}&]+/" + PARTS + ")");
    private static final Pattern PARTY_SYMBOL = Pattern.compile("[\\p{L}&]+/.+");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)/.+");
    private static final Pattern TYPE = Pattern.compile("(?:\\d{4}/)?([\\p{L}&]+)[-/].*");

    public DocumentNumber {
        if (number < 1) {
            throw new IllegalArgumentException("Document numbers start at 1, not " + number);
        }
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("A document number needs a symbol");
        }
    }

    /// Reads a number as it is printed on paper, with or without surrounding space.
    ///
    /// @throws IllegalArgumentException if it is none
    public static DocumentNumber parse(String printed) {
        return find(printed)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Not a document number: '%s'".formatted(printed)));
    }

    /// The same, where there may be none; also empty for the number 0.
    public static Optional<DocumentNumber> find(String printed) {
        for (var grammar : new Pattern[] {STATE, PARTY}) {
            var parts = grammar.matcher(printed.strip());
            if (parts.matches() && Integer.parseInt(parts.group(1)) > 0) {
                return Optional.of(
                        new DocumentNumber(Integer.parseInt(parts.group(1)), parts.group(2)));
            }
        }
        return Optional.empty();
    }

    /// Whether this is written by the rules of the Party: `60-NQ/ĐU`.
    public boolean party() {
        return PARTY_SYMBOL.matcher(symbol).matches();
    }

    /// Whether this is legislation: its year is part of the symbol.
    public boolean legislative() {
        return YEAR.matcher(symbol).matches();
    }

    /// The code of the type, such as `BC`; for a letter, the agency stands there.
    public Optional<String> firstPart() {
        var parts = TYPE.matcher(symbol);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /// As printed; a number below ten begins with a zero.
    @Override
    public String toString() {
        return "%02d%s%s".formatted(number, party() ? "-" : "/", symbol);
    }
}
