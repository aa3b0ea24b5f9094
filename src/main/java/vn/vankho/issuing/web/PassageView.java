package vn.vankho.issuing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.issuing.FollowUps;
import vn.vankho.issuing.IssuingCheck;
import vn.vankho.issuing.Passage;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Reviews;
import vn.vankho.register.OutgoingRegister;

/// Puts together what the pages of *Phát hành* show.
@Component
class PassageView {

    /// Drafts that were changed last; those that are approved wait to be handed over.
    private static final int LOOKED_AT = 200;

    private final Passages passages;
    private final Drafts drafts;
    private final Reviews reviews;
    private final OutgoingRegister register;
    private final IssuingCheck check;
    private final FollowUps followUps;

    PassageView(
            Passages passages,
            Drafts drafts,
            Reviews reviews,
            OutgoingRegister register,
            IssuingCheck check,
            FollowUps followUps) {
        this.passages = passages;
        this.drafts = drafts;
        this.reviews = reviews;
        this.register = register;
        this.check = check;
        this.followUps = followUps;
    }

    /// Whoever sees drafts sees how far they have come.
    static void requireToSee(Person who) {
        Drafts.requireToSee(who);
    }

    void show(UUID id, Model model) {
        var draft = drafts.find(id);
        var passage = passages.find(id).orElse(null);
        var entry = register.forDraft(id).orElse(null);
        model.addAttribute("draft", draft);
        model.addAttribute("entry", entry);
        model.addAttribute("shown", passage == null ? null : shown(passage, draft, entry));
        model.addAttribute("review", reviews.state(id));
        model.addAttribute("findings", passage == null ? List.of() : check.of(passage));
        model.addAttribute("origin", followUps.origin(id).orElse(null));
    }

    private ShownPassage shown(
            Passage passage, Drafts.Draft draft, OutgoingRegister.@Nullable Entry entry) {
        return ShownPassage.of(draft, passage, entry, lastDay(passage));
    }

    private @Nullable LocalDate lastDay(Passage passage) {
        return passage.signedOn() == null || passage.issuedOn() != null
                ? null
                : check.lastDay(passage.signedOn(), passage.urgent());
    }

    /// What waits, the longest first.
    List<ShownPassage> open() {
        return passages.open().stream()
                .map(
                        passage ->
                                shown(
                                        passage,
                                        drafts.find(passage.draft()),
                                        register.forDraft(passage.draft()).orElse(null)))
                .toList();
    }

    /// Drafts that a leader approved and nobody handed over yet.
    List<Drafts.Draft> approved() {
        return drafts.newest(LOOKED_AT, 0).stream()
                .filter(draft -> !draft.frozen())
                .filter(draft -> passages.find(draft.id()).isEmpty())
                .filter(draft -> reviews.state(draft.id()).approved())
                .toList();
    }

    /// Drafts that took only a number, to be signed elsewhere, and whose signed file is wanting.
    List<OutgoingRegister.Entry> signedElsewhere(int year) {
        return IntStream.of(year, year - 1)
                .boxed()
                .flatMap(each -> register.entries(each).stream())
                .filter(entry -> entry.document() == null && entry.struckOutBecause() == null)
                .filter(entry -> entry.request().draft() != null)
                .filter(
                        entry ->
                                passages.find(Objects.requireNonNull(entry.request().draft()))
                                        .isEmpty())
                .toList();
    }

    String fileName(UUID id) {
        var entry = register.forDraft(id).map(each -> each.printed().replace('/', '-'));
        var title = drafts.find(id).title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        var name = entry.map(number -> number + " ").orElse("") + title;
        return name.substring(0, Math.min(name.length(), 90)).strip() + ".pdf";
    }
}
