package vn.vankho.home;

/// Another process works on this home already.
public final class HomeHeld extends Refusal {

    HomeHeld(VankhoHome home) {
        super(
                "Văn khố đang chạy trên thư mục %s; mỗi thư mục chỉ một chương trình được mở."
                        .formatted(home.root()));
    }
}
