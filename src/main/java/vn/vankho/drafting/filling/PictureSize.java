package vn.vankho.drafting.filling;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How large a picture is asked to be: `rộng 4 cm`, `cao 2,5 cm`. Without it the picture has 96
/// points an inch.
///
/// @param width in EMU (360 000 a centimetre); null where it follows from the height
record PictureSize(@Nullable Long width, @Nullable Long height) {

    static final PictureSize NATURAL = new PictureSize(null, null);

    private static final Pattern ASKED =
            Pattern.compile("(rong|cao) ?(\\d{1,2}(?:[.,]\\d{1,2})?) ?(cm|mm)");
    private static final long EMU_OF_CM = 360_000;
    private static final long EMU_OF_PIXEL = 9_525;
    private static final long HIGHEST = 22 * EMU_OF_CM;

    /// @param written such as `rộng 4 cm`
    Optional<PictureSize> with(String written) {
        var asked = ASKED.matcher(Form.spaced(written));
        if (!asked.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(asked.group(2).replace(',', '.'));
        long emu = number.multiply(BigDecimal.valueOf(EMU_OF_CM)).longValue();
        long length = asked.group(3).equals("mm") ? emu / 10 : emu;
        return Optional.of(
                asked.group(1).equals("rong")
                        ? new PictureSize(length, height)
                        : new PictureSize(width, length));
    }

    /// @param width in EMU
    record Box(long width, long height) {}

    /// The picture's size: as asked, in its own proportions where only one side is asked for,
    /// and never wider than the room or higher than a page.
    ///
    /// @param room in EMU
    Box fit(Picture picture, long room) {
        double proportion = (double) picture.height() / picture.width();
        double wide = picture.width() * (double) EMU_OF_PIXEL;
        double high = wide * proportion;
        if (width != null) {
            wide = width;
            high = height != null ? height : wide * proportion;
        } else if (height != null) {
            high = height;
            wide = high / proportion;
        }
        double shrink = Math.min(1, Math.min(room / wide, HIGHEST / high));
        return new Box(
                Math.max(1, Math.round(wide * shrink)), Math.max(1, Math.round(high * shrink)));
    }
}
