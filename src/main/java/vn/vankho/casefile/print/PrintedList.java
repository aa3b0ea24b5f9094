package vn.vankho.casefile.print;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list as it is printed.
///
/// @param office the office's name in capitals, line by line
/// @param title under the kind's own, such as *Năm 2026*; may be empty
/// @param before lines between the title and the table
/// @param rows a text for each column
/// @param after lines below the table
/// @param left over the left signature, such as *BÊN GIAO*; may be empty
/// @param right over the right signature
public record PrintedList(
        FileListKind kind,
        List<String> office,
        String title,
        List<String> before,
        List<List<String>> rows,
        List<String> after,
        String left,
        String right) {

    public PrintedList {
        office = List.copyOf(office);
        before = List.copyOf(before);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
        for (var row : rows) {
            if (row.size() != kind.columns().size()) {
                throw new IllegalArgumentException(
                        "A line of %s has another width".formatted(kind));
            }
        }
    }

    /// What the template is filled with.
    Map<String, Object> data() {
        var data = new HashMap<String, Object>();
        data.put("tên cơ quan", office);
        data.put("tên danh sách", title);
        data.put("dòng đầu", before);
        data.put("dòng", rows.stream().map(this::row).toList());
        data.put("dòng cuối", after);
        data.put("ký trái", left);
        data.put("ký phải", right);
        return data;
    }

    private Map<String, String> row(List<String> texts) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < texts.size(); i++) {
            row.put(kind.columns().get(i).field(), texts.get(i));
        }
        return row;
    }
}
