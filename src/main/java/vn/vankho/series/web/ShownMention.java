package vn.vankho.series.web;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.document.PageName;
import vn.vankho.series.Mention;
import vn.vankho.vietnamese.VietnameseNumbers;

/// A place in a document, with the address that opens it there.
///
/// @param label which document, and on which page
/// @param quote the sentence
/// @param value as printed, with its unit; empty where there is none
record ShownMention(String label, String address, String quote, String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static @Nullable ShownMention of(@Nullable Mention mention) {
        return mention == null
                ? null
                : new ShownMention(
                        label(mention),
                        address(mention),
                        mention.evidence().quote(),
                        value(mention));
    }

    private static String label(Mention mention) {
        var source = mention.source();
        var name = source.number() == null ? source.title() : source.number();
        var issued = source.issued() == null ? "" : " ngày " + DAY.format(source.issued());
        return "%s%s, %s".formatted(name, issued, PageName.of(mention.evidence().page()));
    }

    /// The page of the document, with the sentence marked.
    static String address(Mention mention) {
        var evidence = mention.evidence();
        return UriComponentsBuilder.fromPath("/van-ban/{id}")
                .queryParam("trang", evidence.page())
                .queryParam("doan", evidence.start() + "-" + evidence.end())
                .buildAndExpand(mention.source().document())
                .toUriString();
    }

    private static String value(Mention mention) {
        if (mention.value() == null) {
            return "";
        }
        var number = VietnameseNumbers.format(mention.value());
        return mention.unit() == null ? number : Values.with(number, mention.unit());
    }
}
