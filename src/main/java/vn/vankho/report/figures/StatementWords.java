package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.vietnamese.Quantity;

/// The words of a statement between its numbers, as printed.
record StatementWords(Passage passage) {

    static final int LONGEST_OBJECT = 80;

    static List<Gap> gaps(Statement statement) {
        var gaps = new ArrayList<Gap>();
        int from = statement.from();
        for (var number : statement.numbers()) {
            gaps.add(Gap.of(statement.low(), from, number.start(), gaps.isEmpty(), false));
            from = number.end();
        }
        gaps.add(Gap.of(statement.low(), from, statement.to(), false, true));
        return gaps;
    }

    static boolean isColonBehind(String low, int end) {
        return low.startsWith(":", end) || low.startsWith(" :", end);
    }

    // "kế hoạch 620 con" says the plan of the figure before.
    static boolean isPlanWord(String low) {
        var plan = Words.PLAN.matcher(low);
        return plan.lookingAt() && low.length() - plan.end() < 24 && !low.contains(":");
    }

    /// The words behind a number that say of what it is, as printed.
    String object(Statement s, Gap behind) {
        var tail = behind.tail();
        if (Words.PLAN.matcher(tail).find() || Words.SAME_PERIOD.matcher(tail).find()) {
            return "";
        }
        var stop = Words.STOPS.matcher(tail);
        int end = stop.find() ? stop.start() : tail.length();
        int start = behind.tailStart();
        return printed(s, start, start + end).strip();
    }

    // The words as printed, without what stands in parentheses of its own.
    String printed(Statement s, int from, int to) {
        var words = new StringBuilder(passage.text().substring(from, to));
        for (int i = from; i < to; i++) {
            if (s.low().charAt(i) == ' ') {
                words.setCharAt(i - from, ' ');
            }
        }
        return words.toString();
    }

    static boolean introducesPart(Statement s, Gap before, int i) {
        int from = Math.max(s.from(), before.nameStart() - 16);
        var ahead = s.low().substring(from, before.nameEnd());
        return ahead.contains("trong đó")
                || ahead.contains("gồm")
                || (i > 0 && ahead.contains("còn lại"));
    }

    // "đạt 102% kế hoạch" ends behind the plan.
    static int tailed(Quantity number, Gap behind) {
        int end = behind.tailStart() + behind.tail().stripTrailing().length();
        return end - number.end() <= LONGEST_OBJECT ? Math.max(number.end(), end) : number.end();
    }

    // "Đầu năm 2024 có 312 hộ nghèo; 98 hộ cận nghèo": up to the stop all of it is of that day.
    boolean opensWithYearBegun(Statement s) {
        int stop = passage.low().lastIndexOf(". ", s.from());
        int begin = Math.max(stop < 0 ? passage.label() : stop + 2, s.from() - 200);
        return passage.low().startsWith("đầu năm ", begin)
                || s.low().startsWith("đầu năm ", s.from());
    }
}
