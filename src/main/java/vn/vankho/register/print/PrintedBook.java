package vn.vankho.register.print;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A book as it is printed and bound (Nghị định 30/2020, Điều 16, 22): its cover and its lines.
///
/// @param superior the body above, as the head of documents prints it; null if there is none
/// @param office the office's name in capitals, line by line
/// @param part what the book is a part of, such as *Bản sao*; null for the common one
/// @param volume *quyển số*
/// @param rows a text for each column
public record PrintedBook(
        BookKind kind,
        @Nullable String superior,
        List<String> office,
        @Nullable String part,
        int year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String firstNumber,
        @Nullable String lastNumber,
        String volume,
        List<List<String>> rows) {

    private static final String DOTS = "…………";

    public PrintedBook {
        office = List.copyOf(office);
        rows = List.copyOf(rows);
        rows.forEach(row -> requireWidth(kind, row));
    }

    private static void requireWidth(BookKind kind, List<String> row) {
        if (row.size() != kind.columns().size()) {
            throw new IllegalArgumentException("A line of %s has another width".formatted(kind));
        }
    }

    /// The cover's lines under the title, as the appendix has them; dots where nothing is known.
    List<String> cover() {
        var days = "Từ ngày %s đến ngày %s".formatted(day(from), day(to));
        var numbers = "Từ số %s đến số %s".formatted(or(firstNumber), or(lastNumber));
        return kind.numbered() ? List.of(days, numbers) : List.of(days);
    }

    /// What the template is filled with.
    Map<String, Object> data() {
        var data = new HashMap<String, Object>();
        data.put("cơ quan chủ quản", superior == null ? "" : superior);
        data.put("tên cơ quan", office);
        data.put("phần sổ", part == null ? "" : part);
        data.put("năm", Integer.toString(year));
        data.put("từ ngày", day(from));
        data.put("đến ngày", day(to));
        data.put("từ số", or(firstNumber));
        data.put("đến số", or(lastNumber));
        data.put("quyển số", volume);
        data.put("dòng", rows.stream().map(this::row).toList());
        return data;
    }

    private Map<String, String> row(List<String> texts) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < texts.size(); i++) {
            row.put(kind.columns().get(i).field(), texts.get(i));
        }
        return row;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? DOTS : Cells.day(day);
    }

    private static String or(@Nullable String text) {
        return text == null ? DOTS : text;
    }
}
