package vn.vankho.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.sample.SamplePaper.Form;

/// The twenty papers of `papers.json`.
final class SamplePapers {

    private SamplePapers() {}

    record Section(String heading, List<String> paragraphs) {}

    /// A paper as the file tells it; which parts there are depends on the template.
    record Told(
            String file,
            String template,
            int number,
            String symbol,
            LocalDate date,
            String subject,
            @Nullable List<String> addressees,
            @Nullable List<String> bases,
            @Nullable String proposal,
            @Nullable List<String> articles,
            @Nullable String opening,
            @Nullable List<String> paragraphs,
            @Nullable List<Section> sections,
            List<String> recipients,
            String filing,
            @Nullable String form) {}

    static List<SamplePaper> load() {
        try (var in =
                Objects.requireNonNull(SamplePapers.class.getResourceAsStream("papers.json"))) {
            var told = JsonMapper.shared().readValue(in, Told[].class);
            return List.of(told).stream().map(SamplePapers::paper).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SamplePaper paper(Told told) {
        return new SamplePaper(
                told.file(), told.template(), form(told.form()), told.date(), data(told));
    }

    private static Form form(@Nullable String word) {
        return switch (word) {
            case null -> Form.DOCX;
            case "scan" -> Form.SCAN;
            case "tcvn3" -> Form.OLD_FONT;
            case "signed" -> Form.SIGNED;
            default -> throw new IllegalArgumentException("No such form: " + word);
        };
    }

    private static Map<String, Object> data(Told told) {
        var data = Letterhead.of(told.number(), told.symbol(), told.date(), told.subject());
        putIfTold(data, "kính gửi", told.addressees());
        putIfTold(data, "căn cứ", told.bases() == null ? null : cited(told.bases()));
        putIfTold(data, "mở đầu", opening(told));
        putIfTold(data, "mục", told.sections() == null ? null : sections(told.sections()));
        putIfTold(data, "kết thúc", closing(told));
        if (told.articles() != null) {
            decide(data, told, told.articles());
        }
        data.put("nơi nhận", withoutStanding(told.recipients()));
        data.put("lưu", told.filing());
        return data;
    }

    private static void putIfTold(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static List<String> cited(List<String> bases) {
        return bases.stream().map(basis -> "Căn cứ " + basis).toList();
    }

    private static @Nullable List<String> opening(Told told) {
        var lines = new ArrayList<String>();
        if (told.opening() != null) {
            lines.add(told.opening());
        }
        if (told.paragraphs() != null) {
            lines.addAll(told.paragraphs().subList(0, told.paragraphs().size() - 1));
        }
        return lines.isEmpty() ? null : lines;
    }

    /// A letter ends with its own last paragraph, a decision with its last article.
    private static @Nullable String closing(Told told) {
        return switch (told.template()) {
            case "cong-van" -> Objects.requireNonNull(told.paragraphs()).getLast();
            case "ke-hoach" -> "Trên đây là Kế hoạch của %s".formatted(Letterhead.OFFICE);
            case "thong-bao" ->
                    "%s thông báo để các cơ quan, tổ chức, cá nhân biết và thực hiện"
                            .formatted(Letterhead.OFFICE);
            case "to-trinh" -> "%s kính đề nghị xem xét, quyết định".formatted(Letterhead.OFFICE);
            default -> null;
        };
    }

    private static List<Map<String, Object>> sections(List<Section> sections) {
        return sections.stream()
                .map(
                        section ->
                                Map.<String, Object>of(
                                        "tên mục",
                                        section.heading(),
                                        "đoạn mục",
                                        section.paragraphs(),
                                        "khoản",
                                        List.of()))
                .toList();
    }

    private static void decide(Map<String, Object> data, Told told, List<String> articles) {
        data.put("thẩm quyền", Letterhead.OFFICE);
        putIfTold(data, "theo đề nghị", told.proposal());
        var printed = new ArrayList<Map<String, Object>>();
        for (var article : articles) {
            var map = new LinkedHashMap<String, Object>();
            map.put("lời điều", article);
            printed.add(map);
        }
        data.put("điều", printed);
        data.put("điều thi hành", Integer.toString(articles.size()));
    }

    /// The template itself prints *Như trên* and *Như Điều …*.
    private static List<String> withoutStanding(List<String> recipients) {
        return recipients.stream().filter(recipient -> !recipient.startsWith("Như ")).toList();
    }
}
