package vn.vankho.issuing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a document stands on its way from approval to the archive (Nghị định 30/2020, Điều 12 to
/// 19). While it stands at a [Step] something waits for somebody; an [End] is for good.
public sealed interface Stage {

    /// In Vietnamese, for lists.
    String label();

    /// As the database and the journal have it: `format-checked`.
    String key();

    /// Something comes after it.
    enum Step implements Stage {
        CONTENT_APPROVED("Duyệt nội dung"),
        FORMAT_CHECKED("Kiểm tra thể thức"),
        SIGNED("Người có thẩm quyền ký"),
        NUMBERED("Cấp số, ngày"),
        REGISTERED("Vào sổ, ghi số lên trang"),
        ORG_SIGNED("Cơ quan ký số"),
        SEALED("Đóng dấu"),
        ISSUED("Phát hành");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String key() {
            return Stage.written(name());
        }
    }

    /// Nothing comes after it.
    enum End implements Stage {
        FILED("Lưu"),
        /// Its number was struck out before it went out.
        STRUCK_OUT("Đã gạch số");

        private final String label;

        End(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String key() {
            return Stage.written(name());
        }
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<Stage> all() {
        return Stream.concat(Arrays.stream(Step.values()), Arrays.stream(End.values()));
    }

    /// @throws IllegalArgumentException for any other word
    static Stage ofKey(String key) {
        return all().filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage of issuing: " + key));
    }
}
