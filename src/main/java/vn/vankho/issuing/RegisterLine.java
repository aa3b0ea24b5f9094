package vn.vankho.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.document.DocumentType;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.vietnamese.Fold;

/// What the book says of a draft, out of the draft's own data. Names of data are compared as
/// templates compare them: case, marks, spaces and `_` set aside.
final class RegisterLine {

    private static final List<String> TYPE = List.of("tên loại", "loại văn bản");
    private static final List<String> SYMBOL = List.of("ký hiệu", "số ký hiệu");
    private static final List<String> SUBJECT = List.of("trích yếu");
    private static final List<String> SIGNER =
            List.of("người ký", "họ tên người ký", "họ và tên người ký", "họ tên", "họ và tên");
    /// How data name the blocks behind the first one of a document of several bodies.
    static final List<String> NEXT = List.of("thứ hai", "thứ ba", "thứ tư");

    private static final List<String> NEXT_SIGNERS =
            NEXT.stream().map(next -> "người ký " + next).toList();

    private static final List<String> RECIPIENTS = List.of("nơi nhận");
    private static final List<String> UNIT = List.of("mã đơn vị", "đơn vị soạn thảo");

    private final Map<String, ?> data;
    private final Supplier<String> templateTitle;
    private final Optional<String> officeCode;

    /// @param templateTitle names the type where the data do not; asked only then
    RegisterLine(Map<String, ?> data, Supplier<String> templateTitle, Optional<String> officeCode) {
        this.data = data;
        this.templateTitle = templateTitle;
        this.officeCode = officeCode;
    }

    /// @throws DraftIncomplete with everything that is missing
    OutgoingRegister.Request request(UUID draft, LocalDate date) {
        var missing = new ArrayList<String>();
        var symbol = symbol();
        var subject = text(SUBJECT);
        if (symbol.isEmpty()) {
            missing.add("ký hiệu");
        }
        if (subject.isEmpty()) {
            missing.add("trích yếu");
        }
        if (!missing.isEmpty()) {
            throw new DraftIncomplete(missing);
        }
        return new OutgoingRegister.Request(
                draft,
                type(),
                symbol.orElseThrow(),
                date,
                subject.orElseThrow(),
                signers().orElse(null),
                text(RECIPIENTS).orElse(null));
    }

    private String type() {
        var name = text(TYPE).orElseGet(templateTitle);
        return DocumentType.ofName(name).map(DocumentType::vietnamese).orElse(name);
    }

    /// As typed, else made of the type's code and the office's: `BC-UBND`; a letter has no code and
    /// names the unit that wrote it: `UBND-KT`.
    private Optional<String> symbol() {
        var typed = text(SYMBOL).map(RegisterLine::withoutNumber);
        if (typed.isPresent()) {
            return typed;
        }
        var type = DocumentType.ofName(type());
        var code = type.flatMap(DocumentType::code);
        if (code.isPresent()) {
            return officeCode.map(office -> code.get() + "-" + office);
        }
        return type.isPresent()
                ? officeCode.flatMap(office -> text(UNIT).map(unit -> office + "-" + unit))
                : Optional.empty();
    }

    /// Somebody may have typed `Số:    /BC-UBND`.
    private static String withoutNumber(String typed) {
        return typed.substring(typed.indexOf('/') + 1).strip();
    }

    Optional<String> text(String name) {
        return text(List.of(name));
    }

    Optional<String> signer() {
        return text(SIGNER);
    }

    /// Everybody who signs, in the order of their blocks; the column of the book has room for all.
    private Optional<String> signers() {
        var names =
                Stream.concat(
                                signer().stream(),
                                NEXT_SIGNERS.stream().flatMap(name -> text(name).stream()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /// The lines of a field that is a list; one line where it is none.
    List<String> lines(String name) {
        return data.entrySet().stream()
                .filter(entry -> fold(entry.getKey()).equals(fold(name)))
                .flatMap(
                        entry ->
                                entry.getValue() instanceof List<?> list
                                        ? list.stream().map(RegisterLine::flat)
                                        : flat(entry.getValue()).lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private Optional<String> text(List<String> names) {
        return names.stream().flatMap(name -> value(name).stream()).findFirst();
    }

    private Optional<String> value(String name) {
        return data.entrySet().stream()
                .filter(entry -> fold(entry.getKey()).equals(fold(name)))
                .map(entry -> flat(entry.getValue()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String fold(String name) {
        return Fold.unmarked(name).replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
    }

    /// A list stands in one cell of the book, its items parted by `; `.
    private static String flat(Object value) {
        return switch (value) {
            case List<?> list ->
                    list.stream()
                            .map(RegisterLine::flat)
                            .filter(item -> !item.isBlank())
                            .collect(Collectors.joining("; "));
            case Map<?, ?> item ->
                    item.values().stream().map(RegisterLine::flat).collect(Collectors.joining(" "));
            default -> value.toString().strip().replaceAll("\\s+", " ");
        };
    }
}
