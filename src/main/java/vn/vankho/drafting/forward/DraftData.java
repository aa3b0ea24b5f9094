package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.Letterhead;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Passage;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Sentence;

/// The data of the template *bao-cao* for a report that was made from an earlier one.
final class DraftData {

    private DraftData() {}

    /// The fields that follow from the report; they are written anew with every change.
    static Map<String, Object> content(NextReport report) {
        var data = new LinkedHashMap<String, Object>();
        var bases = new ArrayList<String>();
        var body = new ArrayList<Map<String, Object>>();
        for (var passage : report.passages()) {
            switch (passage.kind()) {
                case SUBJECT -> data.put("trích yếu", text(passage, report));
                case CLOSING -> data.put("kết thúc", closing(text(passage, report)));
                case TABLE -> body.add(Map.of("lời", table(passage, report)));
                case BASIS -> basis(passage, report, bases, body);
                default -> add(passage, report, body);
            }
        }
        if (!bases.isEmpty()) {
            data.put("căn cứ", bases);
        }
        data.put("nội dung", body);
        return data;
    }

    /// The passages that the items of *nội dung* were made of, in their order.
    static List<Passage> body(NextReport report) {
        var body = new ArrayList<Map<String, Object>>();
        var passages = new ArrayList<Passage>();
        for (var passage : report.passages()) {
            int before = body.size();
            switch (passage.kind()) {
                case SUBJECT, CLOSING -> {}
                case TABLE -> body.add(Map.of());
                case BASIS -> basis(passage, report, new ArrayList<>(), body);
                default -> add(passage, report, body);
            }
            if (body.size() > before) {
                passages.add(passage);
            }
        }
        return passages;
    }

    private static void basis(
            Passage passage,
            NextReport report,
            List<String> bases,
            List<Map<String, Object>> body) {
        var text = text(passage, report);
        if (!text.toLowerCase(Locale.ROOT).matches("[-+\\h]*căn cứ\\h.*")) {
            add(passage, report, body);
            return;
        }
        for (var one : text.split(";\\h*(?=[-+\\h]*[Cc]ăn cứ\\h)")) {
            bases.add(one.replaceFirst("^[-+\\h]+", "").replaceFirst("[;.,\\h]+$", ""));
        }
    }

    private static void add(Passage passage, NextReport report, List<Map<String, Object>> body) {
        var pieces = pieces(passage.sentences(), report);
        if (!pieces.equals("")) {
            body.add(Map.of(field(passage.kind()), pieces));
        }
    }

    private static String field(Passage.Kind kind) {
        return switch (kind) {
            case PART -> "đề phần";
            case PART_TITLE -> "tên phần";
            case SECTION -> "đề mục";
            case CLAUSE -> "đề khoản";
            default -> "lời";
        };
    }

    private static String text(Passage passage, NextReport report) {
        var text = new StringBuilder();
        passage.sentences().forEach(sentence -> text.append(Printed.text(sentence, report)));
        return text.toString().strip();
    }

    // The template puts "./." behind it.
    private static String closing(String text) {
        return text.replaceFirst("[./\\h]+$", "");
    }

    private static Object pieces(List<Sentence> sentences, NextReport report) {
        var pieces = new ArrayList<Map<String, String>>();
        for (var sentence : sentences) {
            for (var part : Printed.parts(sentence, report)) {
                pieces.add(piece(part));
            }
        }
        boolean words = pieces.stream().allMatch(piece -> piece.keySet().equals(Set.of("chữ")));
        if (!words) {
            return List.copyOf(pieces);
        }
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.get("chữ")));
        return text.toString().strip();
    }

    private static Map<String, String> piece(Printed.Part part) {
        var code = part.code() == null ? "" : part.code();
        return switch (part.kind()) {
            case PLAIN -> Map.of("chữ", part.text());
            case VALUE -> Map.of("số", part.text(), "mã", code);
            case MISSING -> Map.of("thiếu", part.text(), "mã", code);
            case OLD ->
                    part.code() == null
                            ? Map.of("chữ cũ", part.text())
                            : Map.of("số cũ", part.text(), "mã", code);
        };
    }

    private static Map<String, Object> table(Passage passage, NextReport report) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : passage.rows()) {
            var cells = new ArrayList<Map<String, Object>>();
            for (var cell : row.cells()) {
                cells.add(cell(cell, report));
            }
            rows.add(Map.of("đầu", row.heads(), "ô", cells));
        }
        return Map.of("bảng", rows);
    }

    private static Map<String, Object> cell(Passage.RowCell cell, NextReport report) {
        var parts = new ArrayList<Map<String, String>>();
        Printed.parts(cell.sentence(), report).forEach(part -> parts.add(piece(part)));
        return Map.of(
                "lời",
                parts,
                "cột",
                cell.column(),
                "số cột",
                cell.columns(),
                "số dòng",
                cell.rows());
    }

    /// Head, foot and recipients, from the office's data of the new day; what nobody knows is asked
    /// for in brackets.
    static Map<String, Object> frame(OfficeFound office, int year, @Nullable String symbolType) {
        var head = office.head();
        var data = new LinkedHashMap<String, Object>();
        var type = symbolType == null ? "BC" : symbolType;
        data.put("năm ban hành", String.valueOf(year));
        data.put("ký hiệu", type + "-" + (head == null ? "UBND" : head.code()));
        if (head == null) {
            data.put("tên cơ quan", List.of("[TÊN CƠ QUAN]"));
            data.put("địa danh", "[Địa danh]");
        } else {
            if (head.superiorLine() != null) {
                data.put("cơ quan chủ quản", head.superiorLine());
            }
            data.put("tên cơ quan", head.headLines());
            data.put("địa danh", head.place());
        }
        data.putAll(signature(head));
        return data;
    }

    private static Map<String, Object> signature(@Nullable Letterhead head) {
        var data = new LinkedHashMap<String, Object>();
        if (head != null && head.signerTitle() != null && head.signerName() != null) {
            if (!head.authority().isEmpty()) {
                data.put("quyền hạn", String.join("\n", head.authority()));
            }
            data.put("chức vụ", List.of(head.signerTitle()));
            data.put("người ký", head.signerName());
            return data;
        }
        var collective = head == null ? "ỦY BAN NHÂN DÂN" : head.headLines().getFirst();
        data.put("quyền hạn", "TM. " + collective);
        data.put("chức vụ", List.of("[CHỨC VỤ]"));
        data.put("người ký", "[HỌ VÀ TÊN]");
        return data;
    }
}
