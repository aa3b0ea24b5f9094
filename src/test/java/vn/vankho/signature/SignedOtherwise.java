package vn.vankho.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Signatures as other programs make them: older and newer formats, timestamps, restrictions.
final class SignedOtherwise {

    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    /// How a signature differs from the usual.
    ///
    /// @param ahead how far the message's own time runs ahead
    /// @param docMdp 0 for none
    record Style(
            String subFilter,
            String algorithm,
            boolean timestamped,
            Duration ahead,
            boolean withCertificate,
            int docMdp) {

        static Style of(String subFilter, String algorithm) {
            return new Style(subFilter, algorithm, false, Duration.ZERO, true, 0);
        }

        static Style usual() {
            return of("adbe.pkcs7.detached", "SHA256withRSA");
        }

        Style stamped() {
            return new Style(subFilter, algorithm, true, ahead, withCertificate, docMdp);
        }

        Style ahead(Duration by) {
            return new Style(subFilter, algorithm, timestamped, by, withCertificate, docMdp);
        }

        Style withoutCertificate() {
            return new Style(subFilter, algorithm, timestamped, ahead, false, docMdp);
        }

        Style allowing(int level) {
            return new Style(subFilter, algorithm, timestamped, ahead, withCertificate, level);
        }
    }

    private static final KeyPair KEYS = keys();
    private static final X509CertificateHolder CERTIFICATE = certify("Người ký thử", false);
    private static final X509CertificateHolder STAMPER = certify("Dấu thời gian thử", true);

    private SignedOtherwise() {}

    private static KeyPair keys() {
        return keys("RSA", 2048);
    }

    private static KeyPair keys(String kind, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(kind, Verifiers.PROVIDER);
            if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Signer(KeyPair keys, X509CertificateHolder certificate) {}

    /// Somebody whose key fits the algorithm.
    private static Signer signer(String algorithm) {
        if (algorithm.endsWith("ECDSA")) {
            return signer(keys("EC", algorithm.startsWith("SHA384") ? 384 : 256));
        }
        return switch (algorithm) {
            case "Ed25519", "Ed448" -> signer(keys(algorithm, 0));
            case "SHA256withDSA" -> signer(keys("DSA", 1024));
            default -> new Signer(KEYS, CERTIFICATE);
        };
    }

    private static Signer signer(KeyPair keys) {
        return new Signer(keys, certify("Người ký thử", false, keys));
    }

    private static X509CertificateHolder certify(String name, boolean stamps) {
        return certify(name, stamps, KEYS);
    }

    private static X509CertificateHolder certify(String name, boolean stamps, KeyPair keys) {
        var subject = new X500Name("CN=" + name);
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.valueOf(stamps ? 2 : 1),
                            Date.from(SignedFiles.TIME.minus(Duration.ofDays(1))),
                            Date.from(SignedFiles.TIME.plus(Duration.ofDays(1))),
                            subject,
                            keys.getPublic());
            if (stamps) {
                var usage = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
                builder.addExtension(Extension.extendedKeyUsage, true, usage);
            }
            // Who signed the certificate is not asked here.
            return builder.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate()));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] pdf, Style style) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(20_000);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(style.subFilter()));
            signature.setSignDate(GregorianCalendar.from(SignedFiles.TIME.atZone(ZoneOffset.UTC)));
            if (style.subFilter().equals("adbe.x509.rsa_sha1")) {
                var held = new COSString(CERTIFICATE.getEncoded());
                signature.getCOSObject().setItem(COSName.getPDFName("Cert"), held);
            }
            if (style.docMdp() > 0) {
                restrict(signature, style.docMdp());
            }
            document.addSignature(signature, options);
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(message(signing.getContent().readAllBytes(), style));
        }
        return out.toByteArray();
    }

    private static void restrict(PDSignature signature, int level) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.P, COSInteger.get(level));
        var reference = new COSDictionary();
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        var references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
    }

    private static byte[] message(byte[] content, Style style) throws Exception {
        return switch (style.subFilter()) {
            case "ETSI.RFC3161" -> timestamp(digest("SHA-256", content));
            case "adbe.x509.rsa_sha1" -> bare(content, style);
            case "adbe.pkcs7.sha1" -> cms(digest("SHA-1", content), true, style).getEncoded();
            default -> cms(content, false, style).getEncoded();
        };
    }

    private static byte[] bare(byte[] content, Style style) throws Exception {
        var signing = java.security.Signature.getInstance(style.algorithm());
        signing.initSign(KEYS.getPrivate());
        signing.update(content);
        return new DEROctetString(signing.sign()).getEncoded();
    }

    private static byte[] digest(String algorithm, byte[] content) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(content);
    }

    private static CMSSignedData cms(byte[] content, boolean enclosed, Style style)
            throws Exception {
        var digests =
                new JcaDigestCalculatorProviderBuilder().setProvider(Verifiers.PROVIDER).build();
        var who = signer(style.algorithm());
        var signer =
                new JcaContentSignerBuilder(style.algorithm())
                        .setProvider(Verifiers.PROVIDER)
                        .build(who.keys().getPrivate());
        var attributes = new Hashtable<ASN1ObjectIdentifier, ASN1Encodable>();
        var time = new DERUTCTime(Date.from(SignedFiles.TIME.plus(style.ahead())));
        attributes.put(
                CMSAttributes.signingTime,
                new Attribute(CMSAttributes.signingTime, new DERSet(time)));
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(digests)
                        .setSignedAttributeGenerator(
                                new DefaultSignedAttributeTableGenerator(
                                        new AttributeTable(attributes)))
                        .build(signer, who.certificate()));
        if (style.withCertificate()) {
            generator.addCertificates(new JcaCertStore(List.of(who.certificate())));
        }
        var cms = generator.generate(new CMSProcessableByteArray(content), enclosed);
        return style.timestamped() ? stamped(cms) : cms;
    }

    private static CMSSignedData stamped(CMSSignedData cms) throws Exception {
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var token = timestamp(digest("SHA-256", signer.getSignature()));
        var attribute =
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(ASN1Primitive.fromByteArray(token)));
        var with =
                SignerInformation.replaceUnsignedAttributes(
                        signer, new AttributeTable(new DERSet(attribute)));
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(with));
    }

    private static byte[] timestamp(byte[] digest)
            throws OperatorCreationException, GeneralSecurityException, TSPException, IOException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var id = new AlgorithmIdentifier(new ASN1ObjectIdentifier(SHA256));
        var tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", KEYS.getPrivate(), STAMPER),
                        digests.get(id),
                        new ASN1ObjectIdentifier("1.2.3"));
        tokens.addCertificates(new JcaCertStore(List.of(STAMPER)));
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var request = requests.generate(TSPAlgorithms.SHA256, digest);
        var response =
                new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                        .generate(request, BigInteger.ONE, Date.from(stampTime()));
        return response.getTimeStampToken().getEncoded();
    }

    static Instant stampTime() {
        return SignedFiles.TIME.plusSeconds(5);
    }
}
