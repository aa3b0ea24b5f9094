package vn.vankho.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import vn.vankho.intake.Received;

/// What became of one file, in a sentence.
///
/// @param kind `stored`, `duplicate` or `refused`
/// @param address the page of the document, unless refused
record Outcome(String fileName, String kind, String sentence, @Nullable String address) {

    static Outcome of(Received received, @Nullable String earlierName) {
        return switch (received.outcome()) {
            case STORED -> new Outcome(received.fileName(), "stored", "Đã nhận", address(received));
            case DUPLICATE ->
                    new Outcome(
                            received.fileName(),
                            "duplicate",
                            "Trùng với «%s» đã có trong kho"
                                    .formatted(
                                            earlierName == null
                                                    ? received.fileName()
                                                    : earlierName),
                            address(received));
            case REFUSED -> refused(received.fileName(), String.valueOf(received.reason()));
        };
    }

    static Outcome tooLarge(String fileName, DataSize limit) {
        return refused(fileName, "Tệp lớn hơn %d MB.".formatted(limit.toMegabytes()));
    }

    private static Outcome refused(String fileName, String reason) {
        return new Outcome(fileName, "refused", "Từ chối: " + reason, null);
    }

    private static String address(Received received) {
        return "/van-ban/" + received.id();
    }
}
