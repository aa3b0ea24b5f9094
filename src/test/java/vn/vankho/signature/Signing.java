package vn.vankho.signature;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.visible.PDVisibleSigProperties;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.visible.PDVisibleSignDesigner;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.vankho.signature.Pki.Identity;

/// Lays a signature of a made-up PKI behind a PDF, as Vietnamese signing programs do.
///
/// @param time what it claims
/// @param stampedAt by the PKI's timestamping authority; null for no timestamp
/// @param ahead how far the message's own time runs ahead
/// @param withChain whether the message carries the authority's certificate as well
/// @param docMdp 0 for none
/// @param shown null where it shows nothing
record Signing(
        Identity who,
        Instant time,
        Instant stampedAt,
        Duration ahead,
        String algorithm,
        boolean withChain,
        int docMdp,
        Shown shown) {

    /// A picture of 100 × 60 points on the first page.
    record Shown(Color colour, boolean transparent, float left) {

        InputStream look(PDDocument document, PDSignature signature) throws IOException {
            var image =
                    new BufferedImage(
                            100,
                            60,
                            transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            var drawing = image.createGraphics();
            drawing.setColor(colour);
            drawing.fillOval(10, 10, 60, 40);
            drawing.dispose();
            var designer = new PDVisibleSignDesigner(document, image, 1);
            designer.xAxis(left)
                    .yAxis(300)
                    .width(100)
                    .height(60)
                    .signatureFieldName("Signature" + Math.round(left));
            var properties = new PDVisibleSigProperties();
            properties.page(1).visualSignEnabled(true).setPdVisibleSignature(designer);
            properties.buildSignature();
            return properties.getVisibleSignature();
        }
    }

    static Signing by(Identity who, Instant time) {
        return new Signing(who, time, null, Duration.ZERO, "SHA256withRSA", false, 0, null);
    }

    Signing stamped() {
        return stamped(time.plusSeconds(5));
    }

    Signing stamped(Instant at) {
        return new Signing(who, time, at, ahead, algorithm, withChain, docMdp, shown);
    }

    Signing ahead(Duration by) {
        return new Signing(who, time, stampedAt, by, algorithm, withChain, docMdp, shown);
    }

    Signing with(String otherAlgorithm) {
        return new Signing(who, time, stampedAt, ahead, otherAlgorithm, withChain, docMdp, shown);
    }

    Signing withWholeChain() {
        return new Signing(who, time, stampedAt, ahead, algorithm, true, docMdp, shown);
    }

    Signing allowing(int level) {
        return new Signing(who, time, stampedAt, ahead, algorithm, withChain, level, shown);
    }

    Signing showing(Shown picture) {
        return new Signing(who, time, stampedAt, ahead, algorithm, withChain, docMdp, picture);
    }

    byte[] over(byte[] pdf) throws IOException {
        return sign(pdf, "ETSI.CAdES.detached", this::message);
    }

    /// A timestamp over the whole document.
    byte[] stampOver(byte[] pdf) throws IOException {
        return sign(pdf, "ETSI.RFC3161", content -> token(digest(content)));
    }

    private interface Message {
        byte[] of(byte[] content) throws GeneralSecurityException, CMSException, IOException;
    }

    private byte[] sign(byte[] pdf, String subFilter, Message message) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(20_000);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(subFilter));
            if (subFilter.equals("ETSI.RFC3161")) {
                signature.setType(COSName.getPDFName("DocTimeStamp"));
            } else {
                signature.setSignDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
            }
            if (docMdp > 0) {
                restrict(document.getDocumentCatalog().getCOSObject(), signature, docMdp);
            }
            if (shown != null) {
                options.setVisualSignature(shown.look(document, signature));
                options.setPage(0);
            }
            document.addSignature(signature, options);
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(message.of(signing.getContent().readAllBytes()));
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void restrict(COSDictionary catalog, PDSignature signature, int level) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.P, COSInteger.get(level));
        var reference = new COSDictionary();
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        var references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        var permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature.getCOSObject());
        catalog.setItem(COSName.getPDFName("Perms"), permissions);
        catalog.setNeedToBeUpdated(true);
    }

    byte[] message(byte[] content) throws GeneralSecurityException, CMSException, IOException {
        try {
            var attributes = new Hashtable<ASN1ObjectIdentifier, ASN1Encodable>();
            var claimed = new DERUTCTime(Date.from(time.plus(ahead)));
            attributes.put(
                    CMSAttributes.signingTime,
                    new Attribute(CMSAttributes.signingTime, new DERSet(claimed)));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(
                                            new AttributeTable(attributes)))
                            .build(
                                    new JcaContentSignerBuilder(algorithm)
                                            .build(who.keys().getPrivate()),
                                    who.certificate()));
            generator.addCertificates(
                    new JcaCertStore(
                            withChain
                                    ? List.of(who.certificate(), who.issuer())
                                    : List.of(who.certificate())));
            var cms = generator.generate(new CMSProcessableByteArray(content), false);
            return (stampedAt == null ? cms : withStamp(cms)).getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private CMSSignedData withStamp(CMSSignedData cms)
            throws GeneralSecurityException, CMSException, IOException {
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var attribute =
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(
                                ASN1Primitive.fromByteArray(token(digest(signer.getSignature())))));
        var stamped =
                SignerInformation.replaceUnsignedAttributes(
                        signer, new AttributeTable(new DERSet(attribute)));
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(stamped));
    }

    private static byte[] digest(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private byte[] token(byte[] digest) throws GeneralSecurityException, IOException {
        var at = stampedAt == null ? time : stampedAt;
        return Tokens.by(who.pki().stamper, digest, at);
    }
}
