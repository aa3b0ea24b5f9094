package vn.vankho.report.figures;

import java.util.Set;

/// Things of which there is a fixed number: `8/9 xóm` is a part of a whole, `650/615 con` is not.
final class Wholes {

    static final Set<String> ALL =
            Set.of(
                    "xóm",
                    "thôn",
                    "bản",
                    "ấp",
                    "buôn",
                    "làng",
                    "tổ",
                    "tổ dân phố",
                    "khu",
                    "khu phố",
                    "khu dân cư",
                    "khóm",
                    "xã",
                    "phường",
                    "thị trấn",
                    "huyện",
                    "trường",
                    "trường học",
                    "tiêu chí",
                    "cơ quan",
                    "đơn vị",
                    "hộ",
                    "trẻ",
                    "trẻ em",
                    "học sinh",
                    "cháu",
                    "em",
                    "người",
                    "chỉ tiêu",
                    "nhiệm vụ",
                    "hồ sơ",
                    "chi bộ",
                    "trạm",
                    "dữ liệu",
                    "vụ",
                    "đơn",
                    "vụ việc",
                    "thủ tục",
                    "TTHC",
                    "phiếu",
                    "đại biểu",
                    "công trình",
                    "ý kiến",
                    "kiến nghị",
                    "đảng viên",
                    "cán bộ",
                    "phòng học",
                    "lớp",
                    "di tích",
                    "chi hội",
                    "văn bản",
                    "việc");

    private Wholes() {}
}
