package vn.vankho.issuing;

import vn.vankho.home.Refusal;
import vn.vankho.register.OutgoingRegister;

/// Another file came for a draft whose signed file is filed already.
public final class SignedFileExists extends Refusal {

    SignedFileExists(OutgoingRegister.Entry entry) {
        super(
                "Số %s đã lưu bản ký khác; không thay được. Sai sót sau khi ban hành phải sửa bằng văn bản khác."
                        .formatted(entry.printed()));
    }
}
