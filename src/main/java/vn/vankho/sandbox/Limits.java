package vn.vankho.sandbox;

import java.time.Duration;

/// What a task may use before it is ended.
///
/// @param time from start to answer; waiting for a free worker does not count
/// @param outputBytes the answer, temporary files, and the files left in its folder together
public record Limits(Duration time, long outputBytes) {}
