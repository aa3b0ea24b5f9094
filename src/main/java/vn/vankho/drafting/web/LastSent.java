package vn.vankho.drafting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people sent last and have not done with, each for its sender alone. It belongs to nobody's
/// archive, gives way to what others send, and is gone when the program ends.
final class LastSent<T> {

    private static final int MOST = 16;

    private record Sent<T>(String login, T thing) {}

    private final Map<UUID, Sent<T>> sent =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Sent<T>> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void keep(UUID id, String login, T thing) {
        sent.put(id, new Sent<>(login, thing));
    }

    /// Empty if it is gone, or somebody else's.
    synchronized Optional<T> find(UUID id, String login) {
        return Optional.ofNullable(sent.get(id))
                .filter(one -> one.login().equals(login))
                .map(Sent::thing);
    }
}
