package vn.vankho.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.vietnamese.Fold;

/// The names that a paper may bear above its subject, and their codes: the administrative types,
/// and what an office receives besides.
final class PaperTypes {

    /// @param code as in a symbol, or null
    record Named(String name, @Nullable String code) {

        String folded() {
            return Fold.unmarked(name);
        }
    }

    private static final List<Named> OTHERS =
            List.of(
                    new Named("Nghị định", "NĐ"),
                    new Named("Thông tư liên tịch", "TTLT"),
                    new Named("Nghị quyết liên tịch", "NQLT"),
                    new Named("Thông tư", "TT"),
                    new Named("Bộ luật", null),
                    new Named("Luật", null),
                    new Named("Pháp lệnh", null),
                    new Named("Hiến pháp", null),
                    new Named("Lệnh", "L"),
                    new Named("Văn bản hợp nhất", "VBHN"),
                    new Named("Kết luận", "KL"),
                    new Named("Điều lệ", "ĐL"),
                    new Named("Nội quy", null),
                    new Named("Thông tri", null));

    private record Known(Named type, String folded) {}

    private static final List<Known> ALL = all();

    private PaperTypes() {}

    private static List<Known> all() {
        var all = new ArrayList<Named>();
        for (var type : DocumentType.values()) {
            all.add(new Named(type.vietnamese(), type.code().orElse(null)));
        }
        all.addAll(OTHERS);
        all.sort(Comparator.comparingInt((Named type) -> type.name().length()).reversed());
        return all.stream().map(type -> new Known(type, type.folded())).toList();
    }

    /// The type whose name a line begins with; the longest that fits.
    static Optional<Named> startingA(Span line) {
        return ALL.stream()
                .filter(known -> startsWith(line.folded(), known.folded()))
                .map(Known::type)
                .findFirst();
    }

    /// The type of a code, letter by letter.
    static Optional<Named> ofCode(String code) {
        return ALL.stream().map(Known::type).filter(type -> code.equals(type.code())).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(known -> known.type().name()).toList();
    }

    private static boolean startsWith(String line, String name) {
        return line.startsWith(name)
                && (line.length() == name.length()
                        || !Character.isLetter(line.charAt(name.length())));
    }
}
