package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The headers and footers of a .docx by the ids of their parts.
final class DocxSections {

    /// @param kind `header` or `footer`; @param type `default`, `first` or `even`
    private record Reference(int section, String kind, String type, String id) {}

    private final List<Reference> references = new ArrayList<>();
    private boolean firstPageDiffers;
    private int section;

    /// Looks through a whole main part.
    void read(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "sectPr" -> readSection(xml);
                        case "body", "p", "pPr", "sdt", "sdtContent" -> read(xml);
                        default -> {}
                    }
                });
    }

    private void readSection(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "headerReference" -> add(xml, "header");
                        case "footerReference" -> add(xml, "footer");
                        case "titlePg" -> firstPageDiffers |= section == 0 && xml.isOn();
                        default -> {}
                    }
                });
        section++;
    }

    private void add(SafeXml xml, String kind) {
        var type = xml.attribute("type", "default");
        references.add(new Reference(section, kind, type, xml.attribute("id", "")));
    }

    /// What stands above the text of page 1.
    Set<String> ofFirstPage() {
        var shown = firstPageDiffers ? "first" : "default";
        return ids(r -> r.section() == 0 && r.kind().equals("header") && r.type().equals(shown));
    }

    Set<String> others() {
        var others = ids(r -> true);
        others.removeAll(ofFirstPage());
        return others;
    }

    private Set<String> ids(java.util.function.Predicate<Reference> which) {
        var ids = new LinkedHashSet<String>();
        references.stream().filter(which).map(Reference::id).forEach(ids::add);
        return ids;
    }
}
