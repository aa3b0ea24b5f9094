package vn.vankho.issuing;

import vn.vankho.home.Refusal;

/// A step of the approval cannot be done.
public final class ReviewRefused extends Refusal {

    private ReviewRefused(String sentence) {
        super(sentence);
    }

    static ReviewRefused numbered() {
        return new ReviewRefused(
                "Dự thảo đã chốt để phát hành nên không trình, góp ý hay duyệt nữa.");
    }

    static ReviewRefused changed(String by) {
        return new ReviewRefused(
                "%s đã sửa dự thảo sau khi bạn mở nó; hãy đọc lại bản mới rồi quyết định."
                        .formatted(by));
    }

    static ReviewRefused withoutReason() {
        return new ReviewRefused("Trả lại thì ghi lý do, để người soạn biết phải sửa gì.");
    }

    static ReviewRefused withoutWords() {
        return new ReviewRefused("Góp ý đang để trống.");
    }

    static ReviewRefused tooLong() {
        return new ReviewRefused("Lời ghi dài quá 4.000 chữ cái; hãy viết ngắn lại.");
    }

    static ReviewRefused notApproved(ReviewState state) {
        return new ReviewRefused(
                switch (state) {
                    case SUBMITTED -> "Dự thảo đang chờ lãnh đạo duyệt nên chưa lấy số được.";
                    case RETURNED ->
                            "Lãnh đạo đã trả lại dự thảo; sửa và trình lại, duyệt xong mới lấy số được.";
                    default ->
                            "Dự thảo đã sửa sau khi duyệt; hãy trình lại, duyệt xong mới lấy số được.";
                });
    }
}
