package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vankho.sandbox.Task;

/// Stamps number and date on a file that came back from outside; runs in the sandbox.
public final class StampTask implements Task<StampTask.Question, StampTask.Answer> {

    static final String FILE = "stamped.pdf";

    public record Question(String number, int day, int month) {}

    /// The stamped file stands in the task's folder. @param length of it in bytes
    public record Answer(long length) {}

    @Override
    public Class<Question> inputType() {
        return Question.class;
    }

    @Override
    public Class<Answer> outputType() {
        return Answer.class;
    }

    @Override
    public Answer run(Path file, Path folder, Question question) throws IOException {
        var stamped = NumberStamp.onto(file, question.number(), question.day(), question.month());
        Files.write(folder.resolve(FILE), stamped);
        return new Answer(stamped.length);
    }
}
