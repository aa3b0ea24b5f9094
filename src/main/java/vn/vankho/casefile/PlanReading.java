package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the lines of a list of case files out of a spreadsheet, and says row by row what cannot be
/// used.
final class PlanReading {

    private static final Pattern BARE_ROMAN = Pattern.compile("[IVXLC]{1,8}[.)]?");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,5}[.)]?");
    private static final int LONGEST_TITLE = 500; // FileNotation and Title of Phụ lục VI
    private static final int LONGEST_CODE = 20;

    private final PlanSheet sheet;
    private final List<PlanLines.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private String abbreviation = PlanCodes.NO_HEADING;

    private PlanReading(PlanSheet sheet) {
        this.sheet = sheet;
    }

    /// @param row in the file; 0 for the whole of it
    public record Problem(int row, String sentence) {}

    record Read(List<PlanLines.Line> lines, List<Problem> problems) {}

    static Read of(PlanSheet sheet) {
        var reading = new PlanReading(sheet);
        sheet.wanting().ifPresent(what -> reading.problems.add(new Problem(0, what)));
        if (reading.problems.isEmpty()) {
            sheet.rows().forEach(reading::read);
        }
        return new Read(List.copyOf(reading.lines), List.copyOf(reading.problems));
    }

    private void read(PlanSheet.Row row) {
        var title = sheet.text(row, PlanColumn.TITLE);
        var code = sheet.text(row, PlanColumn.CODE);
        var term = sheet.text(row, PlanColumn.TERM);
        var heading = heading(row, code, title, term);
        if (heading.isPresent()) {
            lines.add(heading.get());
            abbreviation = heading.get().small() ? abbreviation : heading.get().abbreviation();
        } else if (title.isEmpty()) {
            problem(row, "không có tiêu đề hồ sơ");
        } else {
            file(row, code, title, term);
        }
    }

    /// A row of which only the title is filled, or that stands in one merged cell; its number may
    /// stand in the column of numbers.
    private Optional<PlanLines.Line> heading(
            PlanSheet.Row row, String code, String title, String term) {
        var words = row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        if (words.size() == 1) {
            return Optional.of(PlanLines.heading(words.getFirst(), row.row()));
        }
        boolean bare =
                term.isEmpty()
                        && sheet.text(row, PlanColumn.CREATOR).isEmpty()
                        && !title.isEmpty()
                        && (BARE_ROMAN.matcher(code).matches()
                                || BARE_NUMBER.matcher(code).matches());
        return bare
                ? Optional.of(
                        PlanLines.heading(code.replaceFirst("[.)]$", "") + ". " + title, row.row()))
                : Optional.empty();
    }

    private void file(PlanSheet.Row row, String code, String title, String term) {
        var whole = whole(code);
        var kept = Term.parse(term);
        if (title.length() > LONGEST_TITLE) {
            problem(row, "tiêu đề dài quá %d chữ".formatted(LONGEST_TITLE));
        } else if (whole.length() > LONGEST_CODE) {
            problem(row, "số và ký hiệu «%s» dài quá %d chữ".formatted(whole, LONGEST_CODE));
        } else if (!term.isEmpty() && kept.isEmpty()) {
            problem(row, "thời hạn «%s» không đọc được".formatted(term));
        } else if (!whole.isEmpty() && codes.putIfAbsent(whole, row.row()) != null) {
            problem(row, "số và ký hiệu «%s» đã có ở dòng %d".formatted(whole, codes.get(whole)));
        } else {
            var note = sheet.text(row, PlanColumn.NOTE);
            lines.add(
                    new PlanLines.Line(
                            row.row(),
                            false,
                            false,
                            whole.isEmpty() ? null : whole,
                            title,
                            "",
                            kept.orElse(null),
                            sheet.text(row, PlanColumn.CREATOR),
                            note.isEmpty() ? null : note));
        }
    }

    /// Lists often give the number alone; the abbreviation is the heading's.
    private String whole(String code) {
        var plain = code.replaceAll("\\s", "");
        return BARE_NUMBER.matcher(plain).matches()
                ? PlanCodes.print(Integer.parseInt(plain.replaceAll("\\D", "")), abbreviation)
                : plain;
    }

    private void problem(PlanSheet.Row row, String what) {
        problems.add(new Problem(row.row(), "Dòng %d: %s.".formatted(row.row(), what)));
    }
}
