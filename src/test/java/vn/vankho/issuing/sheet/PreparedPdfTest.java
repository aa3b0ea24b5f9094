package vn.vankho.issuing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vankho.RealParts;

/// Where the fields of the PDF that is to be signed stand, and that it stays PDF/A.
class PreparedPdfTest {

    private static final float MILLIMETRE = 72 / 25.4f;

    @TempDir Path folder;

    private static Places places(byte[] rendered) throws IOException {
        try (var document = Loader.loadPDF(rendered)) {
            return Places.in(PageLines.of(document), Sheets.BLOCK);
        }
    }

    private static Map<String, PDRectangle> fields(byte[] pdf) throws IOException {
        var fields = new TreeMap<String, PDRectangle>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var field : document.getDocumentCatalog().getAcroForm(null).getFields()) {
                fields.put(field.getPartialName(), field.getWidgets().getFirst().getRectangle());
            }
        }
        return fields;
    }

    @Test
    void putsTheHandBetweenTitleAndNameCentredOnTheName() throws Exception {
        var hand = places(Sheets.withNumber()).hand();
        var lines = lines(Sheets.withNumber());
        var title = line(lines, "CHỦTỊCH");
        var name = lines.getLast();
        assertThat(hand.left() + hand.width() / 2).isCloseTo(name.middle(), within(1f));
        assertThat(hand.top()).isLessThan(title.base());
        assertThat(hand.bottom()).isGreaterThan(name.base() + name.size() * 0.7f);
    }

    @Test
    void putsTheSealAtItsTrueSizeOverTheLeftThirdOfTheHand() throws Exception {
        var places = places(Sheets.withNumber());
        assertThat(places.seal().width()).isCloseTo(36 * MILLIMETRE, within(0.1f));
        var covered = (places.seal().right() - places.hand().left()) / places.hand().width();
        assertThat(covered).isCloseTo(1 / 3f, within(0.02f));
    }

    @Test
    void findsTheGapsOfNumberAndDate() throws Exception {
        var fields = fields(PreparedPdf.of(Sheets.withoutNumber(), Sheets.BLOCK, false).content());
        assertThat(fields.keySet()).containsExactly("CoQuan", "Ngay", "NguoiKy", "So", "Thang");
        assertThat(fields.get("So").getWidth()).isBetween(15f, 60f);
        assertThat(fields.get("Ngay").getUpperRightX())
                .isLessThan(fields.get("Thang").getLowerLeftX());
    }

    @Test
    void needsNoGapsWhereNumberAndDateStandOnThePage() throws Exception {
        var fields = fields(PreparedPdf.of(Sheets.withNumber(), Sheets.BLOCK, true).content());
        assertThat(fields.keySet()).containsExactly("CoQuan", "NguoiKy");
    }

    @Test
    void saysThatThereIsNoRoomForTheNumber() {
        assertThatThrownBy(() -> PreparedPdf.of(Sheets.withNumber(), Sheets.BLOCK, false))
                .isInstanceOf(PreparedPdf.NoRoomForNumber.class)
                .hasMessageContaining("lấy số trước");
    }

    @Test
    void givesEachOfTwoLeadersTheirOwnPlaceAndTheOfficeOneSeal() throws Exception {
        var blocks =
                List.of(
                        new Block(List.of("Chủ tịch"), Sheets.LEADER),
                        new Block(List.of("Chủ tịch"), "Nông Văn Hai"));
        var prepared = PreparedPdf.of(Sheets.joint(), blocks, true);
        assertThat(prepared.remarks()).isEmpty();
        var fields = fields(prepared.content());
        assertThat(fields.keySet()).containsExactly("CoQuan", "NguoiKy", "NguoiKy2");
        var first = fields.get("NguoiKy");
        var second = fields.get("NguoiKy2");
        assertThat(first.getUpperRightX()).isLessThan(second.getLowerLeftX());
        assertThat(first.getLowerLeftY()).isCloseTo(second.getLowerLeftY(), within(1f));
    }

    @Test
    void findsThePlacesOfAPdfThatWasMadeWithoutLibreOffice() throws Exception {
        var rendered = Sheets.madeByFop();
        var prepared = PreparedPdf.of(rendered, Sheets.BLOCK, false);
        assertThat(prepared.remarks()).isEmpty();
        assertThat(fields(prepared.content()).keySet())
                .containsExactly("CoQuan", "Ngay", "NguoiKy", "So", "Thang");
        var places = places(rendered);
        assertThat(places.hand().height()).isGreaterThan(20);
        assertThat(places.seal().right()).isLessThan(places.hand().right());
    }

    @Test
    void leavesTheChoiceToTheSignerWhereTheBlockIsNotFound() throws Exception {
        var block = new Block(List.of("Chủ tịch"), "Người Khác");
        var prepared = PreparedPdf.of(Sheets.withNumber(), block, true);
        assertThat(prepared.remarks()).singleElement().asString().contains("người ký tự chọn chỗ");
        assertThat(fields(prepared.content())).isEmpty();
    }

    @Test
    void takesTheNameBelowItsTitleAndNotTheOneInTheText() throws Exception {
        assertThat(lines(Sheets.withNumber()))
                .filteredOn(line -> line.text().equals("LườngVănKhánh"))
                .hasSize(2);
        var name = places(Sheets.withNumber()).hand();
        assertThat(name.left()).isGreaterThan(300);
    }

    @Test
    void findsTheGapsOfOtherTemplates() throws Exception {
        var templates =
                RealParts.endurance()
                        ? List.of("thong-bao", "ke-hoach", "to-trinh", "cong-van", "quyet-dinh")
                        : List.<String>of();
        for (var template : Stream.concat(Stream.of("sao-y"), templates.stream()).toList()) {
            assertThat(places(Sheets.rendered(template, Map.of())).stampable())
                    .as(template)
                    .isTrue();
        }
    }

    @Test
    void staysPdfAPreparedAndStamped() throws Exception {
        var prepared = PreparedPdf.of(Sheets.withoutNumber(), Sheets.BLOCK, false).content();
        assertThat(broken(prepared)).isEmpty();
        assertThat(broken(stamped(prepared))).isEmpty();
    }

    private byte[] stamped(byte[] prepared) throws IOException {
        return NumberStamp.onto(Files.write(folder.resolve("a.pdf"), prepared), "1147", 15, 2);
    }

    @Test
    void stampsBehindWithoutChangingAByte() throws Exception {
        var prepared = PreparedPdf.of(Sheets.withoutNumber(), Sheets.BLOCK, false).content();
        var stamped = stamped(prepared);
        assertThat(Arrays.copyOf(stamped, prepared.length)).isEqualTo(prepared);
        try (var document = Loader.loadPDF(stamped)) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("So").getValueAsString()).isEqualTo("1147");
            assertThat(form.getField("Ngay").getValueAsString()).isEqualTo("15");
            assertThat(form.getField("Thang").getValueAsString()).isEqualTo("02");
        }
    }

    private static List<Line> lines(byte[] rendered) throws IOException {
        try (var document = Loader.loadPDF(rendered)) {
            return PageLines.of(document);
        }
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream().filter(each -> each.text().equals(text)).findFirst().orElseThrow();
    }

    /// The clauses of ISO 19005-2 that a file breaks.
    private static List<String> broken(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
