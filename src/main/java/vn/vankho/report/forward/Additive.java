package vn.vankho.report.forward;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Fold;
import vn.vankho.vietnamese.Units;

/// Says of which figures the values of two communes may be added: counts, areas, masses and money;
/// never what is a share, a mean, a rate or a mark.
final class Additive {

    private static final Pattern MEAN =
            Pattern.compile(
                    "\\b(?:ty le|ty suat|ti le|ti suat|ty trong|co cau|binh quan|trung binh|nang suat"
                            + "|chi so|he so|mat do|do che phu|toc do|muc do|diem|xep hang|xep loai"
                            + "|thu hang|don gia|gia ca|luong mua|nhiet do|do am)\\b");

    /// Units whose numbers say how high, how long or how often, not how much.
    private static final Set<String> NO_AMOUNT =
            Set.of(
                    "%",
                    "‰",
                    "điểm",
                    "năm",
                    "tháng",
                    "ngày",
                    "giờ",
                    "phút",
                    "tuổi",
                    "lần",
                    "độ",
                    "°c",
                    "mm",
                    "hạng",
                    "bậc",
                    "cấp",
                    "tiêu chí",
                    "chỉ tiêu",
                    "nội dung",
                    "xã",
                    "phường",
                    "đơn vị",
                    "kỳ",
                    "khóa");

    private Additive() {}

    /// Why it may not be added, a sentence in Vietnamese; null where it may.
    static @Nullable String refusal(LiveFigure figure) {
        if (figure.unit == null || figure.unit.isBlank()) {
            return "Báo cáo trước không ghi đơn vị tính của «%s» nên không tự cộng."
                    .formatted(figure.name);
        }
        var dimension = Units.of(figure.unit).dimension();
        boolean mean =
                dimension.indexOf('/') >= 0
                        || dimension.equals("%")
                        || NO_AMOUNT.contains(figure.unit.strip().toLowerCase(Locale.ROOT))
                        || MEAN.matcher(Fold.unmarked(figure.name)).find();
        boolean changes = figure.indicator != null && LiveFigure.changesOnly(figure.indicator);
        if (mean || changes) {
            return "«%s» (%s) là tỷ lệ, bình quân, mức hoặc mức tăng giảm nên không cộng được."
                    .formatted(figure.name, figure.unit);
        }
        return isVague(figure.qualifier)
                ? "Báo cáo trước chỉ ghi «%s» là «%s», không phải số chắc chắn."
                        .formatted(figure.name, figure.qualifier)
                : null;
    }

    /// *Ước* stands for the whole year and is a number like others; *trên 500* is only a bound.
    static boolean isVague(@Nullable String qualifier) {
        return qualifier != null && !Fold.unmarked(qualifier).startsWith("uoc");
    }
}
