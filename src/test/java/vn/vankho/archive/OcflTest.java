package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.ocfl.api.OcflRepository;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A2: an independent implementation of OCFL judges what we wrote.
class OcflTest {

    @TempDir Path folder;

    @Test
    void isValidWithoutWarningsForAnotherImplementation() throws IOException {
        try (var open = new OpenArchive(folder.resolve("home"))) {
            open.deposit("rỗng.txt", new byte[0]);
            open.deposit("Báo cáo số 1147.pdf", "nội dung".getBytes(StandardCharsets.UTF_8));
            open.archive.keepReading(open.depositText("một"), OpenArchive.reading("Một"));
            var judge = judge(open);
            var ids = judge.listObjectIds().toList();
            assertThat(ids).hasSize(4);
            for (var id : ids) {
                var judgement = judge.validateObject(id, true);
                assertThat(judgement.getErrors()).isEmpty();
                assertThat(judgement.getWarnings()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signatures", "disposal", "rendition", "timestamp"})
    void isValidWithoutWarningsForEveryKindOfEvidence(String kind) throws IOException {
        try (var open = new OpenArchive(folder.resolve("home"))) {
            var id = open.depositText("một");
            var files =
                    Map.of(
                            "report.json", new byte[] {'{', '}'},
                            "certificates/a.cer", new byte[] {1},
                            "crl/b.crl", new byte[] {1});
            open.archive.keepEvidence(id, kind, files, OpenArchive.CLERK, (_, _) -> {});
            var judgement = judge(open).validateObject(new ObjectId(id, kind, 1).urn(), true);
            assertThat(judgement.getErrors()).isEmpty();
            assertThat(judgement.getWarnings()).isEmpty();
        }
    }

    @Test
    void letsAnotherImplementationFindADocumentByItsId() throws IOException {
        try (var open = new OpenArchive(folder.resolve("home"))) {
            var id = open.depositText("nội dung");
            var object = judge(open).getObject(io.ocfl.api.model.ObjectVersionId.head(id.urn()));
            try (var content = object.getFile("original/van-ban.txt").getStream()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("nội dung");
            }
        }
    }

    @Test
    void isFoundWrongByTheOtherImplementationWhenAByteChanges() throws IOException {
        try (var open = new OpenArchive(folder.resolve("home"))) {
            var id = open.depositText("nội dung");
            var original = open.archive.original(id);
            original.toFile().setWritable(true);
            Files.writeString(original, "nội dunG");
            assertThat(judge(open).validateObject(id.urn(), true).hasErrors()).isTrue();
        }
    }

    private OcflRepository judge(OpenArchive open) {
        return new OcflRepositoryBuilder()
                .storage(storage -> storage.fileSystem(open.store()))
                .workDir(
                        folder.resolve("work").toFile().mkdirs()
                                ? folder.resolve("work")
                                : folder.resolve("work"))
                .build();
    }
}
