package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout;
import vn.vankho.document.Reading;
import vn.vankho.form.Repair.Whole;

/// What can be mended without touching what a document says.
public final class Mending {

    private static final Set<String> MENDABLE =
            Set.of(
                    "P01", "P02", "P03", "P04", "P06", "P07", "P12", "H01", "H02", "H04", "H05",
                    "H07", "H08", "N02", "N03", "N04", "N08", "D02", "D03", "D06", "D07", "T01",
                    "T03", "T04", "T05", "B01", "B02", "B03", "B04", "B05", "B06", "B14", "B15",
                    "B16", "S02", "S05", "R01", "R02", "R03", "R04", "A03", "A04");

    private Mending() {}

    /// Whether findings of this kind can be mended; whether this one can be, its paper tells: see
    /// [#of].
    public static boolean isMendable(Finding finding) {
        return MENDABLE.contains(finding.code());
    }

    /// @param layout of a .docx
    /// @param findings what was found in it
    /// @return in the order of the rules; empty where nothing can be mended
    public static List<Repair> of(Reading reading, Layout layout, List<Finding> findings) {
        var codes = findings.stream().map(Finding::code).collect(Collectors.toSet());
        var paper = new LaidOut(new Sheet(reading, layout, null), layout);
        var repairs = new ArrayList<Repair>();
        repairs.addAll(new WholeRepairs(codes).all());
        repairs.addAll(new WordRepairs(paper, codes).all(findings));
        repairs.addAll(new LookRepairs(paper, codes).all());
        return repairs;
    }

    private record WholeRepairs(Set<String> codes) {

        List<Repair> all() {
            var repairs = new ArrayList<Repair>();
            add(repairs, "P01", Whole.PAPER, "Khổ giấy A4");
            if (codes.stream().anyMatch(Set.of("P02", "P03", "P04")::contains)) {
                repairs.add(Repair.all("P03", Whole.MARGINS, "Lề trang trong khoảng cho phép"));
            }
            add(repairs, "P06", Whole.FONT, "Phông chữ Times New Roman");
            add(repairs, "P07", Whole.COLOUR, "Chữ màu đen");
            add(repairs, "P12", Whole.COMPOSED, "Chữ có dấu ở dạng Unicode dựng sẵn");
            return repairs;
        }

        private void add(List<Repair> repairs, String code, Whole whole, String sentence) {
            if (codes.contains(code)) {
                repairs.add(Repair.all(code, whole, sentence));
            }
        }
    }
}
