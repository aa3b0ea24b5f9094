package vn.vankho.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.Description;

/// What stays of a destroyed document for ever: what it was, its digests, the term that was over,
/// and who decided. Kept as an object of kind `disposal`; enough to list the document again, as
/// destroyed, without the database.
///
/// @param version of this form, so that later programs can tell
/// @param slip how it came, with both digests of its bytes
/// @param objects every object that went: its urn and the SHA-512 of its inventory
/// @param keptUntil the day its term was over
/// @param sentence what is answered instead of the document
record DisposalCertificate(
        int version,
        DepositSlip slip,
        Description description,
        List<Gone> objects,
        @Nullable LocalDate keptUntil,
        String basis,
        String decision,
        Description decisionDescription,
        String list,
        String preparedBy,
        String reviewedBy,
        String decidedBy,
        LocalDate decidedOn,
        String remark,
        String executedBy,
        Instant executedAt,
        LocalDate eraseAfter,
        String sentence) {

    static final String FILE = "certificate.json";
    static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Gone(String urn, String inventory) {}

    byte[] print() {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(this)
                .getBytes(StandardCharsets.UTF_8);
    }

    static DisposalCertificate parse(String json) {
        return JSON.readValue(json, DisposalCertificate.class);
    }

    /// @throws IllegalArgumentException if the file is no certificate
    static DisposalCertificate read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), DisposalCertificate.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a certificate: " + file, e);
        }
    }
}
