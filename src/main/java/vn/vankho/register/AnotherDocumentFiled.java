package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The entry has a signed document, and it is another one.
public final class AnotherDocumentFiled extends Refusal {

    AnotherDocumentFiled(OutgoingRegister.Entry entry) {
        super(
                "Số %s đã lưu bản ký khác; không thay được. Sai sót sau khi ban hành phải sửa bằng văn bản khác."
                        .formatted(entry.printed()));
    }
}
