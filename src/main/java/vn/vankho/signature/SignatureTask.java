package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vankho.sandbox.Task;

/// Reads the signatures of one file. Runs in the sandbox; elsewhere use [Signatures].
public final class SignatureTask implements Task<SignatureTask.Question, FileSignatures> {

    /// @param longestFile bytes beyond which a file is not judged
    public record Question(long longestFile) {}

    @Override
    public Class<Question> inputType() {
        return Question.class;
    }

    @Override
    public Class<FileSignatures> outputType() {
        return FileSignatures.class;
    }

    @Override
    public FileSignatures run(Path file, Path folder, Question question) throws IOException {
        if (Files.size(file) > question.longestFile()) {
            return FileSignatures.notJudged("Tệp quá lớn để kiểm tra chữ ký.");
        }
        var traces = RawTraces.scan(file);
        return traces.pdf()
                ? new SignedPdf(file, folder, traces).read()
                : OtherFormats.read(file, traces);
    }
}
