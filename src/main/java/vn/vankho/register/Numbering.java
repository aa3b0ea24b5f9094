package vn.vankho.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.DocumentType;

/// Which sequence gives a document its number from a day on, as the head of the office decided
/// (Nghị định 30/2020, Điều 15).
///
/// Copies always have one sequence of their own, and legislation one for each type; an advisory
/// body with a head of its own counts by itself.
///
/// @param perType whether each type of document has its own sequence; else all share one
/// @param advisory codes of bodies that count by themselves, such as `HĐTĐKT`
/// @param decision where that is written, such as *Quyết định số 02/QĐ-UBND ngày 03/01/2026*
public record Numbering(
        LocalDate validFrom, boolean perType, Set<String> advisory, String decision) {

    /// The sequence that all types share.
    public static final String COMMON = "common";

    static final String COPIES = "copies";
    static final String LETTERS = "CV";

    private static final String TYPE = "type:";
    private static final String LEGISLATION = "law:";
    private static final String ADVISORY = "advisory:";

    public Numbering {
        advisory = Set.copyOf(advisory);
        if (decision.isBlank()) {
            throw new IllegalArgumentException("Somebody must have decided this");
        }
    }

    /// What holds where nothing was decided: one sequence for all.
    static Numbering usual() {
        return new Numbering(LocalDate.of(1945, 9, 2), false, Set.of(), "Mặc định");
    }

    /// The key of the sequence for such a document.
    ///
    /// @param type such as *Báo cáo*
    /// @param symbol such as `BC-UBND`
    String book(String type, String symbol) {
        var known = DocumentType.ofName(type);
        if (known.filter(Numbering::isCopy).isPresent()) {
            return COPIES;
        }
        var code = code(known, symbol);
        if (new DocumentNumber(1, symbol).legislative()) {
            return LEGISLATION + code;
        }
        var body = body(symbol);
        if (advisory.contains(body)) {
            return ADVISORY + body;
        }
        return perType ? TYPE + code : COMMON;
    }

    private static boolean isCopy(DocumentType type) {
        return switch (type) {
            case FULL_COPY, EXTRACT, COPY_OF_COPY -> true;
            default -> false;
        };
    }

    /// Letters have no code, and what stands first in their symbol is the office.
    private static String code(Optional<DocumentType> type, String symbol) {
        return type.map(known -> known.code().orElse(LETTERS))
                .or(() -> new DocumentNumber(1, symbol).firstPart())
                .orElse(LETTERS);
    }

    /// Who issues: `HĐTĐKT` of `BC-HĐTĐKT`, and of a letter `HĐTĐKT-VX`.
    private String body(String symbol) {
        for (var part : symbol.split("[-/]", 8)) {
            if (advisory.contains(part)) {
                return part;
            }
        }
        return "";
    }

    /// How a sequence is called on pages and covers.
    public static String label(String book) {
        return switch (book) {
            case COMMON -> "Số chung";
            case COPIES -> "Bản sao";
            default -> {
                var name = book.substring(book.indexOf(':') + 1);
                yield book.startsWith(ADVISORY)
                        ? "Tổ chức tư vấn " + name
                        : book.startsWith(LEGISLATION)
                                ? "Quy phạm pháp luật: " + typeName(name)
                                : typeName(name);
            }
        };
    }

    private static String typeName(String code) {
        return code.equals(LETTERS)
                ? "Công văn"
                : DocumentType.ofCode(code).map(DocumentType::vietnamese).orElse(code);
    }
}
