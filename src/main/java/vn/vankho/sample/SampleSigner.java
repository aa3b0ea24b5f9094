package vn.vankho.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// Signs a PDF with a throw-away key, for the sample data only: it proves nothing about anybody.
///
/// The signature is added behind the file as an incremental update, so that signing twice keeps
/// what was signed first.
public final class SampleSigner {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int KEY_BITS = 2048;
    private static final int ROOM_FOR_SIGNATURE = 16_384;
    private static final String ALGORITHM = "SHA256withRSA";

    private final String name;
    private final KeyPair keys;
    private final X509CertificateHolder certificate;

    private SampleSigner(String name, KeyPair keys, X509CertificateHolder certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    /// A new key and a certificate that it signs itself, valid around the given time.
    public static SampleSigner create(String name, String organisation, Instant time) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var keys = generator.generateKeyPair();
            return new SampleSigner(name, keys, certify(keys, subject(name, organisation), time));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name subject(String name, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, name)
                .build();
    }

    private static X509CertificateHolder certify(KeyPair keys, X500Name subject, Instant time)
            throws OperatorCreationException {
        var builder =
                new JcaX509v3CertificateBuilder(
                        subject,
                        BigInteger.valueOf(time.toEpochMilli()),
                        Date.from(time.minus(Duration.ofDays(1))),
                        Date.from(time.plus(Duration.ofDays(365))),
                        subject,
                        keys.getPublic());
        return builder.build(
                new JcaContentSignerBuilder(ALGORITHM)
                        .setProvider(PROVIDER)
                        .build(keys.getPrivate()));
    }

    /// The same file with a signature behind it.
    ///
    /// @param time what the signature claims as its time
    public byte[] sign(byte[] pdf, Instant time) throws IOException {
        return sign(pdf, time, null);
    }

    /// The same with a look on the first page.
    ///
    /// @param look a PDF with the signature's field, as PDFBox wants it; null to show nothing
    public byte[] sign(byte[] pdf, Instant time, @Nullable InputStream look) throws IOException {
        var out = new ByteArrayOutputStream(pdf.length + 3 * ROOM_FOR_SIGNATURE);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
            if (look != null) {
                options.setVisualSignature(look);
                options.setPage(0);
            }
            document.addSignature(described(time), options);
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(message(signing.getContent().readAllBytes()));
        }
        return out.toByteArray();
    }

    private PDSignature described(Instant time) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(name);
        var date = new GregorianCalendar(TimeZone.getTimeZone(VIETNAM));
        date.setTimeInMillis(time.toEpochMilli());
        signature.setSignDate(date);
        return signature;
    }

    private byte[] message(byte[] content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer =
                    new JcaContentSignerBuilder(ALGORITHM)
                            .setProvider(PROVIDER)
                            .build(keys.getPrivate());
            var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests).build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (OperatorCreationException | CMSException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
