package vn.vankho.issuing;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// A draft that is made of a document which is out: what corrects it, or a copy of it. It is a
/// document of its own, with its own number, and names its original for good.
///
/// @param draft of the new document
/// @param part what an extract takes; null for all others
public record FollowUp(
        UUID draft, DocumentId original, Kind kind, Medium medium, @Nullable String part) {

    /// What is made of it (Nghị định 30/2020, Điều 18.3 and 25).
    public enum Kind {
        /// An error of form, technique or procedure.
        CORRECTION("Đính chính", "cong-van"),
        /// An error of content: a document of the same form takes its place.
        REPLACEMENT("Sửa đổi, thay thế", ""),
        TRUE_COPY("Sao y", "sao-y"),
        COPY_OF_COPY("Sao lục", "sao-luc"),
        EXTRACT("Trích sao", "trich-sao");

        private final String label;
        private final String template;

        Kind(String label, String template) {
            this.label = label;
            this.template = template;
        }

        /// In Vietnamese, for lists.
        public String label() {
            return label;
        }

        String template() {
            return template;
        }

        public boolean copy() {
            return this == TRUE_COPY || this == COPY_OF_COPY || this == EXTRACT;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException for any other word
        public static Kind ofKey(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such follow-up: " + key));
        }
    }

    /// Whether it is made by scanning a paper, without a page of its own (Điều 25.1c, 25.2).
    public boolean ofScan() {
        return medium == Medium.ELECTRONIC && (kind == Kind.TRUE_COPY || kind == Kind.COPY_OF_COPY);
    }

    /// What the new document is.
    public enum Medium {
        ELECTRONIC("Bản điện tử"),
        PAPER("Bản giấy");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
