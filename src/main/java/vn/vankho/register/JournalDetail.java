package vn.vankho.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the journal keeps of an act at a book: enough to write the line again.
final class JournalDetail {

    private final Map<String, String> detail = new TreeMap<>();

    static Map<String, String> of(OutgoingRegister.Request request) {
        return new JournalDetail()
                .with("symbol", request.symbol())
                .with("date", request.issuedDate())
                .with("subject", request.subject())
                .with("draft", request.draft())
                .map();
    }

    static Map<String, String> of(Dispatch dispatch) {
        return new JournalDetail()
                .with("copies", dispatch.copies())
                .with("holder", dispatch.holder())
                .with("sent", dispatch.sentOn())
                .with("received-by", dispatch.receivedBy())
                .with("note", dispatch.note())
                .map();
    }

    static Map<String, String> of(IncomingDocument content) {
        return new JournalDetail()
                .with("arrived", content.arrivedOn())
                .with("author", content.author())
                .with("number", content.number())
                .with("symbol", content.symbol())
                .with("date", content.issuedDate())
                .with("type", content.type())
                .with("subject", content.subject())
                .with("receiver", content.receiver())
                .with("due", content.dueDate())
                .with("document", content.document())
                .map();
    }

    static Map<String, String> of(Assignment assignment) {
        return new JournalDetail()
                .with("handler", assignment.handler())
                .with("receiver", assignment.receiver())
                .with("cooperating", assignment.cooperating())
                .with("due", assignment.dueDate())
                .with("direction", assignment.direction())
                .map();
    }

    /// Leaves out what is not there.
    JournalDetail with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            detail.put(name, value.toString());
        }
        return this;
    }

    Map<String, String> map() {
        return detail;
    }
}
