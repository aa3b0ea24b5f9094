package vn.vankho.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.vankho.casefile.CaseFile;

/// The first pages of an exported case file: what it is, and its documents in the order of time.
final class FileList {

    private FileList() {}

    static byte[] pdf(CaseFile file, Described described, List<PackedFile> written)
            throws IOException {
        try (var pdf = new ListPdf()) {
            pdf.heading("HỒ SƠ %s".formatted(file.code()));
            pdf.heading(file.title());
            var fixed = file.fixed();
            pdf.paragraph("Năm hình thành: %d".formatted(file.year()));
            pdf.paragraph("Phông: " + file.fonds());
            pdf.paragraph("Người lập hồ sơ: " + file.creator());
            pdf.paragraph(
                    "Thời hạn bảo quản: "
                            + (fixed == null ? "chưa xác định" : fixed.term().label()));
            pdf.paragraph(
                    "Thời gian tài liệu: %s – %s"
                            .formatted(
                                    described.dossier().getOrDefault("startDate", "…"),
                                    described.dossier().getOrDefault("endDate", "…")));
            pdf.paragraph(
                    "Tệp này để xem và in. Bản gốc từng văn bản, kèm chữ ký số nếu có, nằm trong thư mục van-ban; chỉ bản gốc mới kiểm tra được chữ ký.");
            pdf.heading("MỤC LỤC VĂN BẢN, TÀI LIỆU");
            for (int i = 0; i < written.size(); i++) {
                pdf.paragraph(line(i + 1, described.sources().get(i), written.get(i)));
            }
            return pdf.bytes();
        }
    }

    private static String line(int ordinal, Described.Source source, PackedFile packed) {
        var values = source.values();
        return "%d. %s %s/%s, %s, %s; %s; %s trang; tệp %s"
                .formatted(
                        ordinal,
                        value(values, "typeName"),
                        value(values, "codeNumber"),
                        value(values, "codeNotation"),
                        value(values, "issuedDate"),
                        value(values, "subject"),
                        value(values, "organName"),
                        value(values, "numberOfPage"),
                        packed.path());
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "…");
    }
}
