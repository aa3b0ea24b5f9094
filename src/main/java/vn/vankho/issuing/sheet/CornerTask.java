package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vankho.sandbox.Task;

/// Puts the office's words into the corner of a scan; runs in the sandbox.
public final class CornerTask implements Task<CornerTask.Question, StampTask.Answer> {

    /// @param words what the corner shows, parts that may stand in lines of their own
    public record Question(List<String> words) {
        public Question {
            words = List.copyOf(words);
        }
    }

    @Override
    public Class<Question> inputType() {
        return Question.class;
    }

    @Override
    public Class<StampTask.Answer> outputType() {
        return StampTask.Answer.class;
    }

    @Override
    public StampTask.Answer run(Path file, Path folder, Question question) throws IOException {
        var made = CopyCorner.onto(file, question.words());
        Files.write(folder.resolve(StampTask.FILE), made);
        return new StampTask.Answer(made.length);
    }
}
