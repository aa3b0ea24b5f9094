package vn.vankho.intake.format;

import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.field.ContentTypeField;

/// The characters of a part of a mail.
record PartText(Entity part) {

    /// The character set that the part says, unless it is one that a mail program says of anything.
    Optional<Charset> charset() {
        var name =
                part.getHeader().getField("Content-Type") instanceof ContentTypeField type
                        ? type.getCharset()
                        : null;
        return Optional.ofNullable(name)
                .filter(n -> !n.equalsIgnoreCase("us-ascii") && !n.equalsIgnoreCase("iso-8859-1"))
                .filter(PartText::isSupported)
                .map(Charset::forName);
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    String decode(byte[] bytes) {
        return charset()
                .map(charset -> PlainText.legacy(new String(bytes, charset)))
                .orElseGet(() -> PlainText.of(bytes))
                .text();
    }
}
