package vn.vankho.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that was read from one file: its pages and what they seem to say.
///
/// @param format the media type found in the bytes, such as `application/pdf`
/// @param encoding how Vietnamese was written: `unicode`, `tcvn3`, `vni`, `vps`, `viqr`,
///     `windows-1258`, or several joined by `+`
/// @param ocr whether any page was read by OCR
/// @param recipients the items of *Nơi nhận*, without the filing line
/// @param filing the filing line (*Lưu: …*), without hyphen and final stop
/// @param indicators the figures that it reports, in the order of the text
/// @param targets the figures that it sets for a coming period, in the order of the text
/// @param notes sentences in Vietnamese for the clerk: what could not be read, what was mended
public record Reading(
        String format,
        Origin origin,
        String encoding,
        boolean ocr,
        Outcome outcome,
        List<PageText> pages,
        Map<FieldName, Field> fields,
        List<String> recipients,
        @Nullable String filing,
        List<Citation> citations,
        List<Heading> outline,
        List<Indicator> indicators,
        List<Target> targets,
        List<String> notes) {

    /// Between two pages of [#text()].
    public static final String PAGE_BREAK = "\f";

    public enum Origin {
        BORN_DIGITAL,
        SCAN,
        MIXED
    }

    public enum Outcome {
        COMPLETE,
        /// Some pages or parts could not be read; the notes say which.
        PARTIAL,
        FAILED
    }

    /// A document that this one cites.
    ///
    /// @param date ISO 8601, or null
    public record Citation(
            @Nullable String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String date,
            @Nullable String issuer,
            @Nullable String subject,
            boolean party,
            boolean legalBasis,
            Evidence evidence) {}

    /// A heading of the body.
    ///
    /// @param level from 1
    /// @param label the number as printed, such as `I.` or `Phần thứ nhất`
    /// @param page from 1; [PageText#UNKNOWN] where that is not known
    public record Heading(int level, String label, String title, int page) {}

    public Reading {
        pages = List.copyOf(pages);
        var copy = new EnumMap<FieldName, Field>(FieldName.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        recipients = List.copyOf(recipients);
        citations = List.copyOf(citations);
        outline = List.copyOf(outline);
        indicators = indicators == null ? List.of() : List.copyOf(indicators); // none in old files
        targets = targets == null ? List.of() : List.copyOf(targets);
        notes = List.copyOf(notes);
    }

    /// The whole text, pages joined by [#PAGE_BREAK].
    public String text() {
        return pages.stream().map(PageText::text).collect(Collectors.joining(PAGE_BREAK));
    }

    public Field field(FieldName name) {
        return fields.getOrDefault(name, Field.absent());
    }

    /// Whether it is known of all the text on which page it stands.
    public boolean paged() {
        return pages.stream().allMatch(page -> page.number() != PageText.UNKNOWN);
    }

    /// How many pages the document has; empty where that is not known.
    public OptionalInt pageCount() {
        return pages.isEmpty() || paged() || pages.getFirst().number() != PageText.UNKNOWN
                ? OptionalInt.of((int) pages.stream().filter(page -> page.number() > 0).count())
                : OptionalInt.empty();
    }

    /// Which of [#pages()] an offset into [#text()] lies in, from 1; it has the same number as the
    /// page where that is known.
    public int placeOf(int offset) {
        int place = 1;
        int end = 0;
        for (; place < pages.size(); place++) {
            end += pages.get(place - 1).text().length() + PAGE_BREAK.length();
            if (offset < end) {
                break;
            }
        }
        return place;
    }

    /// The text of every page, by its number; all of which no page is known is one stretch.
    public List<PageText> textByPage() {
        var known = new ArrayList<PageText>();
        var unknown = new StringJoiner("\n");
        for (var page : pages) {
            if (page.number() == PageText.UNKNOWN) {
                unknown.add(page.text());
            } else {
                known.add(page);
            }
        }
        if (unknown.length() > 0) {
            var text = unknown.toString();
            known.add(new PageText(PageText.UNKNOWN, text, PageText.Source.TEXT, 1, List.of()));
        }
        return known;
    }

    /// Where a page begins in [#text()].
    ///
    /// @param page from 1, its place in [#pages()]
    public int startOfPage(int page) {
        return pages.stream()
                .limit(page - 1L)
                .mapToInt(each -> each.text().length() + PAGE_BREAK.length())
                .sum();
    }

    /// The same reading with pages that say the same in the same places.
    public Reading withPages(List<PageText> others) {
        return new Reading(
                format,
                origin,
                encoding,
                ocr,
                outcome,
                others,
                fields,
                recipients,
                filing,
                citations,
                outline,
                indicators,
                targets,
                notes);
    }

    /// The same reading with other fields.
    public Reading withFields(Map<FieldName, Field> others) {
        return new Reading(
                format,
                origin,
                encoding,
                ocr,
                outcome,
                pages,
                others,
                recipients,
                filing,
                citations,
                outline,
                indicators,
                targets,
                notes);
    }
}
