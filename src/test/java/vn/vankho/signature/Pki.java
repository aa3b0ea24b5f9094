package vn.vankho.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.vankho.signature.chain.TrustMaterial;

/// A root, an authority below it, a timestamping authority and the people of one office, with keys
/// made anew for each test run. Two of them bear the same names and have nothing else in common.
final class Pki {

    static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2045-01-01T00:00:00Z");
    static final String OFFICE_NAME = "Ủy ban nhân dân xã Minh Sơn";

    private static final X500Name ROOT_NAME =
            name("RootCA chuyên dùng Chính phủ thử", "Ban Cơ yếu");
    private static final X500Name SUB_NAME = name("CA phục vụ cơ quan Nhà nước thử", "Ban Cơ yếu");
    private static final AtomicLong SERIAL = new AtomicLong(1000);

    private static final class Usual {
        static final Pki ONE = new Pki();
    }

    private static final class Impostor {
        static final Pki ONE = new Pki();
    }

    /// Somebody who can sign.
    ///
    /// @param issuer the certificate that goes along where a message carries its chain
    record Identity(
            X509CertificateHolder certificate,
            KeyPair keys,
            Pki pki,
            X509CertificateHolder issuer) {

        Identity(X509CertificateHolder certificate, KeyPair keys, Pki pki) {
            this(certificate, keys, pki, pki.sub);
        }

        /// The same person, who asks another for timestamps.
        Identity stampedBy(Identity stamper) {
            return new Identity(certificate, keys, new Pki(pki, stamper), issuer);
        }
    }

    private final KeyPair rootKeys;
    private final KeyPair subKeys;
    private final KeyPair peopleKeys;
    final X509CertificateHolder root;
    final X509CertificateHolder sub;
    final Identity stamper;

    private Pki() {
        rootKeys = keys();
        subKeys = keys();
        peopleKeys = keys();
        root = authority(ROOT_NAME, rootKeys, ROOT_NAME, rootKeys);
        sub = authority(SUB_NAME, subKeys, ROOT_NAME, rootKeys);
        stamper =
                identity(
                        issue(
                                name("Máy chủ dấu thời gian thử", "Ban Cơ yếu"),
                                FROM,
                                UNTIL,
                                KeyPurposeId.id_kp_timeStamping));
    }

    private Pki(Pki of, Identity stamper) {
        rootKeys = of.rootKeys;
        subKeys = of.subKeys;
        peopleKeys = of.peopleKeys;
        root = of.root;
        sub = of.sub;
        this.stamper = stamper;
    }

    static Pki usual() {
        return Usual.ONE;
    }

    /// The same names, other keys.
    static Pki impostor() {
        return Impostor.ONE;
    }

    Identity leader() {
        return person("Nguyễn Văn Minh", FROM, UNTIL);
    }

    Identity office() {
        return person("UBND xã Minh Sơn", FROM, UNTIL);
    }

    Identity person(String name, Instant from, Instant until) {
        return identity(issue(name(name, OFFICE_NAME), from, until, null));
    }

    /// Somebody whose certificate an ordinary person issued, who is no authority.
    Identity underling(Identity issuer, String name) {
        try {
            var keys = keys();
            var builder =
                    builder(
                            name(name, OFFICE_NAME),
                            keys,
                            issuer.certificate().getSubject(),
                            issuer.keys(),
                            FROM,
                            UNTIL);
            return new Identity(
                    builder.build(signer(issuer.keys())), keys, this, issuer.certificate());
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A certificate that says where its issuer publishes its list.
    X509CertificateHolder publishingAt(String address) {
        try {
            var builder =
                    builder(
                            name("Nguyễn Văn Minh", OFFICE_NAME),
                            peopleKeys,
                            SUB_NAME,
                            subKeys,
                            FROM,
                            UNTIL);
            var name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
            var point =
                    new DistributionPoint(
                            new DistributionPointName(new GeneralNames(name)), null, null);
            builder.addExtension(
                    Extension.cRLDistributionPoints,
                    false,
                    new CRLDistPoint(new DistributionPoint[] {point}));
            return builder.build(signer(subKeys));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identity identity(X509CertificateHolder certificate) {
        return new Identity(certificate, peopleKeys, this);
    }

    /// What an office trusts that has this root, the authority below it, and these lists.
    TrustMaterial trust(byte[]... crls) {
        return new TrustMaterial(List.of(der(root)), List.of(der(sub)), List.of(crls));
    }

    /// A list of the authority below the root, valid for 30 days.
    byte[] crl(Instant thisUpdate, Revoked... revoked) {
        return crl(SUB_NAME, subKeys, thisUpdate, revoked);
    }

    byte[] rootCrl(Instant thisUpdate, Revoked... revoked) {
        return crl(ROOT_NAME, rootKeys, thisUpdate, revoked);
    }

    record Revoked(X509CertificateHolder certificate, Instant at) {}

    private static byte[] crl(X500Name issuer, KeyPair keys, Instant at, Revoked... revoked) {
        try {
            var builder = new X509v2CRLBuilder(issuer, Date.from(at));
            builder.setNextUpdate(Date.from(at.plus(Duration.ofDays(30))));
            for (var each : revoked) {
                builder.addCRLEntry(
                        each.certificate().getSerialNumber(),
                        Date.from(each.at()),
                        CRLReason.cessationOfOperation);
            }
            return builder.build(signer(keys)).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509CertificateHolder authority(
            X500Name name, KeyPair keys, X500Name issuer, KeyPair issuerKeys) {
        try {
            var builder = builder(name, keys, issuer, issuerKeys, FROM, UNTIL);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return builder.build(signer(issuerKeys));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509CertificateHolder issue(
            X500Name name, Instant from, Instant until, KeyPurposeId purpose) {
        try {
            var builder = builder(name, peopleKeys, SUB_NAME, subKeys, from, until);
            if (purpose != null) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return builder.build(signer(subKeys));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name name,
            KeyPair keys,
            X500Name issuer,
            KeyPair issuerKeys,
            Instant from,
            Instant until)
            throws IOException, GeneralSecurityException {
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(SERIAL.incrementAndGet()),
                        Date.from(from),
                        Date.from(until),
                        name,
                        keys.getPublic());
        var ids = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        return builder;
    }

    private static org.bouncycastle.operator.ContentSigner signer(KeyPair keys)
            throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    }

    private static X500Name name(String commonName, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
