package vn.vankho.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The three kinds of XML file of a package: EAD says what it is, PREMIS what became of its files,
/// METS which files there are.
final class PackageXml {

    static final String METS = "http://www.loc.gov/METS/";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Profile profile;
    private final PackageKind kind;
    private final Instant at;

    PackageXml(Profile profile, PackageKind kind, Instant at) {
        this.profile = profile;
        this.kind = kind;
        this.at = at;
    }

    /// ISO 8601 in the time of Vietnam.
    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    PackedFile.Writing ead(List<String> names, Map<String, String> values) {
        return out -> {
            try (var xml = new Xml(out)) {
                xml.element(
                        "ead",
                        Map.of(),
                        () -> {
                            for (var field : Profile.ordered(names, values).entrySet()) {
                                xml.text(field.getKey(), field.getValue());
                            }
                        });
            }
        };
    }

    /// @param sources the documents with their files
    PackedFile.Writing premis(List<Described.Source> sources, List<PackedFile> files) {
        return PremisXml.of(sources, files);
    }

    PackedFile.Writing mets(MetsXml.Mets mets) {
        return MetsXml.of(profile, kind, at, mets);
    }

    static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
