package vn.vankho.report;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Field;

/// *Trên đây là báo cáo … của Ủy ban nhân dân xã …./.* names the issuer where the head is lost.
final class ClosingSentence {

    private static final Pattern NAMED =
            Pattern.compile(
                    "Trên đây là[^.]{1,600}?\\scủa\\s+((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND"
                            + "|Hội đồng nhân dân|Đảng ủy|Ban|Phòng|Trường|Trạm)\\s[^.,;:]{2,80}?)\\s*"
                            + "(?:[.,;:]|$)",
                    Pattern.UNICODE_CASE);

    private ClosingSentence() {}

    static Optional<Field> issuer(PaperText paper) {
        var named = NAMED.matcher(paper.text());
        if (!named.find()) {
            return Optional.empty();
        }
        var where = Span.of(named.start(1), named.group(1));
        return Optional.of(paper.proposed(where.text().replaceAll("\\s+", " "), 0.6, where));
    }
}
