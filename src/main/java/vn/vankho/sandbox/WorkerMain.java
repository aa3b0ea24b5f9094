package vn.vankho.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;

/// The inside of a worker JVM: takes one line per task from its standard input, and answers with
/// one line when the answer lies in the task's folder.
public final class WorkerMain {

    /// The first argument by which `Vankho.main` knows that it is to be a worker.
    public static final String ARGUMENT = "--sandbox-worker";

    static final String REPLY = "@vankho-sandbox ";
    static final String READY = "ready";
    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String OUT_OF_MEMORY = "memory";

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream replies;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    private WorkerMain(PrintStream replies) {
        this.replies = replies;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var worker = new WorkerMain(System.out);
        // Libraries that print must not be taken for replies.
        System.setOut(System.err);
        NoNetwork.refuse();
        Thread.ofPlatform().daemon().name("parent-watch").start(worker::watchParent);
        worker.serve();
    }

    /// When the server is gone, however it went, the end of its stream is seen here.
    private void watchParent() {
        try (var lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(line);
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
        ProcessTree.killChildren(ProcessHandle.current());
        Runtime.getRuntime().halt(1);
    }

    private void serve() throws InterruptedException {
        reply(READY);
        while (true) {
            var parts = requests.take().split("\t", 2);
            reply(perform(parts[0], new TaskFolder(Path.of(parts[1]))));
        }
    }

    private void reply(String word) {
        replies.println(REPLY + word);
        replies.flush();
    }

    /// Catches everything: whatever a parser throws at a strange file is an answer, too.
    private static String perform(String name, TaskFolder folder) {
        try {
            answer(name, folder);
            return DONE;
        } catch (OutOfMemoryError e) {
            return OUT_OF_MEMORY;
        } catch (Throwable e) {
            return explain(e, folder);
        } finally {
            ProcessTree.killChildren(ProcessHandle.current());
        }
    }

    private static void answer(String name, TaskFolder folder) throws Exception {
        var loader = Thread.currentThread().getContextClassLoader();
        var type = Class.forName(name, true, loader).asSubclass(Task.class);
        answer((Task<?, ?>) type.getDeclaredConstructor().newInstance(), folder);
    }

    private static <I, O> void answer(Task<I, O> task, TaskFolder folder) throws Exception {
        var input = JSON.readValue(folder.question(), task.inputType());
        var output = task.run(folder.file(), folder.output(), input);
        JSON.writeValue(folder.answer(), output);
    }

    private static String explain(Throwable e, TaskFolder folder) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        try {
            Files.writeString(folder.failureFile(), text.toString());
        } catch (IOException unwritable) {
            unwritable.printStackTrace();
        }
        return FAILED;
    }
}
