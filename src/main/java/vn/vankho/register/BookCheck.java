package vn.vankho.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Judges the books of a year: numbers, order, gaps, doubles, lateness, lengths, and whether they
/// still are what the journal says they were (rules N09–N11, G01, G03, G05, G07).
@Service
public class BookCheck {

    private final OutgoingRegister outgoing;
    private final IncomingRegister incoming;
    private final Journal journal;

    public BookCheck(OutgoingRegister outgoing, IncomingRegister incoming, Journal journal) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.journal = journal;
    }

    /// What is wrong or odd, the gravest first.
    public List<Finding> judge(int year, Person who) {
        Access.require(who, Action.READ_REGISTER);
        var entries = outgoing.entries(year);
        var findings = new ArrayList<Finding>();
        findings.addAll(OutgoingRules.changedSince(issued(year), entries));
        findings.addAll(OutgoingRules.judge(entries));
        for (var entry : incoming.entries(year)) {
            if (entry.struckOutBecause() == null) {
                incoming.findings(entry).forEach(found -> findings.add(at(entry, found)));
            }
        }
        findings.sort(java.util.Comparator.comparing(Finding::severity));
        return findings;
    }

    private static Finding at(IncomingEntry entry, Finding found) {
        var place = "%s %d, số đến %s".formatted(found.place(), entry.year(), entry.printed());
        return new Finding(
                found.code(),
                found.severity() == Severity.E && found.code().equals("G01")
                        ? Severity.W
                        : found.severity(),
                1,
                place,
                found.found(),
                found.expected(),
                found.message());
    }

    private Map<String, OutgoingRules.Issued> issued(int year) {
        var issued = new LinkedHashMap<String, OutgoingRules.Issued>();
        journal.replay(
                line -> {
                    if (line.what().equals("number-issued")) {
                        take(line, year, issued);
                    }
                });
        return issued;
    }

    /// The object of such a line is `sequence/year/number`.
    private static void take(JournalLine line, int year, Map<String, OutgoingRules.Issued> issued) {
        var parts = line.object().split("/", 3);
        if (parts.length == 3 && parts[1].equals(Integer.toString(year))) {
            var number = parts[2].length() == 1 ? "0" + parts[2] : parts[2];
            issued.put(
                    line.object(),
                    new OutgoingRules.Issued(
                            year,
                            number,
                            Objects.requireNonNullElse(line.detail().get("symbol"), ""),
                            Objects.requireNonNullElse(line.detail().get("date"), "")));
        }
    }
}
