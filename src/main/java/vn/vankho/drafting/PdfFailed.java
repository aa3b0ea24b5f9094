package vn.vankho.drafting;

import vn.vankho.home.Refusal;

/// No PDF came of a document. The document itself is not touched by this.
public final class PdfFailed extends Refusal {

    public PdfFailed(String why) {
        super("Không tạo được tệp PDF: %s. Tệp Word vẫn dùng được.".formatted(why));
    }

    public PdfFailed(String why, Throwable cause) {
        super("Không tạo được tệp PDF: %s. Tệp Word vẫn dùng được.".formatted(why), cause);
    }
}
