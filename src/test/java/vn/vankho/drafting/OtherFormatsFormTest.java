package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout;
import vn.vankho.document.Severity;
import vn.vankho.form.FormCheck;
import vn.vankho.intake.ReadTask;
import vn.vankho.intake.layout.LayoutTask;

/// The rules of form on the same paper in other formats than .docx.
class OtherFormatsFormTest {

    private static final String[][] SLIPS = {
        {"QuocHieu", "<w:b/>", "<w:b w:val=\"0\"/>"},
        {"TieuNgu", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>"},
        {"TenCoQuan", "<w:b/>", "<w:b w:val=\"0\"/>"},
        {"SoKyHieu", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"28\"/>"},
        {"DiaDanhNgayThang", "<w:i/>", ""},
        {"TenLoai", "<w:jc w:val=\"center\"/>", ""},
        {"TrichYeu", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>"},
        {"NoiDung", "w:firstLine=\"720\"", "w:firstLine=\"284\""},
        {"NoiDung", "w:before=\"120\"", "w:before=\"40\""},
        {"HoTen", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>"},
        {"NoiNhan", "<w:i/>", ""},
        {"NoiNhanDanhSach", "<w:sz w:val=\"22\"/>", "<w:sz w:val=\"26\"/>"},
    };

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "ke-hoach", "quyet-dinh", "thong-bao", "to-trinh"})
    void findsNothingWrongWithTheTemplatesAsPdf(String template) throws Exception {
        var pdf = converted(Samples.filled(template), "pdf");
        assertThat(findings(pdf, "application/pdf"))
                .filteredOn(finding -> finding.severity() != Severity.I)
                .isEmpty();
    }

    @Test
    void findsTheSameSlipsOnADrawnPageAsInTheFile() throws Exception {
        var docx = slips();
        var inTheFile = codes(write(docx, "docx"), DOCX);
        assertThat(inTheFile)
                .containsExactlyInAnyOrder(
                        "H02", "H05", "H06", "H07", "N08", "D06", "T01", "T03", "B03", "B04", "S05",
                        "R01", "R02", "P03", "P04", "P07");
        assertThat(codes(converted(docx, "pdf"), "application/pdf")).isEqualTo(inTheFile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc:application/msword", "odt:" + ODT, "rtf:application/rtf"})
    void findsTheSameSlipsInOtherOfficeFormats(String format) throws Exception {
        var ending = format.substring(0, 3);
        var found = codes(converted(slips(), ending), format.substring(4));
        assertThat(found)
                .contains(
                        "H02", "H05", "H07", "N08", "D06", "T01", "T03", "B03", "B04", "S05", "R01",
                        "R02", "P03", "P04");
    }

    @Test
    void saysNothingOfTheLooksOfAScan() throws Exception {
        var scan = RealParts.shared("seed/bao-cao-1147-scan.pdf");
        Layout layout =
                new LayoutTask().run(scan, folder, new LayoutTask.Request("application/pdf"));
        assertThat(layout.sections()).isEmpty();
    }

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    /// A report of several pages in which many styles and the page are not as they should be.
    private static byte[] slips() throws Exception {
        var docx = Samples.filled("bao-cao");
        for (var slip : SLIPS) {
            docx =
                    StrictFormTest.replaced(
                            docx,
                            "word/styles.xml",
                            "(w:styleId=\"%s\">.{0,300}?)%s"
                                    .formatted(slip[0], java.util.regex.Pattern.quote(slip[1])),
                            "$1" + slip[2]);
        }
        docx =
                StrictFormTest.replaced(
                        docx, "word/styles.xml", "<w:color w:val=\"000000\"/>", "<w:color w:val=\"1F3864\"/>");
        docx =
                StrictFormTest.replaced(
                        docx, "word/document.xml", "w:left=\"1701\" w:header", "w:left=\"1304\" w:header");
        return StrictFormTest.replaced(
                docx, "word/document.xml", "w:right=\"851\" w:bottom", "w:right=\"1361\" w:bottom");
    }

    private Path write(byte[] file, String ending) throws Exception {
        return Files.write(folder.resolve("van-ban." + ending), file);
    }

    private Path converted(byte[] docx, String to) throws Exception {
        RealParts.need("soffice");
        var source = write(docx, "docx");
        var process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                folder.resolve("out").toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
        return folder.resolve("out").resolve("van-ban." + to);
    }

    private Set<String> codes(Path file, String type) throws Exception {
        var codes = new TreeSet<String>();
        findings(file, type).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    private List<Finding> findings(Path file, String type) throws Exception {
        var name = file.getFileName().toString();
        var reading = new ReadTask().run(file, folder, new ReadTask.Request(name)).reading();
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request(type));
        return FormCheck.check(reading, layout, FormCheck.Mode.STRICT, null).findings();
    }
}
