package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;

/// What paragraphs get from their styles, as far as a fill needs to know it.
final class ParagraphStyles {

    private static final int DEEPEST = 20;
    private static final int WORDS_OWN_SIZE = 20;

    private final Map<String, Style> styles = new HashMap<>();

    ParagraphStyles(@Nullable Styles styles) {
        if (styles != null) {
            styles.getStyle().forEach(style -> this.styles.put(style.getStyleId(), style));
        }
    }

    /// @param halfPoints the size as Word counts it
    record Letters(boolean bold, boolean italic, int halfPoints) {}

    /// The style's id, or an empty text.
    static String id(P paragraph) {
        var format = paragraph.getPPr();
        return format == null || format.getPStyle() == null ? "" : format.getPStyle().getVal();
    }

    /// The numbered list that a paragraph belongs to, by itself or by its style: its `numId`, or
    /// null.
    @Nullable BigInteger list(P paragraph) {
        var format = paragraph.getPPr();
        var own = Optional.ofNullable(format == null ? null : format.getNumPr());
        return own.or(
                        () ->
                                inherited(
                                        id(paragraph),
                                        style ->
                                                style.getPPr() == null
                                                        ? null
                                                        : style.getPPr().getNumPr()))
                .map(PPrBase.NumPr::getNumId)
                .map(PPrBase.NumPr.NumId::getVal)
                .filter(id -> id.signum() > 0)
                .orElse(null);
    }

    /// How the letters of a style look.
    Letters letters(String id) {
        return new Letters(
                inherited(id, of(RPr::getB)).map(BooleanDefaultTrue::isVal).orElse(false),
                inherited(id, of(RPr::getI)).map(BooleanDefaultTrue::isVal).orElse(false),
                inherited(id, of(RPr::getSz))
                        .map(size -> size.getVal().intValue())
                        .orElse(WORDS_OWN_SIZE));
    }

    private static <T> Function<Style, @Nullable T> of(Function<RPr, @Nullable T> property) {
        return style -> style.getRPr() == null ? null : property.apply(style.getRPr());
    }

    /// What the style says, or the first of those that it is based on.
    private <T> Optional<T> inherited(String id, Function<Style, @Nullable T> property) {
        var style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            var value = property.apply(style);
            if (value != null) {
                return Optional.of(value);
            }
            style = style.getBasedOn() == null ? null : styles.get(style.getBasedOn().getVal());
        }
        return Optional.empty();
    }
}
