package vn.vankho.register.web;

import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.register.Distribution;
import vn.vankho.register.Reminders;

/// Reminders on the first page of each part. Pages ask for it by name (`@due`).
@Component("due")
class DueStrip {

    private final Distribution distribution;

    DueStrip(Distribution distribution) {
        this.distribution = distribution;
    }

    public Reminders of(Person person) {
        return distribution.reminders(person);
    }
}
