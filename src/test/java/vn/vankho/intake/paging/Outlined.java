package vn.vankho.intake.paging;

import java.util.List;
import vn.vankho.document.Reading;

/// Readings with this or that changed.
final class Outlined {

    private Outlined() {}

    static Reading with(Reading reading, List<Reading.Heading> outline) {
        return copy(reading, reading.encoding(), outline);
    }

    static Reading inEncoding(Reading reading, String encoding) {
        return copy(reading, encoding, reading.outline());
    }

    private static Reading copy(Reading reading, String encoding, List<Reading.Heading> outline) {
        return new Reading(
                reading.format(),
                reading.origin(),
                encoding,
                reading.ocr(),
                reading.outcome(),
                reading.pages(),
                reading.fields(),
                reading.recipients(),
                reading.filing(),
                reading.citations(),
                outline,
                reading.indicators(),
                reading.targets(),
                reading.notes());
    }
}
