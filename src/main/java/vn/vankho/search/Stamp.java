package vn.vankho.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// Tells which state of a document is in the index: digests of all that an entry is made from.
///
/// @param document of the description and whatever else the archive lists; cheap to compare
/// @param reading of the pages' text; comparing it means to load the reading
record Stamp(String document, String reading) {

    static Stamp of(ArchivedDocument document, Reading reading) {
        return new Stamp(ofDocument(document), ofReading(reading));
    }

    static Stamp parse(String text) {
        var parts = text.split(":", 2);
        return new Stamp(parts[0], parts[parts.length - 1]);
    }

    @Override
    public String toString() {
        return document + ":" + reading;
    }

    boolean isOf(ArchivedDocument archived) {
        return document.equals(ofDocument(archived));
    }

    boolean isOf(Reading read) {
        return reading.equals(ofReading(read));
    }

    private static String ofDocument(ArchivedDocument document) {
        var digest = sha256();
        add(digest, document.fileName());
        add(digest, document.sensitivity().name());
        if (document.audience().isNamed()) {
            add(digest, String.join(" ", new TreeSet<>(document.audience().keys())));
        }
        if (document.destroyed()) {
            add(digest, "destroyed");
        }
        add(digest, document.description().toString());
        return hex(digest);
    }

    private static String ofReading(Reading reading) {
        var digest = sha256();
        for (var page : reading.pages()) {
            add(digest, page.number() + " " + page.text());
        }
        add(digest, String.valueOf(reading.field(FieldName.REPORTING_YEAR).value()));
        return hex(digest);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
