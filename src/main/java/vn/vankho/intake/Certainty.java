package vn.vankho.intake;

import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// How sure a value is, in words that a clerk can act on.
public enum Certainty {
    UNREAD("chưa đọc được"),
    LOOK("nên xem"),
    SURE("chắc chắn"),
    NONE("không thấy"),
    CONFIRMED("đã xác nhận");

    /// The least confidence of a value that may be confirmed without a look at the page. Rules that
    /// rest on the printed layout give 0.85 and more; what was inferred from elsewhere (a type
    /// from a symbol, an issuer from the closing sentence) gives 0.7 and less.
    static final double SURE_FROM = 0.85;

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// What was read from a picture is never sure: a hand may have written it.
    static Certainty of(Field field, Reading reading) {
        return switch (field.state()) {
            case UNKNOWN -> UNREAD;
            case ABSENT -> NONE;
            case CONFIRMED -> CONFIRMED;
            case PROPOSED -> isSure(field, reading) ? SURE : LOOK;
        };
    }

    private static boolean isSure(Field field, Reading reading) {
        var evidence = field.evidence();
        return field.confidence() >= SURE_FROM && evidence != null && isFromText(evidence, reading);
    }

    private static boolean isFromText(Evidence evidence, Reading reading) {
        return reading.pages().stream()
                .filter(page -> page.number() == evidence.page())
                .allMatch(page -> page.source() == PageText.Source.TEXT);
    }

    /// Whether every field of the reading is sure, and none of those missing by which a document is
    /// found: then it may be confirmed together with others, from a line in a list.
    static boolean allOf(Reading reading) {
        return reading.outcome() == Reading.Outcome.COMPLETE
                && reading.pages().stream().allMatch(page -> page.source() == PageText.Source.TEXT)
                && ConfirmedFields.NAMES.stream()
                        .map(name -> of(reading.field(name), reading))
                        .allMatch(certainty -> certainty == SURE || certainty == NONE)
                && ConfirmedFields.NEEDED.stream()
                        .allMatch(name -> of(reading.field(name), reading) == SURE);
    }

    /// How many fields a person should look at.
    static int doubts(Reading reading) {
        return (int)
                ConfirmedFields.NAMES.stream()
                        .map(name -> of(reading.field(name), reading))
                        .filter(certainty -> certainty == UNREAD || certainty == LOOK)
                        .count();
    }
}
