package vn.vankho.intake.format;

import java.util.List;

/// The readers of everything that is neither PDF nor picture.
public final class OfficeReaders {

    private OfficeReaders() {}

    public static List<FormatReader> all() {
        return List.of(
                new DocxReader(),
                new DocReader(),
                new OdtReader(),
                new RtfReader(),
                new SheetReader(),
                new HtmlReader(),
                new MailReader(),
                new ZipReader(),
                new TextReader());
    }
}
