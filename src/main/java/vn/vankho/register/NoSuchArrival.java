package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The incoming book has no such number, or it was struck out.
public final class NoSuchArrival extends Refusal {

    private NoSuchArrival(String sentence) {
        super(sentence);
    }

    static NoSuchArrival of(IncomingEntry.Key key) {
        return new NoSuchArrival(
                "Sổ văn bản đến năm %d không có số đến %02d%s."
                        .formatted(key.year(), key.number(), key.suffix()));
    }

    static NoSuchArrival struckOut(IncomingEntry entry) {
        return new NoSuchArrival(
                "Số đến %s đã bị gạch: %s.".formatted(entry.printed(), entry.struckOutBecause()));
    }
}
