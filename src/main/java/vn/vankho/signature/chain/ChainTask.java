package vn.vankho.signature.chain;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.vankho.sandbox.Task;

/// Builds the chains of one PDF's signatures and collects what is said of their revocation. Runs in
/// the sandbox. Nothing is fetched from anywhere.
public final class ChainTask implements Task<ChainTask.Question, ChainAnswer> {

    static {
        // It tells of every step; in a worker nobody listens.
        LoggingSystem.get(ChainTask.class.getClassLoader())
                .setLogLevel("eu.europa.esig", LogLevel.ERROR);
    }

    /// Of the engine.
    public static final String VERSION = version();

    /// @param at the moment at which the question is asked
    public record Question(TrustMaterial trusted, Instant at) {}

    @Override
    public Class<Question> inputType() {
        return Question.class;
    }

    @Override
    public Class<ChainAnswer> outputType() {
        return ChainAnswer.class;
    }

    @Override
    public ChainAnswer run(Path file, Path folder, Question question) throws IOException {
        var crls = new StoredCrls(question.trusted().crls());
        var validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setPdfObjFactory(pdf());
        validator.setCertificateVerifier(verifier(question.trusted(), crls));
        // Without it the report has no certificates.
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(question.at()));
        var reports = validate(validator);
        return new AnswerOf(reports, crls, names(question.trusted())).answer(VERSION);
    }

    private static Set<X500Principal> names(TrustMaterial trusted) {
        return Stream.concat(trusted.anchors().stream(), trusted.intermediates().stream())
                .map(
                        der ->
                                DSSUtils.loadCertificate(der)
                                        .getCertificate()
                                        .getSubjectX500Principal())
                .collect(Collectors.toSet());
    }

    private static Reports validate(PDFDocumentValidator validator) throws IOException {
        return validator.validateDocument(new ByteArrayInputStream(Policy.bytes()));
    }

    /// Comparing pages by picture takes a second each, and the structural reading does it better.
    private static IPdfObjFactory pdf() {
        var factory = new ServiceLoaderPdfObjFactory();
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        return factory;
    }

    private static CommonCertificateVerifier verifier(TrustMaterial trusted, StoredCrls crls) {
        var anchors = new CommonTrustedCertificateSource();
        trusted.anchors().forEach(der -> anchors.addCertificate(DSSUtils.loadCertificate(der)));
        var helpers = new CommonCertificateSource();
        trusted.intermediates()
                .forEach(der -> helpers.addCertificate(DSSUtils.loadCertificate(der)));
        // `true`: no sources from the network, not even by default.
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors);
        verifier.setAdjunctCertSources(helpers);
        verifier.setCrlSource(crls);
        return verifier;
    }

    private static String version() {
        var version = DiagnosticData.class.getPackage().getImplementationVersion();
        return version == null ? "6.4" : version;
    }
}
