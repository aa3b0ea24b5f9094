package vn.vankho.report.figures;

/// The words between two numbers: what still belongs to the number before, the name of the next,
/// and the verbs that say how the next number is meant.
///
/// @param tail what belongs to the number before, in small letters
/// @param tailEnd where it ends
/// @param nameStart where the name begins; equal to `nameEnd` where there is none
/// @param verbs the verbs before the next number, in small letters, with blanks around each
record Gap(String tail, int tailStart, int tailEnd, int nameStart, int nameEnd, String verbs) {

    private static final int LONGEST = 400;
    private static final int MOST_VERBS = 6;

    /// @param low the passage in small letters
    /// @param first whether no number stands before it in the statement
    /// @param last whether no number stands behind it
    static Gap of(String low, int from, int to, boolean first, boolean last) {
        int start = first ? Math.max(from, to - LONGEST) : from;
        int verbs = last ? to : verbsStart(low, start, to);
        int end = trimmedEnd(low, start, verbs);
        var words =
                " " + low.substring(verbs, to).replaceAll("[^\\p{L}\\p{M}]+", " ").strip() + " ";
        if (first) {
            return new Gap("", start, start, skip(low, start, end), end, words);
        }
        int boundary = boundary(low, start, end);
        int tailEnd = boundary < 0 ? (last ? sentenceEnd(low, start, end) : end) : boundary;
        int name = boundary < 0 ? end : Math.min(end, skip(low, boundary, end));
        return new Gap(low.substring(start, tailEnd), start, tailEnd, name, end, words);
    }

    boolean hasName() {
        return nameEnd > nameStart;
    }

    boolean says(String verb) {
        return verbs.contains(" " + verb + " ");
    }

    private static int verbsStart(String low, int from, int to) {
        int at = to;
        for (int i = 0; i < MOST_VERBS; i++) {
            int end = at;
            while (end > from && isLoose(low.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > from && Character.isLetter(low.charAt(start - 1))) {
                start--;
            }
            var word = low.substring(start, end);
            if (!Words.VERBS.contains(word) || !isVerbHere(low, from, start, word)) {
                break;
            }
            at = start;
        }
        return at;
    }

    // Words that are verbs in one company and parts of names in another.
    private static boolean isVerbHere(String low, int from, int start, String word) {
        var before = low.substring(Math.max(from, start - 12), start).stripTrailing();
        return switch (word) {
            case "lệ" -> before.endsWith("tỷ") || before.endsWith("tỉ");
            case "tỷ", "tỉ" ->
                    low.startsWith("lệ", start + 3)
                            && (endsWithVerb(before)
                                    || before.strip().isEmpty()
                                    || before.endsWith(","));
            case "thành" -> before.endsWith("hoàn");
            case "hoàn" -> low.startsWith("thành", start + 5);
            case "hiện" -> before.endsWith("thực");
            case "thực" -> low.startsWith("hiện", start + 5);
            case "tính" -> before.endsWith("ước");
            case "kiến" -> before.endsWith("dự");
            case "dự" -> low.startsWith("kiến", start + 3);
            case "đương", "ứng" -> before.endsWith("tương");
            case "mức", "ở" -> endsWithVerb(before) || before.endsWith("ở");
            case "chỉ" -> !before.endsWith("chứng") && !before.endsWith("địa");
            case "mới" ->
                    before.endsWith("nay") || before.endsWith("chỉ") || before.endsWith("ngân");
            default -> true;
        };
    }

    private static boolean endsWithVerb(String before) {
        return before.endsWith("chiếm")
                || before.endsWith("đạt")
                || before.endsWith("với")
                || before.endsWith("có")
                || before.endsWith("ước")
                || before.endsWith("duy trì")
                || before.endsWith("vượt");
    }

    private static boolean isLoose(char c) {
        return !Character.isLetterOrDigit(c) && ".;!?%‰)".indexOf(c) < 0;
    }

    private static int trimmedEnd(String low, int from, int to) {
        int end = to;
        while (end > from && isLoose(low.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int skip(String low, int from, int to) {
        int at = from;
        while (at < to && !Character.isLetterOrDigit(low.charAt(at)) && low.charAt(at) != '(') {
            at++;
        }
        return at;
    }

    // Where the words of the number before end: at a comma, or where a new name clearly begins.
    private static int boundary(String low, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = low.charAt(at);
            if (",;:.–—".indexOf(c) >= 0) {
                return at;
            }
            boolean wordStart = c == ' ' && at + 1 < to;
            if (wordStart && opensName(low, at + 1, to)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean opensName(String low, int at, int to) {
        var rest = low.substring(at, Math.min(to, at + 32));
        if (rest.startsWith("trong đó") || rest.startsWith("còn lại")) {
            return true;
        }
        return (rest.startsWith("và ") && Words.HEAD.matcher(rest.substring(3)).find())
                || rest.startsWith("năng suất ")
                || rest.startsWith("sản lượng ");
    }

    private static int sentenceEnd(String low, int from, int to) {
        return Math.min(to, from + Math.min(low.length() - from, LONGEST));
    }
}
