package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures;

/// Signatures as programs get them: one object each; a file without any gives one with index 0.
final class SignatureJson {

    private SignatureJson() {}

    static List<Map<String, Object>> of(String file, FileSignatures found) {
        if (found.signatures().isEmpty()) {
            var object = head(file, found);
            object.put("index", 0);
            return List.of(object);
        }
        return found.signatures().stream()
                .map(signature -> object(file, found, signature))
                .toList();
    }

    private static Map<String, Object> head(String file, FileSignatures found) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file);
        object.put("fileVerdict", found.fileVerdict().name());
        return object;
    }

    private static Map<String, Object> object(
            String file, FileSignatures found, Signature signature) {
        var object = head(file, found);
        object.put("index", signature.index());
        object.put("field", signature.field());
        object.put("subFilter", signature.subFilter());
        object.put("revision", revision(signature));
        object.put("digestMatches", signature.digestMatches());
        object.put("signer", signer(signature));
        object.put("issuer", signature.issuer());
        object.put("claimedTime", String.valueOf(signature.claimedTime()));
        object.put("verdict", signature.verdict().name());
        object.put("reasons", signature.reasons());
        object.put("notAssessed", List.of("chain", "timestamp", "revocation"));
        return object;
    }

    private static Map<String, Object> revision(Signature signature) {
        var object = new LinkedHashMap<String, Object>();
        object.put("end", signature.revisionEnd());
        object.put("coversWholeFile", signature.coversWholeFile());
        object.put("bytesAfter", signature.bytesAfter());
        return object;
    }

    private static Map<String, Object> signer(Signature signature) {
        var object = new LinkedHashMap<String, Object>();
        object.put("commonName", signature.signerName());
        object.put("organisation", signature.organisation());
        object.put("serial", signature.serial());
        return object;
    }
}
