package vn.vankho.drafting.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.apache.fop.apps.FOPException;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.convert.out.fo.renderers.FORendererApacheFOP;
import org.docx4j.convert.out.fopconf.Fonts;
import org.docx4j.fonts.IdentityPlusMapper;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.fonts.fop.util.FopConfigUtil;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import vn.vankho.drafting.PdfFailed;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.typeface.Tinos;

/// Renders without any program beside Java: Apache FOP, with the product's own Tinos for Times
/// New Roman, as PDF/A-2b.
///
/// Slower than LibreOffice, and rules under a line of text may come out at another length.
public final class FopRenderer implements PdfRenderer {

    private static final String FONT = "Times New Roman";

    private static final List<String> STAND_INS =
            List.of("any", "sans-serif", "serif", "Helvetica", "Times");

    private boolean fontsThere;

    /// One at a time: FOP wants some 500 MB for itself.
    @Override
    public synchronized byte[] render(byte[] docx) {
        try {
            registerFonts();
            var document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            DrawnRules.draw(document);
            var mapper = useTinos(document);
            var settings = Docx4J.createFOSettings();
            settings.setOpcPackage(document);
            var fonts = FopConfigUtil.createConfigurationObject(mapper, Set.of(FONT));
            fonts.getRenderers().getRenderer().getFonts().getFont().forEach(FopRenderer::standIn);
            settings.setFopConfig(fonts);
            forTheArchive(settings);
            var pdf = new ByteArrayOutputStream();
            Docx4J.toFO(settings, pdf, Docx4J.FLAG_EXPORT_PREFER_XSL);
            return pdf.toByteArray();
        } catch (Docx4JException | FOPException broken) {
            throw new PdfFailed("bộ dựng trang đi kèm không đọc được văn bản", broken);
        }
    }

    // The user agent stays in the settings, where the conversion finds it.
    private static void forTheArchive(FOSettings settings) throws Docx4JException, FOPException {
        var factory = FORendererApacheFOP.getFopFactoryBuilder(settings).build();
        settings.getSettings().put(FORendererApacheFOP.FOP_FACTORY, factory);
        FORendererApacheFOP.getFOUserAgent(settings, factory)
                .getRendererOptions()
                .put("pdf-a-mode", "PDF/A-2b");
    }

    private void registerFonts() {
        if (!fontsThere) {
            Tinos.files().forEach(file -> PhysicalFonts.addPhysicalFont(file.toUri()));
            fontsThere = true;
        }
    }

    /// What FOP asks for where a document names no typeface, such as a page number, is Tinos as
    /// well.
    private static void standIn(Fonts.Font font) {
        for (var triplet : List.copyOf(font.getFontTriplet())) {
            for (var name : STAND_INS) {
                var copy = new Fonts.Font.FontTriplet();
                copy.setName(name);
                copy.setStyle(triplet.getStyle());
                copy.setWeight(triplet.getWeight());
                font.getFontTriplet().add(copy);
            }
        }
    }

    /// FOP would take another typeface without a word, and lose letters.
    private static IdentityPlusMapper useTinos(WordprocessingMLPackage document)
            throws Docx4JException {
        var mapper = new IdentityPlusMapper();
        setMapper(document, mapper);
        if (mapper.get(FONT) == null) {
            mapper.put(FONT, PhysicalFonts.get("Tinos"));
        }
        if (mapper.get(FONT) == null) {
            throw new IllegalStateException("Tinos, the typeface of the product, is missing");
        }
        return mapper;
    }

    private static void setMapper(WordprocessingMLPackage document, IdentityPlusMapper mapper)
            throws Docx4JException {
        try {
            document.setFontMapper(mapper);
        } catch (RuntimeException | Docx4JException broken) {
            throw broken;
        } catch (Exception broken) {
            // Declared as such by docx4j.
            throw new Docx4JException("Fonts cannot be mapped", broken);
        }
    }
}
