package vn.vankho.issuing;

import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.home.Refusal;
import vn.vankho.signature.FileSignatures.Change;

/// A file that came back from signing is not taken; the sentence says what is wrong with it and
/// what to do.
public final class ReturnRefused extends Refusal {

    private static final int PAGES_NAMED = 5;

    private ReturnRefused(String sentence) {
        super(sentence);
    }

    static ReturnRefused noPdf() {
        return new ReturnRefused(
                "Tệp này không phải PDF. Hãy nộp chính tệp PDF đã tải về, sau khi ký số.");
    }

    static ReturnRefused tooLarge() {
        return new ReturnRefused(
                "Tệp lớn hơn bản trình ký quá nhiều; chữ ký số không làm tệp lớn thêm như vậy.");
    }

    static ReturnRefused nothingAdded() {
        return new ReturnRefused(
                "Đây đúng là tệp đã tải về, nhưng chưa có chữ ký nào được thêm vào. Hãy ký số rồi nộp lại.");
    }

    static ReturnRefused cutOff() {
        return new ReturnRefused(
                "Tệp thiếu phần cuối so với bản đang chờ ký: hoặc bị cắt cụt khi chép, hoặc là bản của bước trước. Hãy tải lại bản mới nhất rồi ký.");
    }

    static ReturnRefused signedBeside() {
        return new ReturnRefused(
                "Tệp này ký trên bản chưa có chữ ký của người ký trước. Hãy tải tệp mới nhất ở đây về rồi ký tiếp vào đó.");
    }

    static ReturnRefused withoutNumber() {
        return new ReturnRefused(
                "Tệp này chưa có số và ngày mà văn thư đã ghi. Hãy tải lại bản mới nhất rồi ký.");
    }

    static ReturnRefused olderTime() {
        return new ReturnRefused("Tệp này ghi thời gian sao cũ. Hãy tải lại bản mới nhất rồi ký.");
    }

    static ReturnRefused otherDay(String written, String signed) {
        return new ReturnRefused(
                "Bản sao ghi thời gian ngày %s, chữ ký tạo ngày %s. Hãy bấm “Ghi lại thời gian sao”, tải bản mới rồi ký."
                        .formatted(written, signed));
    }

    static ReturnRefused unreadable() {
        return new ReturnRefused(
                "Không đọc được tệp: tệp hỏng hoặc đặt mật khẩu. Hãy ký lại bản đã tải về và nộp tệp đó.");
    }

    static ReturnRefused savedAnew(boolean signed) {
        return new ReturnRefused(
                "Phần mềm ký đã lưu lại tệp thay vì ghi nối chữ ký vào cuối tệp: chữ trên trang giống bản trình ký, nhưng các byte đã khác%s. Hãy tải lại bản trình ký, ký bằng chế độ ghi nối (incremental, append), đừng mở ra lưu lại hay in sang PDF khác."
                        .formatted(signed ? "" : ", và không còn chữ ký số nào"));
    }

    static ReturnRefused otherPages(int expected, int found) {
        return new ReturnRefused(
                "Đây là tệp khác: bản trình ký có %d trang, tệp này có %d trang."
                        .formatted(expected, found));
    }

    static ReturnRefused otherWords(int page, String expected, String found) {
        return new ReturnRefused(
                "Đây là văn bản khác: trang %d của bản trình ký ghi “%s”, tệp này ghi “%s”."
                        .formatted(page, expected, found));
    }

    static ReturnRefused changed(List<Change> changes) {
        return new ReturnRefused(
                "Ngoài chữ ký, tệp còn bị thêm hoặc sửa: %s. Chỉ được thêm chữ ký số; hãy tải lại bản trình ký rồi ký."
                        .formatted(
                                changes.stream()
                                        .map(ReturnRefused::words)
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
    }

    private static String words(Change change) {
        var what =
                switch (change.kind()) {
                    case ANNOTATION -> "ghi chú hoặc hình vẽ";
                    case FORM_FIELD -> "ô nhập liệu";
                    case CONTENT -> "nội dung trang";
                    case PAGE_ADDED -> "thêm trang";
                    case PAGE_REMOVED -> "bớt trang";
                    case OTHER -> "phần khác của tệp";
                };
        var pages =
                change.pages().stream()
                        .limit(PAGES_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return pages.isEmpty() ? what : what + " (trang " + pages + ")";
    }

    static ReturnRefused verdict(String sentence) {
        return new ReturnRefused("Chữ ký trong tệp không dùng được: %s.".formatted(sentence));
    }

    static ReturnRefused noSignature() {
        return new ReturnRefused(
                "Tệp không có thêm chữ ký số nào của người hay cơ quan. Hãy ký số rồi nộp lại.");
    }

    static ReturnRefused officeTooEarly() {
        return new ReturnRefused(
                "Cơ quan đã ký số trước khi tới lượt: người có thẩm quyền ký trước, văn bản có số, rồi cơ quan mới ký. Hãy tải lại bản trình ký.");
    }

    static ReturnRefused officeMissing(String signer) {
        return new ReturnRefused(
                "Chữ ký vừa thêm là của “%s”, không phải của cơ quan. Hãy ký bằng chứng thư số của cơ quan."
                        .formatted(signer));
    }

    static ReturnRefused otherSigner(String signer, String expected) {
        return new ReturnRefused(
                "Người ký số là “%s”, khối chữ ký của văn bản ghi “%s”. Nếu đúng là một người, hãy đánh dấu vào ô xác nhận rồi nộp lại."
                        .formatted(signer, expected));
    }

    static ReturnRefused rule(String message) {
        return new ReturnRefused(message);
    }
}
