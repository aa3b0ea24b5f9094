package vn.vankho.register;

import vn.vankho.home.Refusal;

/// A state secret does not belong in these books (Luật Bảo vệ bí mật nhà nước; NĐ 30, Điều 22).
public final class SecretDocument extends Refusal {

    SecretDocument(String level) {
        super(
                "Văn bản có dấu %s: văn bản bí mật nhà nước phải đăng ký ở sổ riêng, không được vào hệ thống này."
                        .formatted(level));
    }
}
