package vn.vankho.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Algorithms;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.SignatureReport.ChainLink;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureReport.TimeProof;
import vn.vankho.signature.SignatureReport;

/// Signatures as programs get them: one object each; a file without any gives one with index 0.
final class SignatureJson {

    private SignatureJson() {}

    static List<Map<String, Object>> of(String file, SignatureReport report) {
        if (report.signatures().isEmpty()) {
            var object = head(file, report);
            object.put("index", 0);
            object.put("verdict", report.fileVerdict().name());
            object.put("reasons", fileReasons(report));
            return List.of(object);
        }
        return report.signatures().stream().map(each -> object(file, report, each)).toList();
    }

    private static Map<String, Object> head(String file, SignatureReport report) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file);
        object.put("sha256", report.sha256());
        object.put("checkedAt", report.checkedAt().toString());
        object.put("engine", report.engine());
        object.put("trustStoreSha256", report.trustStoreSha256());
        object.put("fileVerdict", report.fileVerdict().name());
        return object;
    }

    private static List<Map<String, Object>> fileReasons(SignatureReport report) {
        var code = report.fileVerdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return report.reasons().stream()
                .map(reason -> Map.<String, Object>of("code", code, "message", reason))
                .toList();
    }

    private static Map<String, Object> object(String file, SignatureReport report, Judged judged) {
        var object = head(file, report);
        var found = judged.found();
        object.put("index", found.index());
        object.put("field", found.field());
        object.put("reachable", found.reachable());
        object.put("subFilter", found.subFilter());
        object.put("revision", revision(found));
        object.put("geometry", found.build().geometry());
        object.put("digestMatches", found.digestMatches());
        object.put("signatureMatches", found.signatureMatches());
        object.put("signerInfos", found.build().signerInfos());
        object.put("signer", signer(found));
        object.put("issuer", found.issuer());
        object.put("chain", judged.chain().stream().map(SignatureJson::link).toList());
        object.put("anchor", anchor(judged.anchor()));
        object.put("claimedTime", claimed(found));
        object.put("timestamp", timestamp(judged.timestamp()));
        object.put("bestTime", bestTime(judged));
        object.put("revocation", revocation(judged));
        object.put("algorithms", algorithms(found.algorithms()));
        object.put("docMdp", found.docMdp());
        object.put(
                "changesUntilNextSignature",
                found.changesAfter().stream().map(SignatureJson::change).toList());
        object.put("longTerm", found.build().longTerm());
        object.put("indication", judged.indication());
        object.put("subIndication", judged.subIndication());
        object.put("verdict", judged.verdict().name());
        object.put("reasons", judged.reasons());
        return object;
    }

    private static Map<String, Object> revision(Signature signature) {
        var object = new LinkedHashMap<String, Object>();
        object.put("end", signature.revisionEnd());
        object.put("coversWholeFile", signature.coversWholeFile());
        object.put("bytesAfter", signature.bytesAfter());
        object.put("tailKind", signature.tail().kind().name().toLowerCase(Locale.ROOT));
        object.put("tailText", signature.tail().text());
        return object;
    }

    private static Map<String, Object> signer(Signature signature) {
        var object = new LinkedHashMap<String, Object>();
        var certificate = signature.certificate();
        object.put("subject", certificate == null ? null : certificate.subject());
        object.put("commonName", signature.signerName());
        object.put("organisation", signature.organisation());
        object.put("email", certificate == null ? null : certificate.email());
        object.put("serial", signature.serial());
        object.put("certSha256", certificate == null ? null : certificate.sha256());
        object.put("notBefore", certificate == null ? null : text(certificate.notBefore()));
        object.put("notAfter", certificate == null ? null : text(certificate.notAfter()));
        object.put(
                "kind",
                certificate == null
                        ? "unknown"
                        : certificate.kind().name().toLowerCase(Locale.ROOT));
        return object;
    }

    private static Map<String, Object> link(ChainLink link) {
        var object = new LinkedHashMap<String, Object>();
        object.put("subject", link.subject());
        object.put("sha256", link.sha256());
        object.put("source", link.source());
        return object;
    }

    private static @Nullable Map<String, Object> anchor(@Nullable ChainLink anchor) {
        if (anchor == null) {
            return null;
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("subject", anchor.subject());
        object.put("sha256", anchor.sha256());
        return object;
    }

    private static Map<String, Object> claimed(Signature signature) {
        var object = new LinkedHashMap<String, Object>();
        object.put("dictionary", text(signature.build().dictionaryTime()));
        object.put("cms", text(signature.build().messageTime()));
        object.put("quirk", signature.claimedTimeQuirk() ? "local-as-utc" : "none");
        return object;
    }

    private static @Nullable Map<String, Object> timestamp(@Nullable TimeProof stamp) {
        if (stamp == null) {
            return null;
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("genTime", text(stamp.time()));
        object.put("tsa", stamp.authority());
        object.put("tsaCertSha256", stamp.certificateSha256());
        object.put("imprintMatches", stamp.imprintMatches());
        object.put("anchored", stamp.anchored());
        return object;
    }

    private static Map<String, Object> bestTime(Judged judged) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", text(judged.bestTime().value()));
        object.put("kind", judged.bestTime().kind().name().toLowerCase(Locale.ROOT));
        return object;
    }

    private static Map<String, Object> revocation(Judged judged) {
        var revocation = judged.revocation();
        var object = new LinkedHashMap<String, Object>();
        object.put("status", revocation.status().name().toLowerCase(Locale.ROOT));
        object.put("revokedAt", text(revocation.revokedAt()));
        object.put("source", revocation.source());
        object.put("thisUpdate", text(revocation.thisUpdate()));
        object.put("nextUpdate", text(revocation.nextUpdate()));
        object.put("sha256", revocation.sha256());
        return object;
    }

    private static @Nullable Map<String, Object> algorithms(@Nullable Algorithms algorithms) {
        if (algorithms == null) {
            return null;
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("digest", algorithms.digest());
        object.put("signature", algorithms.signature());
        object.put("keyBits", algorithms.keyBits());
        object.put("weak", algorithms.weak());
        return object;
    }

    private static Map<String, Object> change(Change change) {
        var object = new LinkedHashMap<String, Object>();
        object.put(
                "kind",
                switch (change.kind()) {
                    case ANNOTATION -> "annotation";
                    case FORM_FIELD -> "formField";
                    case CONTENT -> "content";
                    case PAGE_ADDED -> "pageAdded";
                    case PAGE_REMOVED -> "pageRemoved";
                    case OTHER -> "other";
                });
        object.put("pages", change.pages());
        return object;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
