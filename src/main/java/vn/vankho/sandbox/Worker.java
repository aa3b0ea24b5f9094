package vn.vankho.sandbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The server's side of one worker JVM. Used by one thread at a time; only [#kill] may come from
/// another.
final class Worker {

    /// What the JVM's `-XX:+ExitOnOutOfMemoryError` ends with.
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String GONE = "gone";

    private final Process process;
    private final Path temporary;
    private final BufferedWriter requests;
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private final Tail complaints = new Tail();
    private int tasks;

    /// @param temporary the worker's folder for temporary files
    Worker(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        inBackground("replies", () -> collectReplies(process.inputReader(StandardCharsets.UTF_8)));
        inBackground("complaints", () -> complaints.drain(process.errorReader()));
    }

    private void inBackground(String what, Runnable work) {
        Thread.ofPlatform().daemon().name("sandbox-" + process.pid() + "-" + what).start(work);
    }

    /// Anything else is what a library prints, or the JVM's own last words.
    private void collectReplies(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(WorkerMain.REPLY)) {
                    replies.add(line.substring(WorkerMain.REPLY.length()));
                } else {
                    complaints.add(line + "\n");
                }
            }
        } catch (IOException e) {
            complaints.add(e.toString());
        }
        replies.add(GONE);
    }

    /// Waits until the worker can take its first task.
    void awaitReady() throws IOException {
        var reply = nextReply(START);
        if (!WorkerMain.READY.equals(reply)) {
            kill();
            throw new IOException("no worker: %s %s".formatted(reply, complaints));
        }
    }

    Ending perform(String task, TaskFolder folder, Limits limits) {
        tasks++;
        var ending = send(task + "\t" + folder.root()) ? watch(folder, limits) : diedByItself();
        if (!ending.workerIsSound()) {
            kill();
        }
        PrivateFolder.deleteContent(temporary);
        return ending;
    }

    private boolean send(String request) {
        try {
            requests.write(request);
            requests.newLine();
            requests.flush();
            return true;
        } catch (IOException e) {
            complaints.add(e.toString());
            return false;
        }
    }

    private Ending watch(TaskFolder folder, Limits limits) {
        var deadline = System.nanoTime() + limits.time().toNanos();
        while (true) {
            var reply = nextReply(LOOK_EVERY);
            if (reply != null) {
                return ending(reply);
            }
            if (Thread.currentThread().isInterrupted()) {
                return Ending.died("interrupted");
            }
            if (System.nanoTime() > deadline) {
                return new Ending.Overstepped("time");
            }
            if (folder.size() + PrivateFolder.size(temporary) > limits.outputBytes()) {
                return new Ending.Overstepped("output");
            }
        }
    }

    private Ending ending(String reply) {
        return switch (reply) {
            case WorkerMain.DONE -> new Ending.Answered();
            case WorkerMain.FAILED -> new Ending.Refused();
            case WorkerMain.OUT_OF_MEMORY -> new Ending.Overstepped("memory");
            default -> diedByItself();
        };
    }

    private Ending diedByItself() {
        var status = exitStatus();
        if (status == EXIT_OUT_OF_MEMORY && complaints.contain("OutOfMemoryError")) {
            return new Ending.Overstepped("memory");
        }
        return Ending.died("the worker died with status %d: %s".formatted(status, complaints));
    }

    private int exitStatus() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private @Nullable String nextReply(Duration patience) {
        try {
            return replies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int tasks() {
        return tasks;
    }

    long pid() {
        return process.pid();
    }

    /// Ends the process and everything that it started.
    void kill() {
        ProcessTree.kill(process.toHandle());
        PrivateFolder.delete(temporary);
    }

    /// The last of what the worker said on its error stream.
    private static final class Tail {

        private static final int KEPT = 2000;
        private final StringBuilder text = new StringBuilder();

        void drain(Reader reader) {
            var some = new char[1024];
            try (reader) {
                for (var n = reader.read(some); n >= 0; n = reader.read(some)) {
                    add(new String(some, 0, n));
                }
            } catch (IOException e) {
                add(e.toString());
            }
        }

        synchronized void add(String more) {
            text.append(more);
            text.delete(0, Math.max(0, text.length() - KEPT));
        }

        synchronized boolean contain(String words) {
            return text.indexOf(words) >= 0;
        }

        @Override
        public synchronized String toString() {
            return text.toString().strip();
        }
    }
}
