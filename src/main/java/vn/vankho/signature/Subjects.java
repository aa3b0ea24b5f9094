package vn.vankho.signature;

import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/// What the holder of a certificate is called, in short.
final class Subjects {

    private Subjects() {}

    /// The common name, or the whole name where there is none.
    static String name(X500Principal principal) {
        var name = Names.commonName(X500Name.getInstance(principal.getEncoded()));
        return name == null ? principal.getName() : name;
    }
}
