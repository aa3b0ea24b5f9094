package vn.vankho.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.home.Refusal;

/// A package is not made, for a reason that the sentence says.
public final class PackageRefused extends Refusal {

    private PackageRefused(String sentence) {
        super(sentence);
    }

    private PackageRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static PackageRefused profile(Path file, Throwable cause) {
        return new PackageRefused(
                "Tệp mô tả gói tin %s không dùng được; hãy sửa hoặc bỏ nó đi để dùng bản kèm theo phần mềm."
                        .formatted(file),
                cause);
    }

    static PackageRefused kind(PackageKind kind, String profile) {
        return new PackageRefused("«%s» không có loại %s.".formatted(profile, kind.label()));
    }

    static PackageRefused missing(List<Finding> findings) {
        return new PackageRefused(
                "Chưa đóng gói được: "
                        + findings.stream()
                                .map(finding -> finding.place() + ": " + finding.message())
                                .collect(Collectors.joining(" ")));
    }

    static PackageRefused organ(String code) {
        return new PackageRefused(
                "«%s» không phải là mã định danh cơ quan; mã có dạng H49.64.33.".formatted(code));
    }

    static PackageRefused open() {
        return new PackageRefused("Hồ sơ chưa kết thúc; hãy kết thúc hồ sơ rồi đóng gói.");
    }

    static PackageRefused empty() {
        return new PackageRefused("Hồ sơ không có văn bản nào để đóng gói.");
    }

    static PackageRefused notHere() {
        return new PackageRefused("Không có hồ sơ này, hoặc anh/chị không được xem nó.");
    }

    static PackageRefused changed(String document) {
        return new PackageRefused(
                "Bản gốc «%s» không còn đúng như lúc nhận; hãy sửa từ bản thứ hai (trang Lưu trữ) rồi đóng gói."
                        .formatted(document));
    }

    static PackageRefused exists(Path target) {
        return new PackageRefused(
                "%s đã có; hãy chọn thư mục khác hoặc dời nó đi.".formatted(target));
    }

    static PackageRefused notWritten(Path target, Throwable cause) {
        return new PackageRefused(
                "Không ghi được vào %s; hãy kiểm tra dung lượng và quyền ghi.".formatted(target),
                cause);
    }

    static PackageRefused notRead(Path pack, Throwable cause) {
        return new PackageRefused("Không đọc được gói tin %s.".formatted(pack), cause);
    }

    static PackageRefused notJoined() {
        return new PackageRefused(
                "Không ghép được hồ sơ thành một tệp PDF: hồ sơ quá lớn hoặc có tệp hỏng.");
    }

    static PackageRefused notSound(List<Finding> findings) {
        return new PackageRefused(
                "Gói tin vừa ghi đọc lại có %d chỗ sai nên đã bị bỏ: %s"
                        .formatted(findings.size(), findings.getFirst().message()));
    }
}
