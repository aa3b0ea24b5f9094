package vn.vankho.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many workers there are, and how big one may grow.
///
/// @param workers how many files are worked on at the same time
/// @param memoryMegabytes the heap of one worker
/// @param tasksPerWorker after so many tasks a worker is replaced, so that nothing adds up in it
@ConfigurationProperties("vankho.sandbox")
public record SandboxSettings(
        @DefaultValue("3") int workers,
        @DefaultValue("512") int memoryMegabytes,
        @DefaultValue("100") int tasksPerWorker) {

    public SandboxSettings {
        if (workers < 1 || memoryMegabytes < 64 || tasksPerWorker < 1) {
            throw new IllegalArgumentException(
                    "vankho.sandbox wants a worker, 64 MB and a task per worker at least");
        }
    }

    public static SandboxSettings defaults() {
        return new SandboxSettings(3, 512, 100);
    }
}
