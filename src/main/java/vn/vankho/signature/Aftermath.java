package vn.vankho.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.Tail;

/// What happened to a file after each of its signatures: what the next signature covers, what only
/// a timestamp covers, and what nobody covers.
///
/// A timestamp vouches for a time. Anybody may ask an authority for one over anything, so it does
/// not make good what was changed before it.
final class Aftermath {

    private final List<Judgement> all;
    private final Revisions revisions;
    private final long length;
    private final List<Stretch> stretches = new ArrayList<>();

    /// What one part of the file changed.
    ///
    /// @param beside the same without signatures and what comes with them
    /// @param timestamp whether a timestamp ends it
    private record Stretch(
            long from, long to, List<Change> changes, List<Change> beside, boolean timestamp) {}

    /// @param all signatures whose range lies in the file, in order
    /// @param length of the file in bytes
    Aftermath(List<Judgement> all, Revisions revisions, long length) {
        this.all = all;
        this.revisions = revisions;
        this.length = length;
    }

    void judge() throws IOException {
        if (all.isEmpty()) {
            return;
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            stretches.add(stretch(all.get(i).end(), all.get(i + 1)));
        }
        int last = lastOfPerson();
        for (int i = 0; i < stretches.size(); i++) {
            var beside = i < last ? stretches.get(i).beside() : List.<Change>of();
            all.get(i).changedUntilNext(stretches.get(i).changes(), beside);
        }
        var behind = revisions.tail(all.getLast().end());
        all.getLast().followedBy(behind);
        if (last + 1 < all.size() && behind.tail().kind() == Tail.Kind.OTHER) {
            all.get(last).changedBehindTimestamp();
        }
        judgeTimestamps(last);
        judgeWishes(behind.changes());
    }

    private Stretch stretch(long from, Judgement next) throws IOException {
        return new Stretch(
                from,
                next.end(),
                revisions.changes(from, next.end()),
                revisions.besideSignatures(from, next.end()),
                next.isTimestamp());
    }

    private int lastOfPerson() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isOfPerson()) {
                return i;
            }
        }
        return all.size() - 1;
    }

    private void judgeTimestamps(int last) throws IOException {
        for (var stretch : stretches.subList(last, stretches.size())) {
            if (!stretch.beside().isEmpty()
                    || revisions.drawsSignatures(stretch.from(), stretch.to())) {
                all.get(last).changedBeforeTimestamp();
            }
        }
    }

    /// What the signers themselves allowed or forbade.
    private void judgeWishes(List<Change> behindAll) throws IOException {
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            if (each.restricts()) {
                each.judgeRestriction(after(i, behindAll));
            }
            if (each.locksFields()) {
                each.judgeLocks(revisions.changedFields(each.end(), length));
            }
        }
    }

    /// Proofs and timestamps are no change in the sense of such a ban (ISO 32000-2, 12.8.2.2).
    private List<Change> after(int index, List<Change> behindAll) {
        var later = new ArrayList<>(behindAll);
        for (var stretch : stretches.subList(index, stretches.size())) {
            later.addAll(stretch.timestamp() ? stretch.beside() : stretch.changes());
        }
        return later;
    }
}
