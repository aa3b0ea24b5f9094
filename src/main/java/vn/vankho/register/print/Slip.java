package vn.vankho.register.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.office.Letterhead;
import vn.vankho.register.IncomingDocument;
import vn.vankho.register.IncomingEntry;

/// *Phiếu giải quyết văn bản đến* (Nghị định 30/2020, Phụ lục IV, VII): three parts, filled as far
/// as the book knows them, with dots for the hand where it does not.
public final class Slip {

    private Slip() {}

    /// What the template is filled with.
    public static Map<String, Object> data(
            IncomingEntry entry, Optional<Letterhead> head, LocalDate today) {
        var content = entry.content();
        var handling = entry.handling();
        var data = new HashMap<String, Object>();
        data.put("tên cơ quan", head.map(Letterhead::headLines).orElse(List.of("")));
        data.put("địa danh", head.map(Letterhead::place).orElse("…………"));
        data.put("ngày lập", today.toString());
        data.put("văn bản đến", about(content) + "; " + content.subject());
        data.put("số đến", entry.printed());
        data.put("ngày đến", Cells.day(content.arrivedOn()));
        data.put("chủ trì", names(content.receiver(), handling.handlerName()));
        data.put("phối hợp", Cells.text(handling.cooperating()));
        data.put("thời hạn", Cells.day(content.dueDate()));
        data.put("ý kiến", Cells.text(handling.direction()));
        data.put("ngày giao", Cells.day(handling.assignedOn()));
        data.put("người giải quyết", Cells.text(handling.handlerName()));
        data.put("kết quả", Cells.text(handling.result()));
        data.put("ngày xong", Cells.day(handling.doneOn()));
        return data;
    }

    /// *Tên loại, số, ký hiệu, ngày tháng và tên cơ quan ban hành* in one cell.
    static String about(IncomingDocument content) {
        var parts = new ArrayList<String>();
        parts.add(content.type() == null ? "Văn bản" : content.type());
        if (!content.printedNumber().isEmpty()) {
            parts.add("số " + content.printedNumber());
        }
        if (content.issuedDate() != null) {
            parts.add("ngày " + Cells.day(content.issuedDate()));
        }
        parts.add("của " + content.author());
        return String.join(" ", parts);
    }

    private static String names(@Nullable String receiver, @Nullable String handler) {
        if (receiver == null || receiver.equals(handler)) {
            return Cells.text(handler);
        }
        return handler == null ? receiver : "%s (%s)".formatted(receiver, handler);
    }
}
