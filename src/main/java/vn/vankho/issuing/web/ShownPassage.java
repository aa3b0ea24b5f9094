package vn.vankho.issuing.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Drafts.Draft;
import vn.vankho.issuing.Passage;
import vn.vankho.issuing.PassageStep;
import vn.vankho.issuing.Stage;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.Way;
import vn.vankho.register.OutgoingRegister.Entry;

/// A document on its way, as its page and the list show it.
///
/// @param next the key of the step that comes next; empty at an end
/// @param waitsFor whom it waits for, in Vietnamese; empty at an end
/// @param lastDay on which it may go out; null before it is signed and once it is out
record ShownPassage(
        Draft draft,
        Passage passage,
        @Nullable Entry entry,
        List<ShownStage> line,
        String next,
        String nextLabel,
        String waitsFor,
        @Nullable LocalDate lastDay) {

    /// A stage in the line above the page.
    ///
    /// @param at when it was done last; null while it was not
    record ShownStage(String label, String look, @Nullable ZonedDateTime at, @Nullable String by) {}

    /// A step in the list of all that happened.
    record ShownAct(String label, ZonedDateTime at, String by, String words) {}

    static ShownPassage of(
            Draft draft, Passage passage, @Nullable Entry entry, @Nullable LocalDate lastDay) {
        var next = passage.next();
        return new ShownPassage(
                draft,
                passage,
                entry,
                passage.way().stages().stream().map(stage -> shown(passage, stage)).toList(),
                next.map(Stage::key).orElse(""),
                next.map(Stage::label).orElse(""),
                next.map(ShownPassage::whom).orElse(""),
                lastDay);
    }

    private static ShownStage shown(Passage passage, Stage stage) {
        boolean done = passage.reached(stage);
        boolean now = passage.next().filter(stage::equals).isPresent();
        var step = done ? passage.step(stage) : java.util.Optional.<PassageStep>empty();
        return new ShownStage(
                stage.label(),
                done ? "done" : now ? "now" : "",
                step.map(each -> local(each)).orElse(null),
                step.map(PassageStep::by).orElse(null));
    }

    private static ZonedDateTime local(PassageStep step) {
        return step.at().atZone(ZoneId.systemDefault());
    }

    private static String whom(Stage stage) {
        return stage == Step.SIGNED ? "Lãnh đạo" : "Văn thư";
    }

    /// All that happened, the newest first.
    public List<ShownAct> acts() {
        var partial = passage.partial();
        return passage.steps().reversed().stream()
                .map(
                        step ->
                                new ShownAct(
                                        passage.way() != Way.SCAN_COPY && partial.contains(step)
                                                ? "Một người đã ký"
                                                : step.stage().label(),
                                        local(step),
                                        step.by(),
                                        step.words()))
                .toList();
    }

    /// What the page says while others have still to sign; empty where it does not wait for them.
    public String stillToSign() {
        var partial = passage.partial();
        return !partial.isEmpty() && partial.contains(passage.steps().getLast())
                ? partial.getLast().words()
                : "";
    }

    public boolean ended() {
        return passage.stage() instanceof End;
    }

    public boolean overdue(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }
}
