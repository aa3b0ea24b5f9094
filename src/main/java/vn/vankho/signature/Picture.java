package vn.vankho.signature;

/// The picture that a signature shows on a page: of a hand's signature, or of a seal.
///
/// @param page from 1
/// @param left in points from the page's left edge; `bottom` from its lower edge
/// @param transparent whether the paper shows through it, as through a PNG
public record Picture(
        int page,
        float left,
        float bottom,
        float width,
        float height,
        boolean transparent,
        Hue hue) {

    public enum Hue {
        RED,
        BLUE,
        OTHER
    }

    float right() {
        return left + width;
    }

    /// The share of the other picture's width that this one lays itself over from the left; 0 where
    /// they do not meet.
    float coversFromLeft(Picture other) {
        boolean level =
                page == other.page
                        && bottom < other.bottom + other.height
                        && other.bottom < bottom + height;
        boolean fromLeft = left <= other.left + other.width * 0.1f && right() > other.left;
        return level && fromLeft ? (right() - other.left) / other.width : 0;
    }
}
