package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.List;

/// Marks in a text that is being put in order, where the cells of tables begin and end: two
/// characters that Unicode keeps for such uses inside a program. A text from outside is freed of
/// them first.
final class CellMarks {

    static final char BEGIN = '\uFDD0';
    static final char END = '\uFDD1';

    private CellMarks() {}

    static boolean isMark(int character) {
        return character == BEGIN || character == END;
    }

    static String without(String text) {
        return text.indexOf(BEGIN) < 0 && text.indexOf(END) < 0
                ? text
                : text.replace("" + BEGIN, "").replace("" + END, "");
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isMark(c) || Character.isWhitespace(c));
    }

    /// Without white space at its ends; all its marks stay.
    static String strip(String text) {
        var last = text.length() - 1;
        while (last >= 0 && isBlankOrMark(text.charAt(last))) {
            last--;
        }
        var stripped = new StringBuilder(text.length());
        var begun = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            begun |= !isBlankOrMark(character);
            if (isMark(character) || (begun && i <= last)) {
                stripped.append(character);
            }
        }
        return stripped.toString();
    }

    /// The lines that say something; marks on the others move to the next one, or the last.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var waiting = new StringBuilder();
        for (var line : text.split("\n")) {
            var stripped = strip(line);
            waiting.append(stripped);
            if (!isBlank(stripped)) {
                lines.add(waiting.toString());
                waiting.setLength(0);
            }
        }
        if (!waiting.isEmpty() && !lines.isEmpty()) {
            lines.addLast(lines.removeLast() + waiting);
        } else if (!waiting.isEmpty()) {
            lines.add(waiting.toString());
        }
        return lines;
    }

    private static boolean isBlankOrMark(char character) {
        return isMark(character) || Character.isWhitespace(character);
    }
}
