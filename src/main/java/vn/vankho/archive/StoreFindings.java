package vn.vankho.archive;

import java.nio.file.Path;
import vn.vankho.access.IntegrityFinding;

/// What can be wrong in the store, each with its code and its sentence.
final class StoreFindings {

    private StoreFindings() {}

    static IntegrityFinding fileChanged(ObjectStore store, Path file) {
        return finding("file-changed", store, file, "Nội dung tệp đã bị thay đổi.");
    }

    static IntegrityFinding fileMissing(ObjectStore store, Path file) {
        return finding("file-missing", store, file, "Tệp đã bị mất.");
    }

    static IntegrityFinding fileUntracked(ObjectStore store, Path file) {
        return finding(
                "file-untracked", store, file, "Tệp hoặc thư mục lạ, không do Văn khố ghi vào.");
    }

    static IntegrityFinding fileUnreadable(ObjectStore store, Path file) {
        return finding("file-unreadable", store, file, "Không đọc được tệp.");
    }

    static IntegrityFinding folderUnreadable(ObjectStore store, Path folder) {
        return finding("folder-unreadable", store, folder, "Không mở được thư mục này của kho.");
    }

    static IntegrityFinding objectMissing(ObjectStore store, String folderName) {
        return finding(
                "object-missing",
                store,
                store.folder(folderName),
                "Văn bản có trong danh sách nhưng không còn trong kho.");
    }

    static IntegrityFinding objectUnreadable(ObjectStore store, Path folder) {
        return finding(
                "object-unreadable",
                store,
                folder,
                "Thư mục văn bản không có trong danh sách và không đọc được.");
    }

    static IntegrityFinding objectUnlisted(ObjectStore store, Path folder) {
        return finding(
                StoreCheck.UNLISTED,
                store,
                folder,
                "Văn bản có trong kho nhưng không có trong danh sách.");
    }

    static IntegrityFinding objectMisplaced(ObjectStore store, Path folder) {
        return finding(
                "object-misplaced", store, folder, "Thư mục văn bản đã bị đổi tên hoặc dời chỗ.");
    }

    private static IntegrityFinding finding(
            String code, ObjectStore store, Path path, String message) {
        var fromStore = store.root().relativize(path).toString().replace('\\', '/');
        return new IntegrityFinding(code, "store/" + fromStore, message);
    }
}
