package vn.vankho.web;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.sample.SampleData;

/// Loads the sample beside the pages, for it takes a minute; one load at a time.
@Component
class SampleLoading {

    private static final Logger log = LoggerFactory.getLogger(SampleLoading.class);

    private final SampleData sample;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOT_ASKED);

    SampleLoading(SampleData sample) {
        this.sample = sample;
    }

    enum State {
        NOT_ASKED,
        RUNNING,
        DONE,
        FAILED
    }

    State now() {
        return state.get();
    }

    void start(Person who) {
        if (state.getAndSet(State.RUNNING) != State.RUNNING) {
            Thread.ofVirtual().name("sample").start(() -> load(who));
        }
    }

    private void load(Person who) {
        try {
            sample.load(who);
            state.set(State.DONE);
        } catch (RuntimeException failure) {
            log.error("The sample could not be loaded", failure);
            state.set(State.FAILED);
        }
    }
}
