package vn.vankho.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// One object as text that is equal where two objects say the same. References are named, not
/// followed.
final class Printed {

    private Printed() {}

    static String of(@Nullable COSBase base, Set<COSName> without) throws IOException {
        var text = new StringBuilder();
        print(base, without, text);
        return text.toString();
    }

    private static void print(@Nullable COSBase base, Set<COSName> without, StringBuilder text)
            throws IOException {
        switch (base) {
            case null -> text.append("null");
            case COSObject reference -> text.append(reference.getKey()).append(" R");
            case COSStream stream -> {
                entries(stream, without, text);
                text.append(content(stream));
            }
            case COSDictionary dictionary -> entries(dictionary, without, text);
            case COSArray array -> items(array, text);
            case COSString string -> text.append('(').append(string.toHexString()).append(')');
            default -> text.append(base);
        }
    }

    private static void entries(COSDictionary dictionary, Set<COSName> without, StringBuilder text)
            throws IOException {
        text.append("<<");
        for (var name : dictionary.keySet().stream().sorted(BY_NAME).toList()) {
            if (!without.contains(name)) {
                text.append('/').append(name.getName()).append(' ');
                print(dictionary.getItem(name), Set.of(), text);
            }
        }
        text.append(">>");
    }

    private static final Comparator<COSName> BY_NAME = Comparator.comparing(COSName::getName);

    private static void items(COSArray array, StringBuilder text) throws IOException {
        text.append('[');
        for (var item : array) {
            print(item, Set.of(), text);
            text.append(' ');
        }
        text.append(']');
    }

    private static String content(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
