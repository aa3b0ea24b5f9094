package vn.vankho.issuing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/// The PDF that goes out to be signed: the rendered document with fields where the person and the
/// office sign and, if number and date come later, fields for these.
///
/// From here on the file is only ever added to: what was rendered as PDF/A stays PDF/A, and
/// whatever comes back must begin with exactly these bytes.
///
/// @param remarks sentences in Vietnamese: what could not be prepared
public record PreparedPdf(byte[] content, List<String> remarks) {

    /// The names of the fields, as signing programs show them.
    public static final String HAND = "NguoiKy";

    public static final String SEAL = "CoQuan";
    static final String NUMBER = "So";
    static final String DAY = "Ngay";
    static final String MONTH = "Thang";

    private static final String NO_BLOCK =
            "Không tìm thấy chỗ giữa chức vụ và họ tên nên chưa đặt sẵn ô ký; người ký tự chọn chỗ.";
    private static final String NO_PLACE =
            "Không tìm thấy chỗ ký của %s nên chưa đặt sẵn ô; người ký tự chọn chỗ.";
    private static final String NO_GAP =
            "Không tìm thấy chỗ trống cho số, ngày, tháng; hãy chọn lối lấy số trước khi ký.";

    /// Number and date shall be stamped later, but the document leaves no room for them.
    public static final class NoRoomForNumber extends vn.vankho.home.Refusal {
        NoRoomForNumber() {
            super(NO_GAP);
        }
    }

    /// @param rendered by the product itself
    /// @param numbered whether number and date stand on the page already, or come by hand
    /// @throws NoRoomForNumber if they do not, and there is no gap for them
    public static PreparedPdf of(byte[] rendered, Block block, boolean numbered) {
        return of(rendered, List.of(block), numbered);
    }

    /// @param blocks of everybody who signs, the office's own first: the seal belongs to that
    public static PreparedPdf of(byte[] rendered, List<Block> blocks, boolean numbered) {
        try (var document = Loader.loadPDF(rendered)) {
            var lines = PageLines.of(document);
            var places = Places.in(lines, blocks.getFirst());
            if (!numbered && !places.stampable()) {
                throw new NoRoomForNumber();
            }
            var remarks = new ArrayList<String>();
            var form = form(document);
            if (places.signable()) {
                add(document, form, signature(form, HAND), places.hand());
                add(document, form, signature(form, SEAL), places.seal());
            } else {
                remarks.add(NO_BLOCK);
            }
            for (int i = 1; i < blocks.size(); i++) {
                var hand = Places.hand(lines, blocks.get(i));
                if (hand.isEmpty()) {
                    remarks.add(NO_PLACE.formatted(blocks.get(i).name()));
                }
                add(document, form, signature(form, HAND + (i + 1)), hand.orElse(null));
            }
            if (!numbered) {
                add(document, form, text(form, NUMBER, places), places.number());
                add(document, form, text(form, DAY, places), places.day());
                add(document, form, text(form, MONTH, places), places.month());
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return new PreparedPdf(out.toByteArray(), List.copyOf(remarks));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PDAcroForm form(PDDocument document) {
        var form = new PDAcroForm(document);
        form.getCOSObject().setItem(COSName.FIELDS, new COSArray());
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private static PDSignatureField signature(PDAcroForm form, String name) throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        return field;
    }

    /// Nobody is to type into it: number and date come from the register.
    private static PDTextField text(PDAcroForm form, String name, Places places) {
        var field = new PDTextField(form);
        field.setPartialName(name);
        field.setReadOnly(true);
        field.setDefaultAppearance(
                "/%s %.1f Tf 0 g"
                        .formatted(NumberStamp.FONT, places.letterSize())
                        .replace(',', '.'));
        return field;
    }

    private static void add(
            PDDocument document, PDAcroForm form, PDTerminalField field, @Nullable Place place)
            throws IOException {
        if (place == null) {
            return;
        }
        var page = document.getPage(place.page() - 1);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(place.rectangle());
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(empty(document, place));
        var annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        var fields = new ArrayList<PDField>(form.getFields());
        fields.add(field);
        form.setFields(fields);
    }

    /// PDF/A wants an appearance even of what shows nothing yet.
    private static PDAppearanceDictionary empty(PDDocument document, Place place) {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(
                new org.apache.pdfbox.pdmodel.common.PDRectangle(place.width(), place.height()));
        stream.setResources(new PDResources());
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(stream);
        return look;
    }

    static @Nullable COSDictionary widget(PDDocument document, String name) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var field = form == null ? null : form.getField(name);
        return field == null
                ? null
                : field.getWidgets().stream()
                        .findFirst()
                        .map(PDAnnotationWidget::getCOSObject)
                        .orElse(null);
    }
}
