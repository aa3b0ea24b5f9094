package vn.vankho.issuing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.vankho.issuing.Stage.Step;

/// In which order a document is signed and numbered.
public enum Way {
    /// The system puts number and date on the page before the leader signs.
    NUMBER_FIRST("Lấy số trước, ký số sau", "Số và ngày nằm sẵn trên trang khi lãnh đạo ký số."),
    /// The usual one (Nghị định 30/2020, Điều 14): the clerk stamps number and date on what the
    /// leader signed, then the office signs.
    SIGN_FIRST(
            "Ký số trước, văn thư đóng số sau",
            "Lãnh đạo ký số, văn thư đóng số và ngày vào chỗ chừa sẵn, rồi cơ quan ký số."),
    /// Signed by hand and sealed; a scan comes into the archive.
    PAPER(
            "Ký tay, đóng dấu trên giấy",
            "In ra, lãnh đạo ký tay, văn thư ghi số, đóng dấu, rồi nộp bản quét."),
    /// An electronic copy of a paper (Điều 25.1c): its scan, signed by the office alone.
    SCAN_COPY(
            "Sao văn bản giấy sang bản điện tử",
            "Lấy số ở sổ bản sao, cơ quan ký số ở góc trên bên phải trang đầu của bản quét.");

    private final String label;
    private final String explanation;

    Way(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
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
        return switch (this) {
            case NUMBER_FIRST ->
                    around(Step.NUMBERED, Step.REGISTERED, Step.SIGNED, Step.ORG_SIGNED);
            case SIGN_FIRST -> around(Step.SIGNED, Step.NUMBERED, Step.REGISTERED, Step.ORG_SIGNED);
            case PAPER -> around(Step.SIGNED, Step.NUMBERED, Step.REGISTERED, Step.SEALED);
            case SCAN_COPY ->
                    List.of(
                            Step.CONTENT_APPROVED,
                            Step.NUMBERED,
                            Step.REGISTERED,
                            Step.ORG_SIGNED,
                            Step.ISSUED,
                            Stage.End.FILED);
        };
    }

    /// What begins and ends every way.
    private static List<Stage> around(Step first, Step second, Step third, Step fourth) {
        return List.of(
                Step.CONTENT_APPROVED,
                Step.FORMAT_CHECKED,
                first,
                second,
                third,
                fourth,
                Step.ISSUED,
                Stage.End.FILED);
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
