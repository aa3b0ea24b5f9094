package vn.vankho.drafting;

import java.util.List;
import vn.vankho.home.Refusal;

/// There is no such template, or it has problems that forbid its use.
public final class TemplateUnusable extends Refusal {

    private final transient List<Problem> problems;

    private TemplateUnusable(String sentence, List<Problem> problems) {
        super(sentence);
        this.problems = problems;
    }

    static TemplateUnusable missing(String name) {
        return new TemplateUnusable(
                "Không có mẫu “%s” trong thư mục templates; hãy chép lại tệp %s.docx vào đó."
                        .formatted(name, name),
                List.of());
    }

    static TemplateUnusable misnamed(String name) {
        return new TemplateUnusable(
                "Tên mẫu “%s” chưa dùng được: chỉ dùng chữ, số, dấu cách và dấu gạch nối."
                        .formatted(name),
                List.of());
    }

    static TemplateUnusable broken(Templates.Template template) {
        var first = template.problems().getFirst();
        return new TemplateUnusable(
                "Mẫu “%s” chưa dùng được: %s: %s"
                        .formatted(template.name(), first.place(), first.message()),
                template.problems());
    }

    /// All that is wrong with it; empty if it is not there.
    public List<Problem> problems() {
        return problems;
    }
}
