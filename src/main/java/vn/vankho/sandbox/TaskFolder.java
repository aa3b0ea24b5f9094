package vn.vankho.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// What server and worker hand each other for one task.
record TaskFolder(Path root) {

    private static final int FAILURE_CHARACTERS = 4000;

    /// Copies the file: a hard link would let a worker that was taken over write to the original.
    static TaskFolder create(Path sandbox, Path file, byte[] question) throws IOException {
        var folder = new TaskFolder(Files.createTempDirectory(sandbox, "task-"));
        Files.copy(file, folder.file());
        Files.write(folder.question(), question);
        Files.createDirectory(folder.output());
        return folder;
    }

    /// The private copy of the file.
    Path file() {
        return root.resolve("file");
    }

    /// What the task is asked, as JSON.
    Path question() {
        return root.resolve("question.json");
    }

    /// What it answers, as JSON.
    Path answer() {
        return root.resolve("answer.json");
    }

    /// Why the task threw.
    Path failureFile() {
        return root.resolve("failure.txt");
    }

    /// Where the task leaves its own files.
    Path output() {
        return root.resolve("output");
    }

    /// The bytes written since the task began.
    long size() {
        return PrivateFolder.size(output()) + PrivateFolder.size(answer());
    }

    String failure() throws IOException {
        if (!Files.isRegularFile(failureFile(), LinkOption.NOFOLLOW_LINKS)) {
            return "the task failed without a reason";
        }
        try (var reader = Files.newBufferedReader(failureFile())) {
            var text = new char[FAILURE_CHARACTERS];
            var length = reader.read(text);
            return new String(text, 0, Math.max(length, 0));
        }
    }
}
