package vn.vankho.issuing;

import static vn.vankho.issuing.IssuingOffice.CLERK;
import static vn.vankho.issuing.IssuingOffice.LEADER;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.TokenTool;

/// A process of its own that takes up what an earlier one left, then issues one document after the
/// other, and says each step that was acknowledged, until it is killed.
final class IssueLoop {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    private final IssuingOffice office;
    private final Random random;

    IssueLoop(IssuingOffice office, Random random) {
        this.office = office;
        this.random = random;
    }

    /// @param args the home's folder, the seed, and whether documents are signed electronically
    public static void main(String[] args) {
        var random = new Random(Long.parseLong(args[1]));
        var sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
        var loop = new IssueLoop(new IssuingOffice(Path.of(args[0]), sandbox), random);
        loop.takeUp();
        while (true) {
            var draft = loop.office.draft();
            say("BEGUN " + draft);
            var electronic = Boolean.parseBoolean(args[2]);
            loop.office.passages.begin(draft, electronic ? loop.electronic() : Way.PAPER, CLERK);
            loop.finish(draft);
        }
    }

    private Way electronic() {
        return random.nextBoolean() ? Way.SIGN_FIRST : Way.NUMBER_FIRST;
    }

    /// Finishes all that was left half way.
    void takeUp() {
        for (var passage : office.passages.open()) {
            finish(passage.draft());
        }
    }

    private void finish(UUID draft) {
        var passage = office.passages.find(draft).orElseThrow();
        while (passage.stage() instanceof Step) {
            passage = step(passage);
            if (random.nextInt(4) == 0) {
                passage = office.passages.find(draft).orElseThrow();
            }
            say("STEP " + draft + " " + passage.stage().key());
        }
    }

    private Passage step(Passage passage) {
        var draft = passage.draft();
        var passages = office.passages;
        return switch (passage.next().orElseThrow()) {
            case Step step ->
                    switch (step) {
                        case FORMAT_CHECKED -> passages.checkForm(draft, "", CLERK);
                        case SIGNED -> sign(passage);
                        case NUMBERED -> passages.number(draft, DAY, CLERK);
                        case REGISTERED -> passages.putNumberOnPage(draft, CLERK);
                        case SEALED -> passages.seal(draft, CLERK);
                        case ORG_SIGNED -> {
                            var signed = TokenTool.office(office.file(draft), NOW);
                            yield passages.bringBack(draft, signed, false, CLERK);
                        }
                        case ISSUED -> passages.issue(draft, DAY, 1, CLERK);
                        case CONTENT_APPROVED -> throw new IllegalStateException();
                    };
            case Stage.End _ ->
                    passage.way().electronic()
                            ? passages.file(draft, CLERK)
                            : passages.fileScan(
                                    draft,
                                    new ByteArrayInputStream(scan(draft)),
                                    "quet.jpg",
                                    CLERK);
        };
    }

    private Passage sign(Passage passage) {
        var draft = passage.draft();
        return passage.way().electronic()
                ? office.passages.bringBack(
                        draft, TokenTool.leader(office.file(draft), NOW), false, LEADER)
                : office.passages.signedByHand(draft, DAY, CLERK);
    }

    /// The same scan each time that it is asked for.
    static byte[] scan(UUID draft) {
        return ("scan of " + draft).repeat(500).getBytes(StandardCharsets.UTF_8);
    }

    private static void say(String line) {
        System.out.println(line + " .");
        System.out.flush();
    }
}
