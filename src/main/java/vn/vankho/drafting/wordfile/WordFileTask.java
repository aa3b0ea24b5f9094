package vn.vankho.drafting.wordfile;

import java.nio.file.Path;
import vn.vankho.sandbox.Task;

/// Reads a .docx that came from outside. Runs in the sandbox.
public final class WordFileTask implements Task<WordFileTask.Request, WordFile> {

    /// Nothing needs to be asked.
    public record Request() {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<WordFile> outputType() {
        return WordFile.class;
    }

    @Override
    public WordFile run(Path file, Path folder, Request request) throws Exception {
        return WordFileReader.read(file);
    }
}
