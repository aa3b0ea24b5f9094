package vn.vankho.transfer;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The documents of an exported case file as a table that any program opens (RFC 4180, UTF-8).
final class ListCsv {

    /// Excel takes a file without it for one in another code.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> FIELDS =
            List.of(
                    "docOrdinal",
                    "typeName",
                    "codeNumber",
                    "codeNotation",
                    "issuedDate",
                    "subject",
                    "organName",
                    "numberOfPage");

    private ListCsv() {}

    static PackedFile.Writing of(Described described, List<PackedFile> written) {
        return out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            text.write(
                    "TT,Tên loại,Số,Ký hiệu,Ngày,Trích yếu,Cơ quan ban hành,Số trang,Tệp,SHA-256\r\n");
            for (int i = 0; i < written.size(); i++) {
                var values = described.sources().get(i).values();
                var packed = written.get(i);
                text.write(
                        FIELDS.stream()
                                .map(field -> cell(values.getOrDefault(field, "")))
                                .collect(Collectors.joining(",")));
                text.write("," + packed.path() + "," + packed.sha256() + "\r\n");
            }
            text.flush();
        };
    }

    /// A text that a table program would take for a formula gets an apostrophe before it.
    private static String cell(String value) {
        var shown = value.matches("(?s)[=+\\-@\\t].*") ? "'" + value : value;
        return shown.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + shown.replace("\"", "\"\"") + "\""
                : shown;
    }
}
