package vn.vankho.drafting.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.vankho.drafting.returned.ReturnedFiles.ReturnedFile;

/// A file that came back, in a list.
record ShownReturn(ReturnedFile file, ZonedDateTime at, String outcome) {

    static ShownReturn of(ReturnedFile file) {
        return new ShownReturn(file, file.at().atZone(ZoneId.systemDefault()), outcome(file));
    }

    private static String outcome(ReturnedFile file) {
        if (!file.readable()) {
            return file.found();
        }
        return file.taken().isEmpty()
                ? "Chưa nhận thay đổi nào"
                : "Đã nhận vào bản lưu " + file.taken();
    }
}
