package vn.vankho.intake;

import java.nio.file.Path;
import vn.vankho.home.Refusal;

/// The folder to watch lies where the product keeps its own files.
public final class WatchedFolderMisplaced extends Refusal {

    WatchedFolderMisplaced(Path folder) {
        super(
                ("Thư mục nhận tệp “%s” không được nằm trong hay bao trùm archive/ hoặc index/."
                                + " Hãy sửa thiết lập vankho.intake.watched-folder.")
                        .formatted(folder));
    }
}
