package vn.vankho.intake;

import java.time.Instant;

/// That a person confirmed the fields of a document.
///
/// @param revision how often they were confirmed, from 1
/// @param by the person's login
public record Confirmation(int revision, String by, Instant at) {}
