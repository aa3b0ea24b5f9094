package vn.vankho.register.print;

import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.drafting.Problem;
import vn.vankho.home.Refusal;

/// A template of a book cannot be used as it is.
public final class TemplateFaulty extends Refusal {

    private TemplateFaulty(String sentence) {
        super(sentence);
    }

    static TemplateFaulty lacking(List<Finding> findings) {
        return new TemplateFaulty(
                findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
    }

    static TemplateFaulty with(String name, List<Problem> problems) {
        var first = problems.getFirst();
        return new TemplateFaulty(
                "Mẫu «templates/so/%s.docx» chưa dùng được. %s: %s"
                        .formatted(name, first.place(), first.message()));
    }

    static TemplateFaulty tooLarge(String name) {
        return new TemplateFaulty("Mẫu «templates/so/%s.docx» lớn hơn 20 MB.".formatted(name));
    }
}
