package vn.vankho.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.vankho.signature.Pki.Identity;

/// Timestamp tokens put together by hand: libraries refuse to make those of somebody who may not.
final class Tokens {

    private Tokens() {}

    /// @param digest SHA-256 of what is stamped
    static byte[] by(Identity stamper, byte[] digest, Instant at)
            throws GeneralSecurityException, IOException {
        var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        var info =
                new TSTInfo(
                        new ASN1ObjectIdentifier("1.2.3"),
                        new MessageImprint(sha256, digest),
                        new ASN1Integer(BigInteger.ONE),
                        new ASN1GeneralizedTime(Date.from(at)),
                        null,
                        null,
                        null,
                        null,
                        null);
        var content =
                new CMSProcessableByteArray(
                        PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER"));
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(
                                            new AttributeTable(attributes(stamper))))
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(stamper.keys().getPrivate()),
                                    stamper.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
            return generator.generate(content, true).getEncoded();
        } catch (OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hashtable<ASN1ObjectIdentifier, ASN1Encodable> attributes(Identity stamper)
            throws GeneralSecurityException, IOException {
        var digest =
                MessageDigest.getInstance("SHA-256").digest(stamper.certificate().getEncoded());
        var id = new SigningCertificateV2(new ESSCertIDv2(digest));
        var name = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
        var attributes = new Hashtable<ASN1ObjectIdentifier, ASN1Encodable>();
        attributes.put(name, new Attribute(name, new DERSet(id)));
        return attributes;
    }
}
