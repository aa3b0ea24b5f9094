package vn.vankho.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/// Finds out what a file is, from its bytes; the name only decides between kinds of text.
public final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final int SAMPLE = 1 << 14;
    private static final Detector DETECTOR = TikaConfig.getDefaultConfig().getDetector();

    private static final Set<String> PROGRAMS =
            Set.of(
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sharedlib",
                    "application/x-object",
                    "application/x-mach-o",
                    "application/x-mach-o-executable",
                    "application/java-archive",
                    "application/java-vm",
                    "application/x-bat",
                    "application/x-sh",
                    "application/x-ms-installer",
                    "application/x-msi",
                    "application/vnd.android.package-archive",
                    "application/x-ms-shortcut",
                    "application/x-debian-package",
                    "application/x-rpm");

    private MediaTypes() {}

    /// The media type without parameters.
    ///
    /// @throws Unreadable if the file is of no kind that can be read, with a sentence for the clerk
    public static String of(Path file, String fileName) throws IOException, Unreadable {
        if (Files.size(file) == 0) {
            throw new Unreadable("Tệp rỗng, không có nội dung.");
        }
        var type = detect(file, fileName);
        refuse(type);
        return type.equals(UNKNOWN) && PlainText.isWide(sample(file)) ? "text/plain" : type;
    }

    private static String detect(Path file, String fileName) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (var content = TikaInputStream.get(file, metadata)) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
            var type = DETECTOR.detect(content, metadata);
            return isProgram(type) ? "application/x-executable" : base(type);
        }
    }

    private static String base(MediaType type) {
        return type.getBaseType().toString();
    }

    private static boolean isProgram(MediaType type) {
        return PROGRAMS.contains(base(type)) || base(type).contains("msdownload");
    }

    private static byte[] sample(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(SAMPLE);
        }
    }

    private static void refuse(String type) throws Unreadable {
        var sentence =
                switch (type) {
                    case "application/x-executable" ->
                            "Đây là chương trình máy tính, không phải văn bản, nên không được mở.";
                    case "application/x-tika-ooxml-protected" ->
                            "Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi đưa tệp vào lại.";
                    case "application/x-rar-compressed", "application/x-7z-compressed" ->
                            "Tệp nén RAR và 7z chưa đọc được. Hãy giải nén rồi đưa từng tệp vào.";
                    default -> "";
                };
        if (!sentence.isEmpty()) {
            throw new Unreadable(sentence);
        }
    }
}
