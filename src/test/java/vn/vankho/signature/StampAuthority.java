package vn.vankho.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;

/// A time-stamping authority of the tests' own PKI, which answers the questions of other packages'
/// tests.
public final class StampAuthority {

    private static final Person ADMIN = new Person("admin", "Quản Trị", Set.of(Role.ADMIN));

    private final Pki pki;

    private StampAuthority(Pki pki) {
        this.pki = pki;
    }

    public static StampAuthority usual() {
        return new StampAuthority(Pki.usual());
    }

    /// The same names, other keys.
    public static StampAuthority impostor() {
        return new StampAuthority(Pki.impostor());
    }

    /// Makes an office trust this authority.
    public void trustedBy(TrustStore store, Journal journal) {
        var desk = new TrustDesk(store, journal, Clock.systemUTC());
        desk.add(Pki.der(pki.root), Sha256s.of(Pki.der(pki.root)), ADMIN);
        desk.add(Pki.der(pki.sub), null, ADMIN);
    }

    /// The answer (`.tsr`) to a question (`.tsq`).
    public byte[] answer(byte[] question, Instant at) {
        try {
            var stamper = pki.stamper;
            var tokens =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build(
                                            "SHA256withRSA",
                                            stamper.keys().getPrivate(),
                                            stamper.certificate()),
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                            new ASN1ObjectIdentifier("1.2.3"));
            tokens.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(question), BigInteger.ONE, Date.from(at))
                    .getEncoded();
        } catch (GeneralSecurityException
                | OperatorCreationException
                | TSPException
                | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
