package vn.vankho.casefile.print;

import vn.vankho.home.Refusal;

/// A template of a list cannot be used as it is.
public final class ListTemplateFaulty extends Refusal {

    private ListTemplateFaulty(String sentence) {
        super(sentence);
    }

    static ListTemplateFaulty of(FileListKind kind, String what) {
        return new ListTemplateFaulty(
                "Mẫu «templates/ho-so/%s.docx» chưa dùng được: %s."
                        .formatted(kind.address(), what));
    }
}
