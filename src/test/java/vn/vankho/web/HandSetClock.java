package vn.vankho.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Runs as fast as every other clock, from an instant that is set by hand.
final class HandSetClock extends Clock {

    private record Hands(Instant set, Instant really) {}

    private final AtomicReference<Hands> hands;
    private final ZoneId zone;

    HandSetClock(Instant now) {
        this(new AtomicReference<>(), ZoneOffset.UTC);
        set(now);
    }

    private HandSetClock(AtomicReference<Hands> hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    void set(Instant now) {
        hands.set(new Hands(now, Instant.now()));
    }

    @Override
    public Instant instant() {
        var last = hands.get();
        return last.set().plus(Duration.between(last.really(), Instant.now()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HandSetClock(hands, other);
    }
}
