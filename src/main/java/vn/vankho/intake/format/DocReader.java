package vn.vankho.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads .doc: Word 97 to 2003, and Word 6 and 95.
///
/// Text boxes, headers, footers and notes follow at the end: the file does not tell simply where
/// they stand. Pages are those that the author broke.
public final class DocReader implements FormatReader {

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/msword");
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        try (var content = Files.newInputStream(file);
                var document = open(content)) {
            var flow = new TextFlow();
            var text = new DocText(flow);
            text.writeBody(document);
            if (document instanceof HWPFDocument word97) {
                writeTheRest(word97, text);
            }
            return flow.extraction();
        } catch (EncryptedDocumentException e) {
            throw Sentences.encrypted(e);
        }
    }

    private static HWPFDocumentCore open(InputStream content) throws IOException {
        var files = new POIFSFileSystem(content);
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException e) {
            return new HWPFOldDocument(files);
        }
    }

    private static void writeTheRest(HWPFDocument document, DocText text) throws Exception {
        text.write(document.getMainTextboxRange());
        text.write(document.getFootnoteRange());
        text.write(document.getEndnoteRange());
        text.write(document.getHeaderStoryRange());
    }
}
