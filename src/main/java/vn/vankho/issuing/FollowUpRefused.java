package vn.vankho.issuing;

import vn.vankho.home.Refusal;

/// A document cannot be recalled, corrected or copied in this way.
public final class FollowUpRefused extends Refusal {

    FollowUpRefused(String sentence) {
        super(sentence);
    }

    static FollowUpRefused notOurs() {
        return new FollowUpRefused(
                "Chỉ thu hồi, đính chính được văn bản do cơ quan mình phát hành, đã có trong sổ văn bản đi.");
    }

    static FollowUpRefused incomplete() {
        return new FollowUpRefused("Hãy ghi đủ ngày, lý do và văn bản quyết định thu hồi.");
    }

    static FollowUpRefused future() {
        return new FollowUpRefused("Ngày thu hồi không thể sau hôm nay.");
    }

    static FollowUpRefused recalled() {
        return new FollowUpRefused("Văn bản đã thu hồi nên không đính chính hay sao nữa.");
    }

    static FollowUpRefused noCopyOfCopy() {
        return new FollowUpRefused("Sao lục chỉ làm từ bản sao y; văn bản này hãy dùng Sao y.");
    }

    static FollowUpRefused noScan() {
        return new FollowUpRefused(
                "Chỉ sao y, sao lục sang bản điện tử được từ bản quét đã đọc xong của văn bản giấy; tệp này không phải bản quét.");
    }

    static FollowUpRefused withoutPart() {
        return new FollowUpRefused("Trích sao phải ghi phần nội dung được trích.");
    }
}
