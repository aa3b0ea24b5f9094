package vn.vankho.web;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What the machine has that the product can use, told to whoever looks after it.
@Component
class Machine {

    /// Every letter that a Vietnamese word can be written with beyond the plain ones, in one
    /// string per row of tones.
    private static final String LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    /// @param without what does not work where it is missing
    record Ability(String name, boolean present, String with, String without) {}

    List<Ability> abilities() {
        return List.of(
                new Ability(
                        "Tesseract (nhận dạng chữ)",
                        onPath("tesseract"),
                        "Trang quét được đọc thành chữ.",
                        "Trang quét không đọc được thành chữ; bản gốc vẫn được cất."),
                new Ability(
                        "LibreOffice",
                        onPath("soffice"),
                        "Tệp Word, ODT có ảnh trang; PDF dựng bằng LibreOffice.",
                        "Tệp Word không có ảnh trang; PDF dựng bằng bộ có sẵn trong Văn khố."),
                new Ability(
                        "Phông chữ thay Times New Roman",
                        hasVietnameseTimes(),
                        "Có đủ chữ tiếng Việt.",
                        "Phông của máy thiếu chữ tiếng Việt; hãy cài fonts-croscore hoặc Times New Roman."));
    }

    private static boolean onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(
                        folder ->
                                List.of(program, program + ".exe").stream()
                                        .map(name -> Path.of(folder, name)))
                .anyMatch(Files::isExecutable);
    }

    private static boolean hasVietnameseTimes() {
        var families =
                List.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames());
        return families.stream()
                .filter(List.of("Times New Roman", "Tinos", "Liberation Serif")::contains)
                .map(family -> new Font(family, Font.PLAIN, 12))
                .anyMatch(Machine::hasAllLetters);
    }

    private static boolean hasAllLetters(Font font) {
        return font.canDisplayUpTo(LETTERS + LETTERS.toUpperCase(Locale.ROOT)) < 0;
    }
}
