package vn.vankho.drafting.filling;

/// Positions as official documents number their parts.
final class Ordinal {

    private static final String[] LETTERS =
            "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
    private static final int[] STEPS = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = "M CM D CD C XC L XL X IX V IV I".split(" ");

    private Ordinal() {}

    static String roman(int number) {
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < STEPS.length; i++) {
            text.repeat(SIGNS[i], rest / STEPS[i]);
            rest %= STEPS[i];
        }
        return text.toString();
    }

    /// In the order of the Vietnamese alphabet as Nghị định 30 uses it (…, d, đ, e, g, …); after
    /// `y` come `aa`, `bb`.
    static String letter(int number) {
        int place = number - 1;
        return LETTERS[place % LETTERS.length].repeat(place / LETTERS.length + 1);
    }
}
