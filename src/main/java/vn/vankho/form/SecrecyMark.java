package vn.vankho.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.PageText;

/// The stamp of a state secret. Such a document may not be kept here (Luật Bảo vệ bí mật nhà nước).
///
/// @param level `MẬT`, `TỐI MẬT` or `TUYỆT MẬT`
public record SecrecyMark(String level, int page) {

    private static final int TOP_LINES = 20;
    private static final Pattern STAMP =
            Pattern.compile(
                    "[\\[(|\\s]*(?:(?:ĐỘ MẬT|Độ mật)\\s*:\\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT)[\\])|.\\s]*");

    /// The first mark that stands alone near the top of a page; *bí mật* in a sentence is none.
    public static Optional<SecrecyMark> of(List<PageText> pages) {
        return pages.stream().flatMap(page -> on(page).stream()).findFirst();
    }

    private static Optional<SecrecyMark> on(PageText page) {
        return page.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(TOP_LINES)
                .flatMap(line -> Arrays.stream(line.split("\\t+|\\h{2,}")))
                .map(STAMP::matcher)
                .filter(stamp -> stamp.matches())
                .map(
                        stamp ->
                                new SecrecyMark(
                                        stamp.group(1).toUpperCase(Locale.ROOT), page.number()))
                .findFirst();
    }
}
