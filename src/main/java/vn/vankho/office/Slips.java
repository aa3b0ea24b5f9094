package vn.vankho.office;

/// How many letters two names differ by: put in, left out, or exchanged.
final class Slips {

    private Slips() {}

    /// @return at most `most`, or -1 if there are more
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return -1;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()] <= most ? row[b.length()] : -1;
    }

    private static void next(int[] row, char letter, String b, int i) {
        int corner = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int same = corner + (letter == b.charAt(j - 1) ? 0 : 1);
            corner = row[j];
            row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
