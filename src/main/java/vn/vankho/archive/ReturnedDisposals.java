package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Documents that were destroyed by a decision and are here again, because a backup from before it
/// was restored. A register beside each backup, and in each place of backups, tells of them;
/// nothing is destroyed by itself: somebody carries the decision out again.
public final class ReturnedDisposals {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedDisposals.class);

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public ReturnedDisposals(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param sentence what was answered instead of it
    /// @param foundIn the register that tells so
    public record Returned(
            DocumentId id, Description description, String sentence, String foundIn) {}

    /// What is here again and was not destroyed again yet, oldest first.
    public List<Returned> all() {
        return database.read(
                jdbc ->
                        jdbc.sql(
                                        """
                                        select k.document_id, k.certificate, k.found_in from known_disposal k
                                        join document d on d.id = k.document_id
                                        where d.destroyed_at is null order by d.seq""")
                                .query(
                                        (row, _) ->
                                                returned(
                                                        row.getString(1),
                                                        DisposalCertificate.parse(row.getString(2)),
                                                        row.getString(3)))
                                .list());
    }

    private static Returned returned(String id, DisposalCertificate gone, String foundIn) {
        return new Returned(DocumentId.parse(id), gone.description(), gone.sentence(), foundIn);
    }

    /// Learns of the destructions that a register tells of.
    ///
    /// @return what is here again, all told
    /// @throws BackupRefused if it is no register, was changed, or belongs to another archive
    public List<Returned> compare(Path register, Person who) {
        learn(read(register), register, who);
        return all();
    }

    private DestroyedRegister read(Path file) {
        try {
            var register = DestroyedRegister.read(file);
            if (!register.archive().equals(origin())) {
                throw BackupRefused.registerOfAnotherArchive(file);
            }
            return register;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("No register of destroyed documents: {}", file, e);
            throw BackupRefused.noRegister(file);
        }
    }

    private void learn(DestroyedRegister register, Path file, Person who) {
        var news = new TreeMap<>(register.certificates());
        news.keySet().removeAll(own().certificates().keySet());
        if (news.isEmpty()) {
            return;
        }
        database.write(
                jdbc -> {
                    news.forEach((id, certificate) -> insert(jdbc, id, certificate, file));
                    journal.record(
                            who,
                            "destructions-learnt",
                            file.toString(),
                            Map.of("documents", String.join("\n", news.keySet())));
                    return news;
                });
    }

    private void insert(JdbcClient jdbc, String id, String certificate, Path file) {
        jdbc.sql(
                        """
                        insert into known_disposal (document_id, certificate, found_in, found_at)
                        values (?, ?, ?, ?)""")
                .params(id, certificate, file.toString(), clock.instant().toString())
                .update();
    }

    /// All destructions that this archive knows of, its own and others'.
    private DestroyedRegister own() {
        var certificates = new TreeMap<String, String>();
        database.read(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select certificate from known_disposal union all
                                                select certificate from disposal""")
                                        .query(String.class)
                                        .list())
                .forEach(text -> certificates.put(DestroyedRegister.id(text), text));
        return new DestroyedRegister(origin(), certificates);
    }

    private String origin() {
        return journal.origin().orElse("");
    }

    /// Writes the register.
    public void export(Path file) {
        try {
            own().write(file);
        } catch (IOException e) {
            throw BackupRefused.notWritten(file, e);
        }
    }

    /// Brings the register in a folder and this archive up to each other's knowledge. One that
    /// cannot be read is left as it is: it may be all that is left.
    void meet(Path folder) throws IOException {
        var file = folder.resolve(DestroyedRegister.FILE);
        if (Files.exists(file)) {
            try {
                var there = read(file);
                learn(there, file, Person.system());
                var known = own();
                if (!known.certificates().keySet().equals(there.certificates().keySet())) {
                    known.write(file);
                }
            } catch (BackupRefused refused) {
                LOG.warn("{} stays as it is: {}", file, refused.getMessage());
            }
        } else {
            own().write(file);
        }
    }

    /// Carries the decision out again: asks everything that a destruction asks.
    ///
    /// @throws DisposalRefused if it is not here again, or anything stands against it
    public void destroyAgain(DocumentId id, Disposals disposals, Person who) {
        var certificate = certificate(id).orElseThrow(DisposalRefused::notReturned);
        var decision =
                new DisposalDecision(
                        decision(certificate),
                        certificate.list(),
                        certificate.preparedBy(),
                        certificate.reviewedBy(),
                        certificate.decidedBy(),
                        certificate.decidedOn());
        disposals.destroy(id, decision, certificate.remark(), who);
    }

    private Optional<DisposalCertificate> certificate(DocumentId id) {
        return database.read(
                        jdbc ->
                                jdbc.sql(
                                                "select certificate from known_disposal where document_id = ?")
                                        .param(id.toString())
                                        .query(String.class)
                                        .optional())
                .map(DisposalCertificate::parse);
    }

    /// The decision's own document; where that came in only after the backup and was brought in
    /// anew, the one of the same number, symbol and day.
    private DocumentId decision(DisposalCertificate certificate) {
        var first = DocumentId.parse(certificate.decision());
        var wanted = certificate.decisionDescription();
        return database.read(
                jdbc ->
                        DocumentRows.find(jdbc, first).isPresent()
                                ? first
                                : same(jdbc, wanted).orElse(first));
    }

    private static Optional<DocumentId> same(JdbcClient jdbc, Description wanted) {
        return jdbc
                .sql("select id from document where number = ? and issued_date = ?")
                .params(String.valueOf(wanted.number()), String.valueOf(wanted.issuedDate()))
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list()
                .stream()
                .filter(id -> isSame(DocumentRows.find(jdbc, id).orElseThrow(), wanted))
                .findFirst();
    }

    private static boolean isSame(ArchivedDocument found, Description wanted) {
        return found.description().confirmed()
                && Objects.equals(found.description().symbol(), wanted.symbol());
    }
}
