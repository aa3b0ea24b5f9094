package vn.vankho.report;

import java.util.List;

/// Finds the line where the foot of a paper begins: its recipients, or the signature where that
/// stands above them or alone.
final class FootStart {

    private static final int NAME_WITHIN = 9; // lines
    private static final int ABOVE = 3;

    private FootStart() {}

    /// @param label the line *Nơi nhận*, or -1
    /// @param before how many lines above the label, or of the end, a signature may begin
    static int of(List<Span> lines, int label, int before) {
        int to = label < 0 ? lines.size() : label;
        int from = Math.max(0, to - before);
        for (int i = from; i < to; i++) {
            if (isOfOffices(lines.get(i), label < 0) && beginsSignature(lines, i, to)) {
                return i;
            }
        }
        // Old papers end with "Thứ trưởng", and tables of members have such words, too.
        for (int i = to - 1; i >= from; i--) {
            if (isInSmallLetters(lines.get(i)) && beginsSignature(lines, i, to)) {
                return i;
            }
        }
        return label < 0 ? lines.size() : label;
    }

    // In a row of a table something else stands beside the office.
    private static boolean isOfOffices(Span line, boolean alone) {
        var columns = line.columns();
        return columns.stream().anyMatch(piece -> piece.isCapitals() && Signature.begins(piece))
                && (!alone || columns.stream().allMatch(Signature::begins));
    }

    private static boolean isInSmallLetters(Span line) {
        return !line.isCapitals() && line.columns().stream().allMatch(Signature::begins);
    }

    private static boolean beginsSignature(List<Span> lines, int at, int to) {
        if (lines.get(at).columns().stream().noneMatch(Signature::begins)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + NAME_WITHIN); i++) {
            var line = lines.get(i);
            if (line.columns().stream().anyMatch(piece -> !Offices.name(piece).isBlank())) {
                return true;
            }
            if (!line.isCapitals() && line.text().length() > 60) {
                return false;
            }
        }
        return to < lines.size() && to - at <= ABOVE && areCapitals(lines.subList(at, to));
    }

    // "TM. ỦY BAN NHÂN DÂN" may stand a line higher than "Nơi nhận" beside the office.
    private static boolean areCapitals(List<Span> lines) {
        return lines.stream().allMatch(Span::isCapitals);
    }
}
