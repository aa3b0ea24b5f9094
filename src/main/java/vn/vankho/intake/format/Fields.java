package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// The fields that are open at a place of a Word document. Their results are shown, their
/// instructions are not; page numbers are no part of the text.
final class Fields {

    private static final int LONGEST = 1000;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?is)\\s*(PAGE|NUMPAGES|SECTIONPAGES)\\b.*");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /// How many of the open fields show nothing at this place.
    private int silent;

    void begin() {
        open.push(new Field());
        silent++;
    }

    void instruction(String text) {
        var field = open.peek();
        if (field != null && field.instruction.length() < LONGEST) {
            field.instruction.append(text);
        }
    }

    void result() {
        var field = open.peek();
        if (field != null && !field.shown && !isPageNumber(field.instruction.toString())) {
            field.shown = true;
            silent--;
        }
    }

    void end() {
        var field = open.poll();
        if (field != null && !field.shown) {
            silent--;
        }
    }

    /// Whether text at this place is shown.
    boolean show() {
        return silent == 0;
    }

    static boolean isPageNumber(String instruction) {
        return PAGE_NUMBER.matcher(instruction).matches();
    }
}
