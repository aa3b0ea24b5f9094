package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Item;
import vn.vankho.intake.Received;
import vn.vankho.intake.Received.Outcome;

/// `vankho ingest`: deposits and reads files and folders, one line a file.
@NeedsHome
@Command(name = "ingest", description = "nhận và đọc các tệp, thư mục")
final class IngestCommand extends OfficeCommand {

    @Parameters(arity = "1..*", paramLabel = "ĐƯỜNG_DẪN", description = "tệp hoặc thư mục")
    List<String> paths = List.of();

    private int refusedOrUnread;

    IngestCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws IOException {
        for (var path : paths) {
            takeIn(workplace.path(path));
        }
        readWhatWaits();
        return refusedOrUnread == 0 ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private void takeIn(Path path) throws IOException {
        if (!Files.exists(path)) {
            tell(refused(path, "Không có tệp này."), path, null);
        } else if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .forEach(this::takeInFile);
            }
        } else {
            takeInFile(path);
        }
    }

    private void takeInFile(Path file) {
        var intake = workplace.the(Intake.class);
        try {
            var received = intake.receive(file, "command", workplace.person());
            tell(received, file, read(intake, received.id()));
        } catch (IOException e) {
            tell(refused(file, "Không mở được tệp: " + e.getMessage()), file, null);
        }
    }

    private @Nullable Item read(Intake intake, @Nullable DocumentId id) {
        if (id == null) {
            return null;
        }
        var item = intake.item(id);
        return switch (item.state()) {
            case WAITING, READING -> intake.read(id, workplace.person());
            case COMPLETE, PARTIAL, FAILED -> item;
        };
    }

    private static Received refused(Path file, String reason) {
        return new Received(
                String.valueOf(file.getFileName()), null, null, Outcome.REFUSED, reason);
    }

    private void tell(Received received, Path file, @Nullable Item item) {
        if (received.outcome() == Outcome.REFUSED
                || item == null
                || item.state() != Item.State.COMPLETE) {
            refusedOrUnread++;
        }
        var reason =
                received.reason() != null ? received.reason() : item == null ? null : item.reason();
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("file", file.toString());
            line.put("id", received.id() == null ? null : received.id().toString());
            line.put("sha256", received.sha256() == null ? null : received.sha256().hex());
            line.put("outcome", received.outcome().name().toLowerCase(Locale.ROOT));
            line.put("reading", item == null ? null : item.state().name().toLowerCase(Locale.ROOT));
            line.put("reason", reason);
            workplace.json(line);
        } else {
            workplace.say(
                    "%s: %s%s"
                            .formatted(
                                    file,
                                    sentence(received, item),
                                    reason == null ? "" : " – " + reason));
        }
    }

    private static String sentence(Received received, @Nullable Item item) {
        var outcome =
                switch (received.outcome()) {
                    case STORED -> "đã lưu";
                    case DUPLICATE -> "đã có từ trước";
                    case REFUSED -> "không nhận";
                };
        if (item == null) {
            return outcome;
        }
        return outcome
                + switch (item.state()) {
                    case WAITING, READING -> ", đang chờ đọc";
                    case COMPLETE -> ", đọc xong";
                    case PARTIAL -> ", đọc được một phần";
                    case FAILED -> ", chưa đọc được";
                };
    }
}
