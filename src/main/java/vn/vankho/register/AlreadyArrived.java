package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The file belongs to another line of the incoming book, or the line has another file.
public final class AlreadyArrived extends Refusal {

    private AlreadyArrived(String sentence) {
        super(sentence);
    }

    static AlreadyArrived elsewhere(IncomingEntry other) {
        return new AlreadyArrived(
                "Tệp này đã gắn với số đến %s năm %d.".formatted(other.printed(), other.year()));
    }

    static AlreadyArrived another(IncomingEntry entry) {
        return new AlreadyArrived("Số đến %s đã có tệp khác.".formatted(entry.printed()));
    }
}
