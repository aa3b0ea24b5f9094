package vn.vankho.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Account;
import vn.vankho.access.Accounts;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.office.Office;

/// Who handles what has come in, until when, and what came of it (Nghị định 30/2020, Điều 23, 24).
@Service
public class Distribution {

    /// How many days before its end a document is reminded of.
    public static final int SOON = 3;

    private final IncomingRegister register;
    private final Accounts accounts;
    private final Office office;

    public Distribution(IncomingRegister register, Accounts accounts, Office office) {
        this.register = register;
        this.office = office;
        this.accounts = accounts;
    }

    /// The people to whom documents may be given.
    public List<Account> handlers() {
        return accounts.all().stream()
                .filter(Account::active)
                .filter(account -> Access.allows(account.person(), Action.RESOLVE))
                .toList();
    }

    /// Gives a document to somebody, or to somebody else; what was finished is open again.
    ///
    /// @throws NoSuchArrival if there is no such line that stands
    public IncomingEntry assign(IncomingEntry.Key key, Assignment to, Person who) {
        Access.require(who, Action.DISTRIBUTE);
        return register.handle(
                key,
                "arrival-assigned",
                JournalDetail.of(to),
                entry -> assigned(entry, to, who),
                who);
    }

    private IncomingEntry assigned(IncomingEntry entry, Assignment to, Person who) {
        var before = entry.handling();
        var handling =
                new Handling(
                        to.handler(),
                        to.handlerName(),
                        to.cooperating(),
                        to.direction(),
                        register.today(),
                        who.login(),
                        before.forwardedOn(),
                        before.receivedBy(),
                        null,
                        null,
                        null,
                        null);
        var content = entry.content();
        return with(entry, given(content, to.receiver(), to.dueDate()), handling);
    }

    /// Writes down that the paper went to its receiver, and who signed for it.
    public IncomingEntry forward(
            IncomingEntry.Key key, LocalDate day, @Nullable String receivedBy, Person who) {
        Access.require(who, Action.REGISTER_INCOMING);
        var detail = new JournalDetail().with("day", day).with("received-by", receivedBy).map();
        return register.handle(
                key, "arrival-forwarded", detail, entry -> forwarded(entry, day, receivedBy), who);
    }

    private static IncomingEntry forwarded(
            IncomingEntry entry, LocalDate day, @Nullable String receivedBy) {
        var before = entry.handling();
        var handling =
                new Handling(
                        before.handler(),
                        before.handlerName(),
                        before.cooperating(),
                        before.direction(),
                        before.assignedOn(),
                        before.assignedBy(),
                        day,
                        receivedBy,
                        before.doneOn(),
                        before.doneBy(),
                        before.result(),
                        before.answer());
        return with(entry, entry.content(), handling);
    }

    /// Says that a document was dealt with.
    ///
    /// @param answer number and symbol of what answered it, if anything did
    /// @throws NotYours if it was given to somebody else, and the person keeps no books
    public IncomingEntry finish(
            IncomingEntry.Key key,
            LocalDate day,
            String result,
            @Nullable String answer,
            Person who) {
        Access.require(who, Action.RESOLVE);
        var detail =
                new JournalDetail()
                        .with("day", day)
                        .with("result", result)
                        .with("answer", answer)
                        .map();
        return register.handle(
                key,
                "arrival-resolved",
                detail,
                entry -> finished(entry, day, result, answer, who),
                who);
    }

    private static IncomingEntry finished(
            IncomingEntry entry,
            LocalDate day,
            String result,
            @Nullable String answer,
            Person who) {
        var before = entry.handling();
        if (!who.login().equals(before.handler())
                && !Access.allows(who, Action.REGISTER_INCOMING)) {
            throw new NotYours(entry);
        }
        var handling =
                new Handling(
                        before.handler(),
                        before.handlerName(),
                        before.cooperating(),
                        before.direction(),
                        before.assignedOn(),
                        before.assignedBy(),
                        before.forwardedOn(),
                        before.receivedBy(),
                        day,
                        who.login(),
                        result,
                        answer);
        return with(entry, entry.content(), handling);
    }

    /// What the person should see first today: overdue or due soon. Who distributes sees all of it,
    /// others what was given to them.
    public Reminders reminders(Person who) {
        if (!Access.allows(who, Action.RESOLVE)) {
            return Reminders.NONE;
        }
        var today = register.today();
        var all = Access.allows(who, Action.DISTRIBUTE);
        return Reminders.of(
                register.due(today.plusDays(SOON)).stream()
                        .filter(entry -> all || who.login().equals(entry.handling().handler()))
                        .toList(),
                today);
    }

    private static IncomingEntry with(
            IncomingEntry entry, IncomingDocument content, Handling handling) {
        return new IncomingEntry(
                entry.key(),
                content,
                handling,
                entry.registeredAt(),
                entry.registeredBy(),
                entry.fromPaper(),
                entry.struckOutBecause());
    }

    private static IncomingDocument given(
            IncomingDocument content, String receiver, @Nullable LocalDate due) {
        return new IncomingDocument(
                content.arrivedOn(),
                content.author(),
                content.number(),
                content.symbol(),
                content.issuedDate(),
                content.type(),
                content.subject(),
                receiver,
                due,
                content.note(),
                content.urgency(),
                content.signerTitle(),
                content.signerName(),
                content.fileNotation(),
                content.pages(),
                content.document());
    }

    /// Logins of those to whom documents may be given, with their full names.
    public Map<String, String> names() {
        var names = new TreeMap<String, String>();
        handlers().forEach(account -> names.put(account.login(), account.fullName()));
        return names;
    }

    /// What may stand in the column *Đơn vị hoặc người nhận*, to choose from.
    public List<String> receivers() {
        var names = new TreeSet<>(names().values());
        office.current().ifPresent(own -> own.units().forEach(unit -> names.add(unit.name())));
        return List.copyOf(names);
    }
}
