package vn.vankho.intake.format;

/// What a clerk reads of a file that cannot be read, where several formats say the same.
final class Sentences {

    private Sentences() {}

    static Unreadable encrypted(Throwable cause) {
        return new Unreadable(
                "Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi đưa tệp vào lại.", cause);
    }
}
