package vn.vankho.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Runs tasks in worker JVMs that are kept warm, watched, and killed with all their children when
/// they overstep.
///
/// Workers are started when first needed. Where Linux allows it they live in namespaces of their
/// own, without network and without the hidden folders; see [Isolation].
public final class Sandbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxSettings settings;
    private final WorkerStarter starter;
    private final SandboxFolder place;
    private final Path root;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> alive = new HashSet<>();
    private boolean closed;

    /// @param hidden folders that a worker must not see, such as the office's archive
    public Sandbox(SandboxSettings settings, Path... hidden) {
        this.settings = settings;
        this.place = SandboxFolder.create();
        this.root = place.root();
        this.places = new Semaphore(settings.workers(), true);
        this.starter = new WorkerStarter(settings, root, Isolation.hiding(List.of(hidden)));
    }

    /// Runs the task on a private copy of the file and waits for how it ends.
    ///
    /// @throws UncheckedIOException if the file cannot be copied or no worker can be started
    public <I, O> Verdict<O> run(
            Class<? extends Task<I, O>> task, Path file, I input, Limits limits) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Failed<>("interrupted while waiting for a worker");
        }
        try {
            return runInPlace(task, file, input, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private <I, O> Verdict<O> runInPlace(
            Class<? extends Task<I, O>> task, Path file, I input, Limits limits)
            throws IOException {
        var folder = TaskFolder.create(root, file, JSON.writeValueAsBytes(input));
        var keep = false;
        try {
            var verdict = judge(task, folder, perform(task, folder, limits), limits);
            keep = verdict instanceof Verdict.Done;
            return verdict;
        } finally {
            if (!keep) {
                PrivateFolder.delete(folder.root());
            }
        }
    }

    private Ending perform(Class<?> task, TaskFolder folder, Limits limits) throws IOException {
        var worker = take();
        var ending = Ending.died("the sandbox failed");
        try {
            ending = worker.perform(task.getName(), folder, limits);
            return ending;
        } finally {
            giveBack(worker, ending);
        }
    }

    private <I, O> Verdict<O> judge(
            Class<? extends Task<I, O>> task, TaskFolder folder, Ending ending, Limits limits)
            throws IOException {
        return switch (ending) {
            case Ending.Answered() -> answer(task, folder, limits);
            case Ending.Refused() -> new Verdict.Failed<>(folder.failure());
            case Ending.Died(var reason) -> new Verdict.Failed<>(reason);
            case Ending.Overstepped(var what) -> new Verdict.OverLimit<>(what);
        };
    }

    private static <I, O> Verdict<O> answer(
            Class<? extends Task<I, O>> task, TaskFolder folder, Limits limits) throws IOException {
        if (folder.size() > limits.outputBytes()) {
            return new Verdict.OverLimit<>("output");
        }
        // A worker that was taken over might leave a link to some other file here.
        if (!Files.isRegularFile(folder.answer(), LinkOption.NOFOLLOW_LINKS)) {
            return new Verdict.Failed<>("the worker left no answer");
        }
        try {
            var type = task.getDeclaredConstructor().newInstance().outputType();
            var answer = JSON.readValue(folder.answer(), type);
            return new Verdict.Done<>(answer, folder.output());
        } catch (JacksonException e) {
            return new Verdict.Failed<>("the answer cannot be understood: " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(task + " has no public constructor", e);
        }
    }

    private Worker take() throws IOException {
        while (true) {
            var worker = pollIdle();
            if (worker == null) {
                return start();
            }
            if (worker.isAlive()) {
                return worker;
            }
            end(worker);
        }
    }

    private synchronized @Nullable Worker pollIdle() {
        if (closed) {
            throw new IllegalStateException("the sandbox is closed");
        }
        return idle.pollFirst();
    }

    private Worker start() throws IOException {
        var worker = starter.start();
        synchronized (this) {
            if (!closed) {
                alive.add(worker);
                return worker;
            }
        }
        worker.kill();
        throw new IllegalStateException("the sandbox is closed");
    }

    private void giveBack(Worker worker, Ending ending) {
        if (ending.workerIsSound() && worker.tasks() < settings.tasksPerWorker()) {
            synchronized (this) {
                if (!closed) {
                    idle.addFirst(worker);
                    return;
                }
            }
        }
        end(worker);
    }

    private void end(Worker worker) {
        worker.kill();
        synchronized (this) {
            alive.remove(worker);
        }
    }

    /// Deletes a finished task's folder.
    public void release(Path folder) {
        var taskFolder = folder.toAbsolutePath().getParent();
        if (taskFolder == null || !root.equals(taskFolder.getParent())) {
            throw new IllegalArgumentException("Not a folder of this sandbox: " + folder);
        }
        PrivateFolder.delete(taskFolder);
    }

    /// How many workers there are at this moment, busy or warm.
    synchronized int workers() {
        return alive.size();
    }

    /// Kills every worker and deletes every folder; tasks that still run end as failed.
    @Override
    public void close() {
        List<Worker> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(alive);
            idle.clear();
        }
        all.forEach(this::end);
        place.close();
        log.debug("sandbox closed, {} workers ended", all.size());
    }
}
