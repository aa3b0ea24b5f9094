package vn.vankho.issuing.sheet;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A rectangle on a page, in points from the page's lower left corner.
///
/// @param page from 1
public record Place(int page, float left, float bottom, float width, float height) {

    float right() {
        return left + width;
    }

    float top() {
        return bottom + height;
    }

    PDRectangle rectangle() {
        return new PDRectangle(left, bottom, width, height);
    }
}
