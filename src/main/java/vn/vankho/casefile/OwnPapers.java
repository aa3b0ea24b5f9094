package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vankho.document.Description;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// Which papers are the office's own, and which body's fonds (*phông*) a day belongs to.
@Component
class OwnPapers {

    private static final String UNKNOWN = "Cơ quan";

    private final Office office;

    OwnPapers(Office office) {
        this.office = office;
    }

    /// Whether the office issued it, under its name of today or an earlier one.
    boolean isOurs(Description document) {
        var issuer = document.issuer();
        return issuer != null
                && office.states().stream()
                        .map(state -> key(state.name()))
                        .anyMatch(key(issuer)::equals);
    }

    private static String key(String name) {
        return RuleWords.key(name)
                .replace(" ubnd ", " uy ban nhan dan ")
                .replace(" hdnd ", " hoi dong nhan dan ");
    }

    /// The fonds to which work of this day belongs.
    String fondsOf(LocalDate day) {
        return office.at(day).or(office::current).map(OwnOffice::name).orElse(UNKNOWN);
    }

    /// The names of all fonds, the newest first.
    List<String> fonds() {
        return office.states().stream().map(OwnOffice::name).distinct().toList();
    }

    /// The last day of a body after which its fonds is closed; empty where it goes on, or nothing
    /// is known of it.
    Optional<LocalDate> closedOn(String fonds) {
        var states =
                office.states().stream()
                        .filter(state -> key(state.name()).equals(key(fonds)))
                        .toList();
        boolean goesOn = states.stream().anyMatch(state -> state.valid().to() == null);
        return goesOn
                ? Optional.empty()
                : states.stream()
                        .flatMap(state -> Optional.ofNullable(state.valid().to()).stream())
                        .max(LocalDate::compareTo);
    }
}
