package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
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
        {"TrichYeu", "<w:b/>", ""},
        {"NoiDung", "w:firstLine=\"720\"", "w:firstLine=\"284\""},
        {"NoiDung", "w:before=\"120\"", "w:before=\"40\""},
        {"HoTen", "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"24\"/>"},
        {"NoiNhan", "<w:i/>", ""},
        {"NoiNhanDanhSach", "<w:sz w:val=\"22\"/>", "<w:sz w:val=\"26\"/>"},
    };

    private static final List<String> TEMPLATES =
            List.of("bao-cao", "cong-van", "ke-hoach", "quyet-dinh", "thong-bao", "to-trinh");

    @TempDir static Path folder;

    /// Starting LibreOffice takes long: all files of a format in one go.
    @BeforeAll
    static void convert() throws Exception {
        RealParts.need("soffice");
        Files.write(folder.resolve("slips.docx"), slips());
        for (var template : TEMPLATES) {
            Files.write(folder.resolve(template + ".docx"), Samples.filled(template));
        }
        convert("pdf", Stream.concat(Stream.of("slips"), TEMPLATES.stream()).toList());
        convert("doc", List.of("slips"));
        convert("odt", List.of("slips"));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void findsNothingWrongWithATemplateAsPdf(String template) throws Exception {
        assertThat(findings(template + ".pdf", "application/pdf"))
                .filteredOn(finding -> finding.severity() != Severity.I)
                .isEmpty();
    }

    @Test
    void findsTheSameSlipsOnADrawnPageAsInTheFile() throws Exception {
        var inTheFile = codes("slips.docx", DOCX);
        assertThat(inTheFile)
                .containsExactlyInAnyOrder(
                        "H02", "H05", "H06", "H07", "N08", "D06", "T01", "T03", "B03", "B04", "S05",
                        "R01", "R02", "P03", "P04", "P07");
        assertThat(codes("slips.pdf", "application/pdf")).isEqualTo(inTheFile);
    }

    @ParameterizedTest
    @CsvSource({"slips.doc, application/msword", "slips.odt, " + ODT})
    void findsTheSameSlipsInOtherOfficeFormats(String name, String type) throws Exception {
        assertThat(codes(name, type))
                .contains(
                        "H02", "H05", "N08", "D06", "T01", "B03", "B04", "S05", "R01", "R02", "P03",
                        "P04");
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
                        docx,
                        "word/styles.xml",
                        "<w:color w:val=\"000000\"/>",
                        "<w:color w:val=\"1F3864\"/>");
        docx =
                StrictFormTest.replaced(
                        docx,
                        "word/document.xml",
                        "w:left=\"1701\" w:header",
                        "w:left=\"1304\" w:header");
        return StrictFormTest.replaced(
                docx, "word/document.xml", "w:right=\"851\" w:bottom", "w:right=\"1361\" w:bottom");
    }

    private static void convert(String to, List<String> names) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                folder.toString()));
        names.forEach(name -> command.add(folder.resolve(name + ".docx").toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    /// Without T06: whether the line is as long as it should be hangs on where the words break.
    private static Set<String> codes(String name, String type) throws Exception {
        var codes = new TreeSet<String>();
        findings(name, type).forEach(finding -> codes.add(finding.code()));
        codes.remove("T06");
        return codes;
    }

    private static List<Finding> findings(String name, String type) throws Exception {
        var file = folder.resolve(name);
        var reading = new ReadTask().run(file, folder, new ReadTask.Request(name)).reading();
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request(type));
        return FormCheck.check(reading, layout, FormCheck.Mode.STRICT, null).findings();
    }
}
