package vn.vankho.intake.layout;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.docx4j.XmlUtils;
import org.docx4j.wml.Br;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.PPr;
import org.docx4j.wml.Pict;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.RunIns;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.DrawnLine;
import vn.vankho.document.Layout.Run;

/// The visible words of one paragraph, and the line that is drawn in it.
final class RunReader {

    private static final int DEEPEST = 20;

    private final Looks looks;
    private final @Nullable PPr paragraph;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable DrawnLine line;
    private boolean inInstruction;
    private int depth;

    RunReader(Looks looks, @Nullable PPr paragraph) {
        this.looks = looks;
        this.paragraph = paragraph;
    }

    List<Run> runs() {
        return runs;
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// The runs of each line where lines are broken by hand.
    static List<List<Run>> lines(List<Run> runs) {
        var lines = new ArrayList<List<Run>>();
        lines.add(new ArrayList<>());
        for (var run : runs) {
            var parts = run.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    lines.getLast().add(run.saying(parts[i]));
                }
            }
        }
        return lines;
    }

    @Nullable DrawnLine line() {
        return line;
    }

    void read(ContentAccessor parent) {
        if (++depth < DEEPEST) {
            parent.getContent().forEach(each -> readOne(XmlUtils.unwrap(each)));
        }
        depth--;
    }

    private void readOne(Object element) {
        switch (element) {
            case R run -> readRun(run);
            case RunDel _ -> {}
            case RunIns inserted ->
                    inserted.getCustomXmlOrSmartTagOrSdt()
                            .forEach(each -> readOne(XmlUtils.unwrap(each)));
            case SdtElement control ->
                    control.getSdtContent()
                            .getContent()
                            .forEach(each -> readOne(XmlUtils.unwrap(each)));
            case ContentAccessor inside -> read(inside);
            default -> {}
        }
    }

    private void readRun(R run) {
        var text = new StringBuilder();
        for (var each : run.getContent()) {
            readPiece(each, text, run);
        }
        if (!text.isEmpty() && !looks.isHidden(run.getRPr(), paragraph)) {
            runs.add(looks.run(text.toString(), run.getRPr(), paragraph));
        }
    }

    private void readPiece(Object piece, StringBuilder text, R run) {
        switch (XmlUtils.unwrap(piece)) {
            case Text words when !isInstruction(piece) -> text.append(words.getValue());
            case Br _ -> text.append('\n');
            case R.Tab _ -> text.append('\t');
            case R.NoBreakHyphen _ -> text.append('-');
            case FldChar mark -> inInstruction = mark.getFldCharType() == STFldCharType.BEGIN;
            case Drawing _, Pict _ -> lookForLine(run);
            default -> {
                if (String.valueOf(piece.getClass()).contains("AlternateContent")) {
                    lookForLine(run);
                }
            }
        }
    }

    // The words between the begin of a field and its separator are for the word processor.
    private boolean isInstruction(Object piece) {
        return inInstruction
                || (piece instanceof JAXBElement<?> element
                        && element.getName().getLocalPart().startsWith("instr"));
    }

    private void lookForLine(R run) {
        if (line == null) {
            line = DrawnLines.ofShape(run);
        }
    }
}
