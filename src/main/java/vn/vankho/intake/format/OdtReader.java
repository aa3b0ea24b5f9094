package vn.vankho.intake.format;

import java.nio.file.Path;
import java.util.Set;

/// Reads OpenDocument text: .odt and its template.
public final class OdtReader implements FormatReader {

    private static final Set<String> TYPES =
            Set.of(
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.text-template",
                    "application/vnd.oasis.opendocument.text-web");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        try (var zip = SafeZip.open(file)) {
            refuseEncrypted(zip);
            var styles = new OdtStyles();
            zip.read("styles.xml", xml -> xml.children(name -> styles.read(xml, name)));
            var flow = new TextFlow();
            zip.readNeeded("content.xml", xml -> new OdtText(styles, flow, xml).document());
            zip.read("styles.xml", xml -> new OdtText(styles, flow, xml).masterPages());
            return flow.extraction();
        }
    }

    private static void refuseEncrypted(SafeZip zip) throws Exception {
        zip.read("META-INF/manifest.xml", xml -> xml.children(name -> checkEntry(xml)));
    }

    private static void checkEntry(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    if (name.equals("encryption-data")) {
                        throw Sentences.encrypted(new java.io.IOException("encrypted"));
                    }
                });
    }
}
