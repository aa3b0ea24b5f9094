package vn.vankho.register.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.IncomingDocument;

/// The sheet on which an incoming document is entered or corrected.
///
/// @param id so that a double click enters it once
/// @param file the document in the archive, or null
/// @param values what stands in the fields, by their names
/// @param faults what cannot be kept, by field
record ArrivalForm(
        UUID id,
        @Nullable DocumentId file,
        Map<String, String> values,
        Map<String, String> faults) {

    static ArrivalForm blank(LocalDate today) {
        return new ArrivalForm(
                UUID.randomUUID(), null, Map.of("ngay-den", today.toString()), Map.of());
    }

    static ArrivalForm of(IncomingDocument content) {
        var values = new HashMap<String, String>();
        put(values, "ngay-den", content.arrivedOn());
        put(values, "tac-gia", known(content.author()));
        put(values, "so", content.number());
        put(values, "ky-hieu", content.symbol());
        put(values, "ngay-van-ban", content.issuedDate());
        put(values, "loai", content.type());
        put(values, "trich-yeu", known(content.subject()));
        put(values, "nguoi-nhan", content.receiver());
        put(values, "han", content.dueDate());
        put(values, "ghi-chu", content.note());
        put(values, "khan", content.urgency());
        put(values, "chuc-vu", content.signerTitle());
        put(values, "nguoi-ky", content.signerName());
        put(values, "ho-so", content.fileNotation());
        put(values, "so-trang", content.pages());
        return new ArrivalForm(UUID.randomUUID(), content.document(), values, Map.of());
    }

    private static @Nullable String known(String value) {
        return value.equals(ArrivedPapers.UNKNOWN) ? null : value;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    /// What was sent back, with its faults; nobody is asked about the rest twice.
    static ArrivalForm sent(Map<String, String> values, LocalDate today) {
        var file = values.getOrDefault("tep", "");
        var form =
                new ArrivalForm(
                        UUID.fromString(values.getOrDefault("ma", UUID.randomUUID().toString())),
                        file.isBlank() ? null : DocumentId.parse(file),
                        Map.copyOf(values),
                        new HashMap<>());
        form.content(today);
        return form;
    }

    boolean isWhole() {
        return faults.isEmpty();
    }

    /// The line that the sheet describes; only to be used if the sheet is whole.
    IncomingDocument content(LocalDate today) {
        var typed = new Typed(values);
        var content =
                new IncomingDocument(
                        typed.neededDay("ngay-den", today),
                        typed.needed("tac-gia", "Hãy ghi tác giả: cơ quan gửi văn bản."),
                        typed.text("so"),
                        typed.text("ky-hieu"),
                        typed.day("ngay-van-ban"),
                        typed.text("loai"),
                        typed.needed("trich-yeu", "Hãy ghi trích yếu nội dung."),
                        typed.text("nguoi-nhan"),
                        typed.day("han"),
                        typed.text("ghi-chu"),
                        typed.text("khan"),
                        typed.text("chuc-vu"),
                        typed.text("nguoi-ky"),
                        typed.text("ho-so"),
                        typed.number("so-trang", 99_999),
                        file);
        if (!typed.faults().isEmpty()) {
            faults.putAll(typed.faults());
        }
        return content;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public @Nullable String fault(String name) {
        return faults.get(name);
    }
}
