package vn.vankho.casefile.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.casefile.Term;
import vn.vankho.casefile.print.ListPrinter;
import vn.vankho.casefile.print.PrintedList;

/// What a person typed, and files to download: shared by the controllers of case files.
final class Form {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int OLDEST = 1945;

    private final Map<String, String> values;

    Form(Map<String, String> values) {
        this.values = values;
    }

    /// Empty if nothing was typed.
    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /// Null if nothing was typed.
    @Nullable String optional(String name) {
        var value = text(name);
        return value.isEmpty() ? null : value;
    }

    /// The day that was typed; the other one where none was, or it is not in the calendar.
    LocalDate day(String name, LocalDate otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : LocalDate.parse(text(name));
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    int number(String name, int otherwise) {
        return text(name).matches("\\d{1,6}") ? Integer.parseInt(text(name)) : otherwise;
    }

    @Nullable Term term(String name) {
        return Term.parse(text(name)).orElse(null);
    }

    boolean ticked(String name) {
        return values.containsKey(name);
    }

    @Nullable UUID id(String name) {
        var value = text(name);
        return value.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(value)
                : null;
    }

    /// Words between commas, semicolons or spaces.
    Set<String> words(String name) {
        return Arrays.stream(text(name).split("[,;\\s]+"))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toSet());
    }

    static int year(@Nullable Integer asked, LocalDate today) {
        return asked == null ? today.getYear() : Math.clamp(asked, OLDEST, today.getYear() + 1);
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseEntity<byte[]> print(
            ListPrinter printer, PrintedList list, String format, String name) {
        return switch (format) {
            case "docx" -> file(printer.docx(list), WORD, name + ".docx", false);
            case "pdf" -> file(printer.pdf(list), "application/pdf", name + ".pdf", true);
            case "xlsx" -> file(printer.xlsx(list), SHEET, name + ".xlsx", false);
            default -> throw notHere();
        };
    }

    private static ResponseEntity<byte[]> file(
            byte[] content, String mediaType, String name, boolean inline) {
        var as = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, as.filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
