package vn.vankho.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankho.office.Bodies;
import vn.vankho.office.Body;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;
import vn.vankho.office.OwnOffice;

/// What the office's data say of the bodies and officers that a document names.
public final class OfficeFacts {

    private final Office office;
    private final Bodies bodies;

    public OfficeFacts(Office office, Bodies bodies) {
        this.office = office;
        this.bodies = bodies;
    }

    LocalDate today() {
        return LocalDate.now();
    }

    /// The office that works here, if the name is its own on that day.
    Optional<OwnOffice> own(String name, LocalDate day) {
        return office.at(day).filter(own -> Names.same(own.name(), name));
    }

    List<Officer> officers(LocalDate day) {
        return office.officersAt(day);
    }

    Optional<Body> body(String name, LocalDate day) {
        return bodies.bodyAt(name, day);
    }

    /// Whether a body went by this name on that day.
    boolean isKnown(String name, LocalDate day) {
        return office.at(day).filter(own -> Names.same(own.name(), name)).isPresent()
                || !bodies.bodiesAt(name, day).isEmpty();
    }

    /// Bodies that went by this name on other days.
    List<Body> everNamed(String name) {
        return bodies.bodiesNamed(name);
    }

    List<Body> successors(Body body) {
        return bodies.successors(body.id());
    }
}
