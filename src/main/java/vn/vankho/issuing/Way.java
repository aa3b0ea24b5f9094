package vn.vankho.issuing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.vankho.issuing.Stage.Step;

/// In which order a document is signed and numbered.
public enum Way {
    /// The system puts number and date on the page before the leader signs.
    NUMBER_FIRST(
            "Lấy số trước, ký số sau",
            "Số và ngày nằm sẵn trên trang khi lãnh đạo ký số.",
            Step.NUMBERED,
            Step.REGISTERED,
            Step.SIGNED,
            Step.ORG_SIGNED),
    /// The usual one (Nghị định 30/2020, Điều 14): the clerk stamps number and date on what the
    /// leader signed, then the office signs.
    SIGN_FIRST(
            "Ký số trước, văn thư đóng số sau",
            "Lãnh đạo ký số, văn thư đóng số và ngày vào chỗ chừa sẵn, rồi cơ quan ký số.",
            Step.SIGNED,
            Step.NUMBERED,
            Step.REGISTERED,
            Step.ORG_SIGNED),
    /// Signed by hand and sealed; a scan comes into the archive.
    PAPER(
            "Ký tay, đóng dấu trên giấy",
            "In ra, lãnh đạo ký tay, văn thư ghi số, đóng dấu, rồi nộp bản quét.",
            Step.SIGNED,
            Step.NUMBERED,
            Step.REGISTERED,
            Step.SEALED);

    private final String label;
    private final String explanation;
    private final List<Step> middle;

    Way(String label, String explanation, Step... middle) {
        this.label = label;
        this.explanation = explanation;
        this.middle = List.of(middle);
    }

    /// In Vietnamese, for lists.
    public String label() {
        return label;
    }

    /// In Vietnamese, a sentence.
    public String explanation() {
        return explanation;
    }

    public boolean electronic() {
        return this != PAPER;
    }

    /// All stages of this way in order.
    public List<Stage> stages() {
        var all = new java.util.ArrayList<Stage>();
        all.add(Step.CONTENT_APPROVED);
        all.add(Step.FORMAT_CHECKED);
        all.addAll(middle);
        all.add(Step.ISSUED);
        all.add(Stage.End.FILED);
        return List.copyOf(all);
    }

    /// As addresses and the database have it: `sign-first`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for any other word
    public static Way ofKey(String key) {
        return Arrays.stream(values())
                .filter(way -> way.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No way of issuing: " + key));
    }
}
